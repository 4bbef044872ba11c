import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addFewOccupations } from "#domains/competencies/testing/occupations.ts";
import { createDiskFileStore } from "#platform/server/files/file-store.ts";
import { newId } from "#platform/server/id.ts";
import { type PostingKit, postingKit } from "../testing/postings.ts";
import { createTestRegion, type TestRegion } from "../testing/region.ts";
import { decideTitle, undoTitle } from "./decide-title.ts";
import { listPostings } from "./posting-queries.ts";
import { listPlaceAliases, listWaitingPlaces, settlePlace, undoPlace } from "./settle-place.ts";
import { listTitleDecisions, listWaitingTitles } from "./title-queries.ts";

type TestActor = Awaited<ReturnType<TestRegion["actor"]>>;

let region: TestRegion;
let folder: string;
let kit: PostingKit;
let official: TestActor;
let recruiter: TestActor;
let rival: TestActor;
let nurses: string;
let programmers: string;
let east: string;
const page = { limit: 50 };

/** Three postings with titles that nobody knows; two of them are one title, written differently. */
const rows = (place = "") =>
	`id,title,place\n1,Zorbist II,${place}\n2,ZORBIST,${place}\n3,Quaxer,${place}\n4,Registered Nurse,${place}\n`;

beforeAll(async () => {
	region = await createTestRegion();
	folder = await mkdtemp(join(tmpdir(), "ronghe-titles-"));
	kit = postingKit(region.contexts, createDiskFileStore(folder));
	[official, recruiter, rival] = await Promise.all([
		region.actor("administration", "official"),
		region.actor("enterprise", "recruiter"),
		region.actor("enterprise", "recruiter"),
	]);
	const known = await addFewOccupations(region.contexts);
	nurses = known.nurses;
	programmers = known.programmers;
	east = newId();
	await region.asSystem(({ tx }) =>
		tx
			.insertInto("region")
			.values({ id: east, parent_id: region.regionId, code: "east", name_en: "East End", name_zh: "东城区" })
			.execute(),
	);
	for (const actor of [recruiter, rival]) await importRows(actor, rows());
});
afterAll(async () => {
	await region.close();
	await rm(folder, { recursive: true, force: true });
});

async function importRows(actor: TestActor, text: string) {
	const sourceId = await kit.source(actor);
	const fileId = await kit.upload(actor, "titles.csv", text);
	return { sourceId, ...(await kit.run(actor, { sourceId, fileId, year: 2026 })) };
}
const waiting = (actor: TestActor, query: object = {}) =>
	region.contexts.read(actor, (context) => listWaitingTitles(context, { ...page, ...query }));
const decide = (actor: TestActor, titleKey: string, occupationId: string | null) =>
	region.contexts.write(actor, (context) => decideTitle(context, { titleKey, occupationId }));
const undo = (actor: TestActor, id: string) => region.contexts.write(actor, (context) => undoTitle(context, id));
const states = (actor: TestActor, titleKey: string) =>
	region.contexts.read(actor, async (context) => {
		const { items } = await listPostings(context, { ...page, titleKey, sort: "title" });
		return items.map(({ matchState, occupation }) => `${matchState} ${occupation?.code ?? "-"}`);
	});

describe("titles that wait", () => {
	it("come once each, the most frequent first, with what the matcher proposes and why", async () => {
		const own = await waiting(recruiter);
		expect(own.items.map(({ titleKey, postings }) => [titleKey, postings])).toEqual([
			["zorbist", 2],
			["quaxer", 1],
		]);
		expect(own).toMatchObject({ total: 2, postingsWaiting: 3, postingsSettled: 1, scope: "organisation" });
		// The nurse is known: she does not wait.
		expect(await states(recruiter, "registered nurse")).toEqual(["automatic 29-1141.00"]);
		const all = await waiting(official);
		expect(all.scope).toBe("region");
		expect(all.items[0]).toMatchObject({ titleKey: "zorbist", postings: 4, spellings: ["Zorbist II"] });
	});

	it("can be searched and paged", async () => {
		expect((await waiting(official, { q: "quax" })).items.map(({ titleKey }) => titleKey)).toEqual(["quaxer"]);
		const first = await waiting(official, { limit: 1 });
		const second = await waiting(official, { limit: 1, cursor: first.nextCursor! });
		expect(second.items[0]?.titleKey).toBe("quaxer");
		expect(second.nextCursor).toBeNull();
	});
});

