import { Readable } from "node:stream";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestHttp, createTestServices, type TestHttp, type TestServices } from "#platform/testing/services.ts";
import { type Actor, anonymous, system } from "../actor.ts";
import { newId } from "../id.ts";
import { recordFile } from "./file-store.ts";
import { removeContents } from "./unused-files.ts";

let services: TestServices;
let http: TestHttp;
let actor: Actor;
let uploader: Actor;
let colleague: Actor;
let third: Actor;

beforeAll(async () => {
	services = await createTestServices([], {
		settings: { MAX_UPLOAD_MB: "1", UPLOAD_QUOTA_MB: "2", ORGANISATION_QUOTA_MB: "3" },
	});
	http = await createTestHttp(services, [], async () => actor);
	const [regionId, organisationId, one, other, another] = [newId(), newId(), newId(), newId(), newId()];
	await services.contexts.write(system, async ({ tx, now }) => {
		await tx.insertInto("region").values({ id: regionId, code: "r", name_en: "Region" }).execute();
		const stamps = { created_at: now, updated_at: now };
		await tx
			.insertInto("organisation")
			.values({ id: organisationId, region_id: regionId, kind: "school", name_en: "School", ...stamps })
			.execute();
		for (const id of [one, other, another])
			await tx
				.insertInto("person")
				.values({ id, email: `${id}@example.org`, name: "P" })
				.execute();
	});
	const member = { ...anonymous, kind: "person", organisationId, organisationKind: "school", regionId } as const;
	uploader = { ...member, personId: one };
	colleague = { ...member, personId: other };
	third = { ...member, personId: another };
});
afterAll(async () => {
	await http.http.close();
	await services.close();
});

const upload = (content: string) =>
	http.send("POST", "/api/files", {
		headers: { "content-type": "multipart/form-data; boundary=part" },
		body: `--part\r\ncontent-disposition: form-data; name="file"; filename="licence.csv"\r\n\r\n${content}\r\n--part--\r\n`,
	});
const record = async (purpose: string) => {
	const stored = await services.files.put(Readable.from([Buffer.from(purpose)]), 100);
	return services.contexts.write(uploader, (context) =>
		recordFile(context, services.files, { ...stored, name: "a.csv", mediaType: "text/csv", purpose }),
	);
};
const download = async (as: Actor, id: string) => {
	actor = as;
	return (await http.send("GET", `/api/files/${id}`)).status;
};

describe("a file", () => {
	it("that somebody uploaded is theirs alone; what an import made is the organisation's", async () => {
		actor = uploader;
		const { id } = (await upload("content")).body;
		expect([await download(uploader, id), await download(colleague, id)]).toEqual([200, 404]);
		const errors = await record("import-errors");
		expect([await download(uploader, errors), await download(colleague, errors)]).toEqual([200, 200]);
	});

	it("that is too large is refused, and nothing of it stays", async () => {
		actor = uploader;
		const content = "x".repeat(1_048_577);
		const answer = await upload(content);
		expect([answer.status, answer.body.code]).toEqual([413, "platform/file-too-large"]);
		const cut = await services.files.put(Readable.from([Buffer.from(content.slice(1))]), 1_048_576);
		await services.files.remove(cut.sha256);
		await upload(content);
		await expect(services.files.open(cut.sha256).toArray()).rejects.toMatchObject({ code: "ENOENT" });
	});

	const text = (content: string) => services.files.put(Readable.from([Buffer.from(content)]), 100);
	const kind = { name: "a.csv", mediaType: "text/csv", purpose: "import-errors" };

	it("that is being recorded keeps its content from whoever removes another one with equal bytes", async () => {
		const stored = await text("recorded while it is removed");
		let removal: Promise<void> | undefined;
		let over = false;
		const waits = async (): Promise<void> => {
			while (!over) {
				const { rows } = await services.contexts.read(system, ({ tx }) =>
					sql`select from pg_locks l join pg_database d on d.oid = l.database
						where l.locktype = 'advisory' and not l.granted and d.datname = current_database()`.execute(tx),
				);
				if (rows.length > 0) return;
			}
		};
		await services.contexts.write(uploader, async (context) => {
			await recordFile(context, services.files, { ...stored, ...kind });
			removal = removeContents(services.contexts, services.files, [stored.sha256]);
			await Promise.race([removal, waits()]);
			over = true;
		});
		await removal;
		expect(await services.files.has(stored.sha256)).toBe(true);
	});

	it("whose content went since it was stored is not recorded as if it were there", async () => {
		const stored = await text("removed before it is recorded");
		await removeContents(services.contexts, services.files, [stored.sha256]);
		await expect(
			services.contexts.write(uploader, (context) => recordFile(context, services.files, { ...stored, ...kind })),
		).rejects.toMatchObject({ code: "platform/file-vanished", status: 409 });
	});

	it("that does not fit into the quota of its person or organisation is refused, also of two at once", async () => {
		const size = 700_000;
		const send = async (as: Actor, letter: string) => {
			actor = as;
			return upload(letter.repeat(size));
		};
		actor = uploader;
		const both = await Promise.all(["a", "b", "c"].map((letter) => upload(letter.repeat(size))));
		expect(both.map(({ status }) => status).sort()).toEqual([200, 200, 413]);
		const refused = both.findIndex(({ status }) => status === 413);
		expect(both[refused]!.body).toMatchObject({
			code: "platform/quota-reached",
			params: { whose: "person", usedMb: 2, quotaMb: 2 },
		});
		const { sha256 } = await services.files.put(Readable.from([Buffer.from("abc"[refused]!.repeat(size))]), size);
		await services.files.remove(sha256);
		for (const letter of ["d", "e"]) expect((await send(colleague, letter)).status).toBe(200);
		expect((await send(third, "f")).body.params).toMatchObject({ whose: "organisation", usedMb: 3, quotaMb: 3 });
	});
});
