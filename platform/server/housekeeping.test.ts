import { mkdir, readdir, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestServices, type TestServices } from "#platform/testing/services.ts";
import { signInAs } from "#platform/testing/sign-in.ts";
import { type Actor, anonymous, system } from "./actor.ts";
import { setChores } from "./chores.ts";
import type { WriteContext } from "./database/context.ts";
import { recordFile } from "./files/file-store.ts";
import { forgetting, keepHouse, pasts } from "./housekeeping.ts";
import { newId } from "./id.ts";

let services: TestServices;
let person: Actor & { personId: string };
const now = new Date("2026-11-21T08:00:00Z");
const daysAgo = (days: number): Date => new Date(now.getTime() - days * 86_400_000);

beforeAll(async () => {
	services = await createTestServices([], { clock: () => now });
	const personId = newId();
	await services.contexts.write(system, ({ tx }) =>
		tx.insertInto("person").values({ id: personId, email: "p@example.org", name: "P" }).execute(),
	);
	person = { ...anonymous, kind: "person", personId };
});
afterAll(() => services.close());

const count = async (table: string): Promise<number> => {
	const { rows } = await services.contexts.read(system, ({ tx }) =>
		sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)}`.execute(tx),
	);
	return rows[0]!.n;
};
const write = (work: (context: WriteContext) => Promise<unknown>) => services.contexts.write(system, work);

describe("housekeeping", () => {
	it("makes next month's part of the record store ahead of time", async () => {
		await keepHouse(services);
		const { rows } = await services.contexts.read(system, ({ tx }) =>
			sql`select to_regclass('record_statement_2026_12') as made`.execute(tx),
		);
		expect(rows).toEqual([{ made: "record_statement_2026_12" }]);
	});

	it("lets domains do theirs, also when one of them fails", async () => {
		const done: string[] = [];
		setChores([
			{ name: "broken", run: () => Promise.reject(new Error("it broke")) },
			{ name: "next", run: async () => void done.push("next") },
		]);
		await expect(keepHouse(services)).rejects.toThrow("broken: Error: it broke");
		setChores([]);
		expect(done).toEqual(["next"]);
	});

	const kept: [
		table: string,
		days: number,
		add: (context: WriteContext, at: Date, over: boolean) => Promise<unknown>,
	][] = [
		[
			"idempotency_key",
			1,
			({ tx }, at) =>
				tx
					.insertInto("idempotency_key")
					.values({ scope: "s", key: newId(), request_hash: "h", created_at: at })
					.execute(),
		],
		[
			"outbox_event",
			30,
			async ({ tx }, at, over) => {
				const id = newId();
				await tx.insertInto("outbox_event").values({ id, name: "e", payload: "{}", created_at: at }).execute();
				for (const [listener, done_at] of [
					["one", at],
					["two", over ? at : null],
				] as const)
					await tx.insertInto("outbox_delivery").values({ event_id: id, listener, next_at: at, done_at }).execute();
			},
		],
		[
			"mail_message",
			90,
			({ tx }, at, over) =>
				tx
					.insertInto("mail_message")
					.values({
						id: newId(),
						recipient: "a@b.c",
						kind: "k",
						subject: "s",
						body: "b",
						state: over ? "sent" : "waiting",
						next_at: at,
						created_at: at,
					})
					.execute(),
		],
		[
			"job",
			90,
			({ tx }, at, over) =>
				tx
					.insertInto("job")
					.values({
						id: newId(),
						kind: "k",
						subject: "",
						payload: "{}",
						actor: "{}",
						state: over ? "done" : "queued",
						created_at: at,
						finished_at: over ? at : null,
					})
					.execute(),
		],
		[
			"notice",
			180,
			({ tx }, at, over) =>
				tx
					.insertInto("notice")
					.values({
						id: newId(),
						person_id: person.personId,
						kind: "k",
						params: "{}",
						page: "/",
						created_at: at,
						read_at: over ? at : null,
					})
					.execute(),
		],
	];

	it.each(kept)(
		"forgets a %s %i days after it is over, not before, and never one that is not",
		async (table, days, add) => {
			await write(async (context) => {
				await add(context, daysAgo(days + 1), true);
				await add(context, daysAgo(days - 0.5), true);
				// A key is over with its day; the others wait for their work.
				if (table !== "idempotency_key") await add(context, daysAgo(days + 1), false);
			});
			await keepHouse(services);
			expect(await count(table)).toBe(table === "idempotency_key" ? 1 : 2);
		},
	);

	it("forgets sessions that ran out or that nobody used for a week", async () => {
		for (const _ of [1, 2, 3]) await signInAs(services, person.personId);
		await write(({ tx }) =>
			sql`with s as (select id, row_number() over (order by id) as n from sign_in_session)
				update sign_in_session set expires_at = case n when 1 then now() else expires_at end,
					updated_at = case n when 2 then now() - interval '8 days' else updated_at end
				from s where s.id = sign_in_session.id`.execute(tx),
		);
		await keepHouse(services);
		expect(await count("sign_in_session")).toBe(1);
	});

	it("does the other steps when one fails, and says which did", async () => {
		await write(({ tx }) =>
			tx
				.insertInto("idempotency_key")
				.values({ scope: "failing", key: newId(), request_hash: "h", created_at: daysAgo(2) })
				.execute(),
		);
		const before = await count("idempotency_key");
		const auth = { ...services.auth, pool: { query: () => Promise.reject(new Error("away")) } };
		const kept = keepHouse({ ...services, auth: auth as unknown as typeof services.auth });
		await expect(kept).rejects.toThrow(/sign-in: .*away/);
		expect(await count("idempotency_key")).toBe(before - 1);
	});

	it("finds what has had its time by an index, in each table", async () => {
		for (const past of pasts) {
			const { rows } = await services.contexts.write(system, async ({ tx }) => {
				// The tables of a test are small: then every row is looked at, unless that is made dear.
				await sql`set local enable_seqscan = off`.execute(tx);
				return sql<Record<string, string>>`explain ${forgetting(past, now)}`.execute(tx);
			});
			const plan = rows.map((row) => Object.values(row)[0]).join("\n");
			expect(plan, past.table).toMatch(/Index Cond: \(+(created_at|finished_at|expires_at) </);
		}
	});

	it("removes files that a process left half-written, not those that one writes now", async () => {
		const folder = services.settings.DATA_DIR;
		for (const place of ["exports", join("files", "incoming")]) {
			await mkdir(join(folder, place), { recursive: true });
			for (const [name, minutes] of [
				["left", 61],
				["written", 59],
			] as const) {
				const at = new Date(now.getTime() - minutes * 60_000);
				await writeFile(join(folder, place, name), "half");
				await utimes(join(folder, place, name), at, at);
			}
			await keepHouse(services);
			expect(await readdir(join(folder, place)), place).toEqual(["written"]);
		}
	});

	it("removes uploads that nothing took up for a week, but no content that another file has too", async () => {
		const record = async (bytes: string, purpose: string, days: number) => {
			const stored = await services.files.put(Readable.from([Buffer.from(bytes)]), 100);
			await services.contexts.write(person, async (context) => {
				const id = await recordFile(context, services.files, {
					...stored,
					name: bytes,
					mediaType: "text/plain",
					purpose,
				});
				await context.tx
					.updateTable("stored_file")
					.set({ created_at: daysAgo(days) })
					.where("id", "=", id)
					.execute();
			});
			return stored.sha256;
		};
		const unused = await record("unused", "upload", 8);
		const fresh = await record("fresh", "upload", 6);
		const made = await record("made", "import-errors", 8);
		const shared = await record("shared", "upload", 8);
		await record("shared", "import-errors", 8);
		await keepHouse(services);
		expect(await count("stored_file")).toBe(3);
		await expect(services.files.open(unused).toArray()).rejects.toMatchObject({ code: "ENOENT" });
		for (const sha256 of [fresh, made, shared]) expect((await services.files.open(sha256).toArray()).length).toBe(1);
	});
});
