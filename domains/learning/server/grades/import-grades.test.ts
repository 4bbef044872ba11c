import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, expect, it } from "vitest";
import { asSystem } from "#domains/competencies/testing/ledger.ts";
import { createDiskFileStore, type FileStore, recordFile } from "#platform/server/files/file-store.ts";
import { writeCsv } from "#platform/server/tabular/write-csv.ts";
import { writeXlsx } from "#platform/server/tabular/write-xlsx.ts";
import { type BuiltAssignment, type MarkingRoom, openMarkingRoom } from "../../testing/marking-room.ts";
import { offeringToRun } from "../offerings/offering-policy.ts";
import { rulesOf } from "./grade-columns.ts";
import { getGradebook } from "./grade-queries.ts";
import { tableColumns, tableRows } from "./grade-table.ts";
import { importGrades, previewGrades } from "./import-grades.ts";

let room: MarkingRoom;
let files: FileStore;
let folder: string;
beforeAll(async () => {
	room = await openMarkingRoom();
	folder = await mkdtemp(join(tmpdir(), "ronghe-marks-"));
	files = createDiskFileStore(folder);
});
afterAll(async () => {
	await room.world.close();
	await rm(folder, { recursive: true, force: true });
});

type Person = MarkingRoom["people"]["teacher"];

async function upload(content: Buffer | string, by: Person = room.people.teacher): Promise<string> {
	const file = await files.put(Readable.from([Buffer.from(content)]), 1_000_000);
	return room.write(by, (context) =>
		recordFile(context, files, { ...file, name: "marks.xlsx", mediaType: "text/csv", purpose: "upload" }),
	);
}
const preview = ({ offeringId }: BuiltAssignment, fileId: string, by: Person = room.people.teacher) =>
	room.read(by, (context) => previewGrades(context, files, offeringId, fileId));
const take = ({ offeringId }: BuiltAssignment, fileId: string, token: string, by: Person = room.people.teacher) =>
	room.write(by, (context) => importGrades(context, files, offeringId, { fileId, token, reason: "Marked on paper" }));
const rows = async (built: BuiltAssignment) =>
	(await room.read(room.people.teacher, (context) => getGradebook(context, built.offeringId))).rows.items;

/** The gradebook as it goes out, with cells put in before it comes back. */
async function table({ offeringId }: BuiltAssignment, put: (rows: Record<string, unknown>[]) => void): Promise<Buffer> {
	const { columns, out } = await room.read(room.people.teacher, async (context) => {
		const rules = await rulesOf(context, await offeringToRun(context, offeringId));
		return { columns: tableColumns(rules.columns, "zh"), out: await tableRows(context, offeringId) };
	});
	const changed = out.map((row) => ({ ...row }));
	put(changed);
	const chunks: Buffer[] = [];
	for await (const chunk of writeXlsx(changed as typeof out, columns, { sheetName: "Marks" }))
		chunks.push(chunk as Buffer);
	return Buffer.concat(chunks);
}

it("takes over what was changed in a table that went out, and nothing else", async () => {
	const built = await room.build();
	const [first] = (await rows(built)).map(([id]) => id);
	const fileId = await upload(
		await table(built, ([row]) => {
			if (row) row["0"] = 81.25;
		}),
	);
	const seen = await preview(built, fileId);
	expect(seen).toMatchObject({ changes: 1, proposals: 0, errors: 0, rows: [{ line: 2, before: null, after: 0.8125 }] });
	expect((await rows(built)).map(([, , , scores]) => scores[0])).toEqual([null, null]);
	await expect(take(built, fileId, "other")).rejects.toMatchObject({ code: "platform/changed-meanwhile" });
	expect(await take(built, fileId, seen.token)).toEqual({ changed: 1, proposed: 0 });
	expect((await rows(built)).find(([id]) => id === first)).toMatchObject({ 3: [0.8125, null], 4: "o.", 5: 0.8125 });
	// The same table again changes nothing; another mark there is proposed, as by hand.
	await expect(take(built, fileId, (await preview(built, fileId)).token)).rejects.toMatchObject({
		code: "learning/import-changes-nothing",
	});
	const again = await upload(
		await table(built, ([row]) => {
			if (row) row["0"] = 90;
		}),
	);
	const { token, proposals } = await preview(built, again);
	expect(proposals).toBe(1);
	expect(await take(built, again, token)).toEqual({ changed: 0, proposed: 1 });
	const notices = await asSystem(room.world.contexts, ({ tx }) =>
		tx.selectFrom("notice").select(["kind", "person_id"]).where("page", "like", `%${built.offeringId}%`).execute(),
	);
	expect(notices.map(({ kind }) => kind).sort()).toEqual(["learning.grade-changed", "learning.grade-proposed"]);
});

