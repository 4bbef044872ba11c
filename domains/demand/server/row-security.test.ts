import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Actor, anonymous, system } from "#platform/server/actor.ts";
import { newId } from "#platform/server/id.ts";
import { buildPostings, buildProgramme, buildSource } from "../testing/builders.ts";
import { createTestRegion, type TestRegion } from "../testing/region.ts";
import { draftCatalogue } from "./draft-catalogue.ts";
import { giveGrant } from "./give-grant.ts";

/** The second lock: queries without any filter of the application. */

type Member = Awaited<ReturnType<TestRegion["actor"]>>;
let region: TestRegion;
let official: Member;
let coordinator: Member;
let recruiter: Member;
let head: Member;
let occupationId: string;
let programmeId: string;
let needId: string;
let draft: string;
let published: string;

const tables = [
	"posting",
	"posting_import",
	"need",
	"need_competency",
	"programme",
	"programme_occupation",
	"programme_head",
	"cohort",
	"need_version",
	"demand_source",
	"region_grant",
	"catalogue",
	"catalogue_entry",
	"catalogue_row",
];

beforeAll(async () => {
	region = await createTestRegion();
	official = await region.actor("administration", "official");
	coordinator = await region.actor("association", "coordinator");
	recruiter = await region.actor("enterprise", "recruiter");
	head = await region.actor("school", "programme_head");
	occupationId = await region.occupation("13-2031.00", "Budget Analysts");
	await region.asSystem(async (context) => {
		const { tx, now } = context;
		const owner = { regionId: region.regionId, organisationId: recruiter.organisationId };
		const source = await buildSource(context, owner);
		await buildPostings(context, source, { occupationId, year: 2027, count: 9 });
		const supply = { occupations: { [occupationId]: 0.5 }, cohorts: { 2027: { graduates: 10 } } };
		const school = { organisationId: head.organisationId, headId: head.personId };
		programmeId = await buildProgramme(context, { ...owner, ...school, ...supply });
		const [frameworkId, competencyId] = [newId(), newId()];
		needId = newId();
		await tx
			.insertInto("framework")
			.values({ id: frameworkId, code: "f", name_en: "F", version: "1", created_at: now, updated_at: now })
			.execute();
		await tx
			.insertInto("competency")
			.values({ id: competencyId, framework_id: frameworkId, code: "c", kind: "skill", name_en: "C" })
			.execute();
		await tx
			.insertInto("need")
			.values({
				id: needId,
				organisation_id: recruiter.organisationId,
				region_id: region.regionId,
				occupation_id: occupationId,
				title: "Analyst",
				headcount: 1,
				starts_on: "2027-01-01",
				created_at: now,
				updated_at: now,
			})
			.execute();
		await tx.insertInto("need_competency").values({ need_id: needId, competency_id: competencyId, level: 3 }).execute();
		await tx
			.insertInto("need_version")
			.values({ need_id: needId, version: 1, at: now, action: "created", changes: "{}" })
			.execute();
	});
	await region.contexts.write(official, (context) => giveGrant(context, coordinator.organisationId));
	const basis = { sources: null, needs: true, realOnly: false };
	draft = (await region.contexts.write(coordinator, (context) => draftCatalogue(context, { year: 2027, basis }))).id;
	published = (await region.contexts.write(official, (context) => draftCatalogue(context, { year: 2027, basis }))).id;
	await region.asSystem(({ tx, now }) =>
		tx
			.updateTable("catalogue")
			.set({ state: "published", version: 1, published_at: now })
			.where("id", "=", published)
			.execute(),
	);
});
afterAll(() => region.close());

const count = (actor: Actor, table: string, where = sql`true`) =>
	region.contexts.read(actor, async ({ tx }) => {
		const { rows } = await sql<{
			n: number;
		}>`select count(*)::int as n from ${sql.table(table)} where ${where}`.execute(tx);
		return rows[0]!.n;
	});
const write = (actor: Actor, statement: ReturnType<typeof sql>) =>
	region.contexts.write(actor, async ({ tx }) => (await statement.execute(tx)).numAffectedRows);