describe("one decision", () => {
	it("of an enterprise settles its own postings, and no one else's", async () => {
		const { id, postings } = await decide(recruiter, "zorbist", programmers);
		expect(postings).toBe(2);
		expect(await states(recruiter, "zorbist")).toEqual(["decided 15-1251.00", "decided 15-1251.00"]);
		expect(await states(rival, "zorbist")).toEqual(["review -", "review -"]);
		await expect(undo(rival, id)).rejects.toMatchObject({ code: "not-found" });
		await expect(undo(official, id)).rejects.toMatchObject({ code: "not-found" });
		expect((await undo(recruiter, id)).postings).toBe(2);
		expect(await states(recruiter, "zorbist")).toEqual(["review -", "review -"]);
	});

	it("of an official settles the region before any enterprise's own, and is remembered for later imports", async () => {
		const own = await decide(recruiter, "zorbist", programmers);
		const { id } = await decide(official, "zorbist", nurses);
		expect(await states(rival, "zorbist")).toEqual(["decided 29-1141.00", "decided 29-1141.00"]);
		expect(await states(recruiter, "zorbist")).toEqual(["decided 29-1141.00", "decided 29-1141.00"]);

		const later = await importRows(rival, "id,title\n9,Zorbist 3\n");
		expect(later.figures).toMatchObject({ titlesDecided: 1, titlesReview: 0 });
		const { items } = await region.contexts.read(official, (context) => listTitleDecisions(context, page));
		expect(items).toMatchObject([{ id, titleKey: "zorbist", postings: 5, scope: "region", abilities: ["undo"] }]);
		const seen = await region.contexts.read(rival, (context) => listTitleDecisions(context, page));
		expect(seen.items).toMatchObject([{ id, postings: 3, abilities: [] }]);

		await undo(official, id);
		expect(await states(rival, "zorbist")).toEqual(["review -", "review -", "review -"]);
		// What the enterprise had said counts again.
		expect(await states(recruiter, "zorbist")).toEqual(["decided 15-1251.00", "decided 15-1251.00"]);
		await undo(recruiter, own.id);
	});

	it("may be that none fits, and may be changed", async () => {
		const { id } = await decide(official, "quaxer", null);
		expect(await states(official, "quaxer")).toEqual(["none -", "none -"]);
		expect((await waiting(official)).items.some(({ titleKey }) => titleKey === "quaxer")).toBe(false);
		expect(await decide(official, "quaxer", nurses)).toEqual({ id, postings: 2 });
		await undo(official, id);
	});

	it("may contradict the matcher, and gives way to it again", async () => {
		const { id } = await decide(recruiter, "registered nurse", programmers);
		expect(await states(recruiter, "registered nurse")).toEqual(["decided 15-1251.00"]);
		await undo(recruiter, id);
		expect(await states(recruiter, "registered nurse")).toEqual(["automatic 29-1141.00"]);
	});

	it("needs a title that is there and an occupation that exists", async () => {
		await expect(decide(official, "nobody has this", nurses)).rejects.toMatchObject({ code: "demand/title-unknown" });
		await expect(decide(official, "zorbist", newId())).rejects.toMatchObject({ code: "invalid" });
		const student = await region.actor("school", "student");
		await expect(decide(student, "zorbist", nurses)).rejects.toMatchObject({ code: "not-found" });
	});

	it("of the region cannot be forged or removed by an enterprise past the use case", async () => {
		const { id } = await decide(official, "zorbist", nurses);
		await region.contexts.write(recruiter, async ({ tx }) => {
			const removed = await tx.deleteFrom("title_decision").where("id", "=", id).executeTakeFirst();
			expect(removed.numDeletedRows).toBe(0n);
		});
		const forged = region.contexts.write(recruiter, ({ tx, now }) =>
			tx
				.insertInto("title_decision")
				.values({ id: newId(), region_id: region.regionId, title_key: "quaxer", title: "x", decided_at: now })
				.execute(),
		);
		await expect(forged).rejects.toThrow(/row-level security/);
		await undo(official, id);
	});
});

describe("places", () => {
	const waitingPlaces = (actor: TestActor) =>
		region.contexts.read(actor, (context) => listWaitingPlaces(context, { limit: 50 }));
	const placesOf = (actor: TestActor, sourceId: string) =>
		region.contexts.read(actor, async (context) =>
			(await listPostings(context, { ...page, sourceId, sort: "title" })).items.map(({ place }) => place?.id ?? null),
		);

	it("are recognised by their names as whole words, by what people settle, and not by guess", async () => {
		const { sourceId, figures } = await importRows(
			recruiter,
			'id,title,place\n1,A,"12 High St, East End"\n2,B,东城区朝阳大街\n3,C,Northeast Endless\n4,D,Dockland\n',
		);
		expect(figures.withoutPlace).toBe(2);
		expect(await placesOf(recruiter, sourceId)).toEqual([east, east, null, null]);
		expect((await waitingPlaces(recruiter)).items.map(({ text }) => text)).toEqual(["Dockland", "Northeast Endless"]);

		const { id, postings } = await region.contexts.write(recruiter, (context) =>
			settlePlace(context, { alias: "Dockland", placeId: east }),
		);
		expect(postings).toBe(1);
		expect(await placesOf(recruiter, sourceId)).toEqual([east, east, null, east]);
		// That it is nowhere here is an answer too.
		await region.contexts.write(recruiter, (context) =>
			settlePlace(context, { alias: "northeast endless", placeId: null }),
		);
		expect((await waitingPlaces(recruiter)).items).toEqual([]);
		const later = await importRows(recruiter, "id,title,place\n1,A,Old Dockland 5\n");
		expect(await placesOf(recruiter, later.sourceId)).toEqual([east]);
		await expect(region.contexts.write(rival, (context) => undoPlace(context, id))).rejects.toMatchObject({
			code: "not-found",
		});
		expect((await region.contexts.write(recruiter, (context) => undoPlace(context, id))).postings).toBe(2);
		const aliases = await region.contexts.read(recruiter, (context) => listPlaceAliases(context));
		expect(aliases.items).toMatchObject([{ alias: "northeast endless", place: null, abilities: ["undo"] }]);
		expect((await region.contexts.read(rival, (context) => listPlaceAliases(context))).items).toEqual([]);
	});
});