it("reads a table once, before the learners of whom it speaks are locked", async () => {
	const built = await room.build();
	const fileId = await upload(
		await table(built, ([row]) => {
			if (row) row["0"] = 70;
		}),
	);
	const { token } = await preview(built, fileId);
	let read = 0;
	const watched: FileStore = {
		...files,
		pathOf: (sha256) => {
			read += 1;
			return files.pathOf(sha256);
		},
	};
	await room.write(room.people.teacher, (context) =>
		importGrades(context, watched, built.offeringId, { fileId, token, reason: "Marked on paper" }),
	);
	expect(read).toBe(1);
});

it("writes nothing at all when one row is wrong, and says which", async () => {
	const [built, other] = [await room.build(), await room.build({ anonymous: true })];
	const [[mine], [foreign]] = [await rows(built), await rows(other)];
	const fileId = await upload(
		[
			"Learner number,Name,1 · Quiz,2 · Assignment,Total",
			`${mine?.[0]},x,50,101,`,
			`${mine?.[0]},x,60,,`,
			`${foreign?.[0]},x,60,,`,
			`"'=1+1",x,60,,`,
		].join("\n"),
	);
	const { errors, changes, rows: said, token } = await preview(built, fileId);
	expect([errors, changes]).toEqual([4, 1]);
	expect(said.map(({ line, problem }) => [line, problem])).toEqual([
		[2, "not-a-percentage"],
		[3, "learner-twice"],
		[4, "learner-unknown"],
		[5, "learner-unknown"],
		[2, null],
	]);
	// Of another section nothing is told, but what the file itself says.
	expect(said[2]).toMatchObject({ name: "x", before: null, title: null });
	await expect(take(built, fileId, token)).rejects.toMatchObject({
		code: "learning/import-with-errors",
		params: { errors: 4 },
	});
	expect((await rows(built)).map(([, , , scores]) => scores)).toEqual([
		[null, null],
		[null, null],
	]);
	await room.handIn(other);
	const hidden = await upload(`Learner number,2 · Assignment\n${foreign?.[0]},100\n`);
	expect((await preview(other, hidden)).rows).toMatchObject([{ problem: "not-released-yet" }]);
});

it("is refused to who may not, and for files that are no such table", async () => {
	const built = await room.build();
	const { stranger, learner, mentor, teacher } = room.people;
	const [mine] = await rows(built);
	const content = `Learner number,1 · Quiz\n${mine?.[0]},100\n`;
	for (const by of [stranger, learner]) {
		const fileId = await upload(content, by);
		await expect(preview(built, fileId, by)).rejects.toMatchObject({ status: 404 });
		await expect(take(built, fileId, "any", by)).rejects.toMatchObject({ status: 404 });
	}
	// Somebody else's file.
	await expect(preview(built, await upload(content, mentor), teacher)).rejects.toMatchObject({ status: 404 });
	await expect(preview(built, await upload("Name,3 · Quiz\nx,1\n"))).rejects.toMatchObject({
		fields: [{ code: "mark-column-missing" }, { code: "mark-column-unknown", params: { column: "3 · Quiz" } }],
	});
	await expect(preview(built, await upload("%PDF-1.7\n"))).rejects.toMatchObject({ status: 422 });
});

it("takes nothing of a row that cannot be read as it is meant", async () => {
	const built = await room.build();
	const [first, second] = await rows(built);
	// A decimal comma in a table of commas shifts what follows.
	const fileId = await upload(`Learner number,1 · Quiz\n${first?.[0]},57,5\n${second?.[0]},60\n`);
	const seen = await preview(built, fileId);
	expect(seen).toMatchObject({ changes: 1, errors: 1, rows: [{ line: 2, problem: "row-unreadable" }, { line: 3 }] });
	await expect(take(built, fileId, seen.token)).rejects.toMatchObject({ code: "learning/import-with-errors" });
	expect((await rows(built)).map(([, , , scores]) => scores[0])).toEqual([null, null]);
});

it("neutralises what would be a formula in the table that goes out", async () => {
	const built = await room.build();
	await asSystem(room.world.contexts, ({ tx }) =>
		tx
			.updateTable("person")
			.set({ name: '=HYPERLINK("http://x")' })
			.where("id", "=", room.people.learner.personId)
			.execute(),
	);
	// It comes back as it went out: known by the number, whatever the name.
	const fileId = await upload(await table(built, () => undefined));
	expect(await preview(built, fileId)).toMatchObject({ errors: 0, changes: 0 });
	const written = await room.read(room.people.teacher, async (context) => {
		const rules = await rulesOf(context, await offeringToRun(context, built.offeringId));
		return text(writeCsv(await tableRows(context, built.offeringId), tableColumns(rules.columns, "en")));
	});
	expect(written).toContain("'=HYPERLINK");
	expect(written).not.toMatch(/(^|[,"\n])=HYPERLINK/);
});