/** Somebody of another region, who has no business here. */
async function stranger(kind: string, role: string): Promise<Actor> {
	const elsewhere = newId();
	await region.asSystem(({ tx }) =>
		tx.insertInto("region").values({ id: elsewhere, code: elsewhere, name_en: "Elsewhere" }).execute(),
	);
	const actor = await region.actor(kind, role);
	await region.asSystem(({ tx }) =>
		tx.updateTable("organisation").set({ region_id: elsewhere }).where("id", "=", actor.organisationId).execute(),
	);
	return { ...actor, regionId: elsewhere };
}

describe("without the application's filters", () => {
	it("every table of this list has the lock, and holds its owner too", async () => {
		const { rows } = await region.asSystem(({ tx }) =>
			sql<{ name: string }>`select relname as name from pg_class
				where relrowsecurity and relforcerowsecurity and relname = any (${tables})`.execute(tx),
		);
		expect(rows.map(({ name }) => name).sort()).toEqual([...tables].sort());
		for (const table of tables) expect(await count(system, table), table).toBeGreaterThan(0);
	});

	it.each([
		["nobody", async () => anonymous],
		["an official of another region", () => stranger("administration", "official")],
		["a recruiter of another region", () => stranger("enterprise", "recruiter")],
	])(
		"%s sees of all this the published catalogue alone, also on a connection that the system used",
		async (_name, who) => {
			const actor = await who();
			for (const table of tables) {
				await count(system, table);
				const shown = table.startsWith("catalogue");
				const ids = table === "catalogue" ? sql`id <> ${published}` : sql`catalogue_id <> ${published}`;
				expect(await count(actor, table, shown ? ids : undefined), table).toBe(0);
			}
			expect(await count(actor, "catalogue_entry")).toBe(1);
		},
	);

	it("an enterprise sees its own sources and needs, a school its own programmes, an official the region's", async () => {
		const seen = async (actor: Actor) =>
			Promise.all(
				["demand_source", "need_competency", "programme_occupation", "region_grant"].map((t) => count(actor, t)),
			);
		expect(await seen(recruiter)).toEqual([1, 1, 0, 0]);
		expect(await seen(head)).toEqual([0, 0, 1, 0]);
		expect(await seen(coordinator)).toEqual([0, 0, 0, 1]);
		expect(await seen(official)).toEqual([1, 1, 1, 1]);
	});

	it("nobody but those who draft and publish writes a catalogue or its figures", async () => {
		for (const actor of [anonymous, recruiter, head, await stranger("administration", "official")]) {
			expect(await write(actor, sql`update catalogue set note = 'x'`)).toBe(0n);
			expect(await write(actor, sql`update catalogue_entry set demand = 0`)).toBe(0n);
			expect(await write(actor, sql`delete from catalogue_entry`)).toBe(0n);
		}
		expect(await write(coordinator, sql`update catalogue_entry set note = 'x'`)).toBe(1n);
		expect(await write(coordinator, sql`update catalogue_entry set note = 'x' where catalogue_id = ${draft}`)).toBe(1n);
		expect(await write(official, sql`update catalogue_entry set note = 'x'`)).toBe(2n);
	});

	it("an association cannot give itself a region, nor a stranger a need's competencies or a source", async () => {
		const organisation = coordinator.organisationId;
		expect(await write(coordinator, sql`delete from region_grant`)).toBe(0n);
		const refused = [
			[
				coordinator,
				sql`insert into region_grant (region_id, organisation_id, granted_at)
				select id, ${organisation}, now() from region where id <> ${region.regionId} or true`,
			],
			[
				head,
				sql`insert into demand_source (id, region_id, organisation_id, name, kind, created_at, updated_at)
				values (${newId()}, ${region.regionId}, ${recruiter.organisationId}, 's', 'stock', now(), now())`,
			],
		] as const;
		for (const [actor, statement] of refused)
			await expect(write(actor, statement)).rejects.toMatchObject({ code: "42501" });
		expect(await write(head, sql`delete from need_competency`)).toBe(0n);
		expect(await write(recruiter, sql`delete from programme_occupation`)).toBe(0n);
	});

	const touches: Record<"need" | "programme", readonly string[]> = {
		need: ["need", "need_competency", "need_version"],
		programme: ["programme", "programme_occupation", "cohort"],
	};
	/** In how many of the tables the actor can change and delete rows that they see. */
	const writable = async (actor: Actor, what: keyof typeof touches): Promise<string[]> => {
		const found: string[] = [];
		for (const table of touches[what]) {
			expect(await count(actor, table), table).toBe(1);
			const own = sql.ref(table.startsWith("need") ? (table === "need" ? "title" : "need_id") : "sample");
			const column = table === "programme_occupation" ? sql.ref("share") : own;
			const written = await write(actor, sql`update ${sql.table(table)} set ${column} = ${column}`);
			if (written !== 0n) found.push(table);
		}
		return found;
	};

	it("only those of an enterprise who state needs write one and what hangs on it; who reads it does not", async () => {
		const mentor = await region.actor("enterprise", "mentor", recruiter.organisationId);
		for (const reader of [mentor, official]) expect(await writable(reader, "need")).toEqual([]);
		expect(await write(mentor, sql`delete from need_competency`)).toBe(0n);
		await expect(
			write(
				official,
				sql`insert into need_version (need_id, version, at, action, changes)
				values (${needId}, 2, now(), 'edited', '{}')`,
			),
		).rejects.toMatchObject({ code: "42501" });
		const owner = await region.actor("enterprise", "owner", recruiter.organisationId);
		for (const writer of [recruiter, owner]) expect(await writable(writer, "need")).toEqual(touches.need);
	});

	it("only those who run a school, its officials, and who heads a programme write it and what hangs on it", async () => {
		const teacher = await region.actor("school", "teacher", head.organisationId);
		const otherHead = await region.actor("school", "programme_head", head.organisationId);
		for (const reader of [teacher, otherHead]) {
			expect(await writable(reader, "programme")).toEqual([]);
			for (const table of ["programme_occupation", "cohort", "programme"])
				expect(await write(reader, sql`delete from ${sql.table(table)}`), table).toBe(0n);
			await expect(
				write(
					reader,
					sql`insert into cohort (id, programme_id, year, expected_graduates, sample, updated_at)
					values (${newId()}, ${programmeId}, 2028, 1, true, now())`,
				),
			).rejects.toMatchObject({ code: "42501" });
		}
		const owner = await region.actor("school", "owner", head.organisationId);
		for (const writer of [head, owner, official])
			expect(await writable(writer, "programme")).toEqual(touches.programme);
	});

	it("only those who run a school give and take its programmes; nobody takes one for themselves", async () => {
		const otherHead = await region.actor("school", "programme_head", head.organisationId);
		const insert = (personId: string) =>
			sql`insert into programme_head (id, programme_id, person_id, given_by, given_at)
				values (${newId()}, ${programmeId}, ${personId}, ${personId}, now())`;
		for (const actor of [otherHead, head, official]) {
			expect(await count(actor, "programme_head")).toBe(1);
			expect(await write(actor, sql`update programme_head set ended_at = now()`)).toBe(0n);
			await expect(write(actor, insert(actor.personId))).rejects.toMatchObject({ code: "42501" });
		}
		const owner = await region.actor("school", "owner", head.organisationId);
		expect(await write(owner, insert(otherHead.personId))).toBe(1n);
		expect(await write(owner, sql`delete from programme_head where person_id = ${otherHead.personId}`)).toBe(1n);
	});

	it("finds the visible catalogues once a statement, not once a figure", async () => {
		const { rows } = await region.contexts.read(anonymous, ({ tx }) =>
			sql<Record<string, string>>`explain select * from catalogue_entry where catalogue_id = ${published}`.execute(tx),
		);
		expect(rows.map((row) => Object.values(row)[0]).join("\n")).toMatch(/hashed SubPlan/i);
	});
});
