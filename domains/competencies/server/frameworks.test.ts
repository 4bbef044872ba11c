import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { anonymous, system } from "#platform/server/actor.ts";
import { buildFramework, someContent } from "../testing/frameworks.ts";
import { openWorld, type TestPerson, type TestWorld } from "../testing/world.ts";
import { archiveCompetency } from "./archive-competency.ts";
import { createFramework } from "./create-framework.ts";
import { editFramework } from "./edit-framework.ts";
import { getFramework, listChanges, listFrameworks, listTree, searchCompetencies } from "./framework-queries.ts";
import { getCompetency } from "./get-competency.ts";
import { decideProposal, listProposals, proposeChange, withdrawProposal } from "./proposals.ts";
import { publishFramework } from "./publish-framework.ts";
import { addCompetency, editCompetency } from "./save-competency.ts";

let world: TestWorld;
let head: TestPerson;
let teacher: TestPerson;
let stranger: TestPerson;
let official: TestPerson;

beforeAll(async () => {
	world = await openWorld();
	head = await world.person("school", "programme_head");
	teacher = await world.person("school", "teacher", head.organisationId);
	stranger = await world.person("school", "owner");
	official = await world.person("administration", "official");
});
afterAll(() => world.close());

const write = <T>(actor: TestPerson, work: Parameters<typeof world.contexts.write<T>>[1]) =>
	world.contexts.write(actor, work);
const build = (code: string, codes = ["A", "B"], publish = false) =>
	write(head, (context) => buildFramework(context, { code, codes, publish }));

describe("own frameworks", () => {
	it("are drafts that only their owner's people see, and published for everybody", async () => {
		const { id } = await build("visible");
		for (const actor of [stranger, official, anonymous]) {
			await expect(world.contexts.read(actor, (context) => getFramework(context, id))).rejects.toMatchObject({
				code: "not-found",
			});
		}
		expect(await world.contexts.read(teacher, (context) => getFramework(context, id))).toMatchObject({
			abilities: ["propose"],
			state: "draft",
		});
		await write(head, (context) => publishFramework(context, id));
		const seen = await world.contexts.read(anonymous, (context) => getFramework(context, id));
		expect(seen).toMatchObject({ abilities: [], state: "published", counts: { skill: 2 } });
		await expect(write(head, (context) => publishFramework(context, id))).rejects.toMatchObject({
			code: "competencies/framework-is-published",
		});
	});

	it("stay hidden by the database too, when the application's filters are left out", async () => {
		const { id, competencies } = await build("locked");
		const rows = await world.contexts.read(stranger, async ({ tx }) => [
			...(await tx.selectFrom("framework").select("id").where("id", "=", id).execute()),
			...(await tx.selectFrom("competency").select("id").where("framework_id", "=", id).execute()),
			...(await tx.selectFrom("competency_change").select("id").where("framework_id", "=", id).execute()),
		]);
		expect(rows).toEqual([]);
		const touched = await write(stranger, ({ tx }) =>
			tx
				.updateTable("competency")
				.set({ name_en: "stolen" })
				.where("id", "=", competencies.A as string)
				.executeTakeFirst(),
		);
		expect(touched.numUpdatedRows).toBe(0n);
	});

	it("are edited by their owner alone; an official edits those of the region", async () => {
		const { competencies } = await build("mine", ["A"], true);
		for (const actor of [stranger, teacher, official]) {
			await expect(
				write(actor, (context) =>
					editCompetency(context, competencies.A as string, { ...someContent({ code: "A" }), revision: 99 }),
				),
			).rejects.toMatchObject({ code: "not-found" });
		}
		const regional = await write(official, (context) => buildFramework(context, { code: "regional", owner: "region" }));
		expect(await world.contexts.read(official, (context) => getFramework(context, regional.id))).toMatchObject({
			owner: "region",
			abilities: ["edit", "publish", "decide"],
		});
		await expect(
			write(head, (context) => buildFramework(context, { code: "usurped", owner: "region" })),
		).rejects.toMatchObject({ code: "not-found" });
	});

	it("refuse a code twice, an empty publication, and an edit of what somebody has changed since", async () => {
		const { id, competencies } = await build("strict", ["A", "B"]);
		await expect(
			write(head, (context) => addCompetency(context, id, someContent({ code: "A" }))),
		).rejects.toMatchObject({ code: "competencies/code-taken", fields: [{ path: "code", code: "taken" }] });
		const again = { code: "strict", name: { en: "x", zh: null }, description: { en: null, zh: null }, version: "1" };
		await expect(
			write(head, (context) => createFramework(context, { ...again, owner: "organisation" })),
		).rejects.toMatchObject({ code: "competencies/code-taken" });
		const empty = await build("empty", []);
		await expect(write(head, (context) => publishFramework(context, empty.id))).rejects.toMatchObject({
			code: "competencies/framework-empty",
		});
		const edit = (name: string, revision: number) =>
			write(head, (context) =>
				editCompetency(context, competencies.A as string, {
					...someContent({ code: "A", name: { en: name, zh: null } }),
					revision,
				}),
			);
		const { revision } = await edit("first", 3);
		await expect(edit("second", revision - 1)).rejects.toMatchObject({
			code: "competencies/framework-changed-meanwhile",
		});
		expect((await edit("third", revision)).revision).toBe(revision + 1);
		// Nothing differs: nothing is written.
		expect((await edit("third", revision + 1)).revision).toBe(revision + 1);
	});

	it("refuse a competency that would be broader than itself, or come before itself, over any way", async () => {
		const { competencies } = await build("cycles", ["A", "B", "C"]);
		const { A, B, C } = competencies as Record<"A" | "B" | "C", string>;
		const relate = (code: string, id: string, relations: { broader?: string[]; prerequisites?: string[] }) =>
			write(head, (context) => editCompetency(context, id, { ...someContent({ code, ...relations }), revision: 99 }));
		await relate("A", A, { broader: [B] });
		await relate("B", B, { broader: [C] });
		await expect(relate("C", C, { broader: [A] })).rejects.toMatchObject({
			code: "competencies/relation-cycle",
			params: { names: expect.stringContaining("Competency A → Competency B → Competency C") },
		});
		await relate("C", C, { prerequisites: [A] });
		await expect(relate("A", A, { broader: [B], prerequisites: [C] })).rejects.toMatchObject({
			params: { kind: "prerequisite" },
		});
		await expect(relate("A", A, { broader: [A] })).rejects.toMatchObject({
			fields: [{ path: "broader", code: "relation-unknown" }],
		});
		const foreign = await write(stranger, (context) => buildFramework(context, { code: "foreign" }));
		await expect(relate("A", A, { broader: [foreign.competencies.A as string] })).rejects.toMatchObject({
			code: "invalid",
		});
		const tree = await world.contexts.read(head, (context) =>
			getCompetency(context, B).then(({ narrower, broader }) => [narrower[0]?.code, broader[0]?.code]),
		);
		expect(tree).toEqual(["A", "C"]);
	});

	it("each say their own relations: a draft's stay hidden, and nobody removes another's", async () => {
		const theirs = await write(stranger, (context) =>
			buildFramework(context, { code: "theirs", codes: ["T"], publish: true }),
		);
		const T = theirs.competencies.T as string;
		const ours = await build("ours", ["A"]);
		const A = ours.competencies.A as string;
		await write(head, (context) =>
			editCompetency(context, A, { ...someContent({ code: "A", related: [T] }), revision: 99 }),
		);
		const seenBy = (actor: TestPerson) =>
			world.contexts.read(actor, (context) => getCompetency(context, T).then(({ related }) => related.length));
		expect([await seenBy(head), await seenBy(stranger)]).toEqual([1, 0]);
		await write(head, (context) => publishFramework(context, ours.id));
		expect(await seenBy(stranger)).toBe(1);
		const edit = (related: string[]) =>
			write(stranger, (context) =>
				editCompetency(context, T, { ...someContent({ code: "T", related }), revision: 99 }),
			);
		await edit([A]);
		expect(await seenBy(stranger)).toBe(1);
		await edit([]);
		expect(await seenBy(stranger)).toBe(1);
	});

	it("keep who changed what and when, with the values before and after", async () => {
		const { id, competencies } = await build("history", ["A"]);
		const content = someContent({
			code: "A",
			name: { en: "Weld", zh: "焊接" },
			levels: [{ level: 3, text: { en: "Welds alone", zh: "独立焊接" } }],
		});
		await write(head, (context) => editCompetency(context, competencies.A as string, { ...content, revision: 2 }));
		await write(head, (context) => archiveCompetency(context, competencies.A as string, true));
		await write(head, (context) => archiveCompetency(context, competencies.A as string, true));
		await write(head, (context) => archiveCompetency(context, competencies.A as string, false));
		await write(head, (context) =>
			editFramework(context, id, {
				name: { en: "Framework history", zh: "历史" },
				description: { en: null, zh: null },
				version: "1.1",
				revision: 5,
			}),
		);
		const history = await world.contexts.read(head, (context) => listChanges(context, id));
		expect(history.map(({ action, revision }) => [revision, action])).toEqual([
			[6, "framework-edited"],
			[5, "restored"],
			[4, "archived"],
			[3, "edited"],
			[2, "created"],
			[1, "created"],
		]);
		expect(history[0]).toMatchObject({ changes: { version: ["1.0", "1.1"] }, person: "programme_head of school" });
		expect(history[3]?.changes).toEqual({
			name: [
				{ en: "Competency A", zh: null },
				{ en: "Weld", zh: "焊接" },
			],
			levels: [[], [{ level: 3, text: { en: "Welds alone", zh: "独立焊接" } }]],
		});
		await write(head, (context) => publishFramework(context, id));
		const outside = await world.contexts.read(anonymous, (context) => listChanges(context, id));
		expect(outside).toHaveLength(7);
		expect(outside.every(({ person }) => person === null)).toBe(true);
	});

	it("are found by words in either language, drafts only by their people", async () => {
		const { id } = await build("search", []);
		await write(head, (context) =>
			addCompetency(
				context,
				id,
				someContent({ code: "RW", name: { en: "Robot welding", zh: "机器人焊接" }, alternates: ["arc robot"] }),
			),
		);
		const find = (actor: typeof anonymous, q: string) =>
			world.contexts.read(actor, (context) => searchCompetencies(context, { q, limit: 10 }));
		for (const q of ["机器人", "weld robot", "arc"]) expect((await find(head, q))[0]?.code).toBe("RW");
		expect(await find(stranger, "机器人")).toEqual([]);
		expect(await find(head, "!!")).toEqual([]);
	});

	it("show their tree level by level, in pages", async () => {
		const { id, competencies } = await build("tree", ["G", "A", "B", "C"]);
		for (const code of ["A", "B", "C"]) {
			await write(head, (context) =>
				editCompetency(context, competencies[code] as string, {
					...someContent({ code, broader: [competencies.G as string] }),
					revision: 99,
				}),
			);
		}
		const list = (query: { parent?: string; after?: string; limit: number }) =>
			world.contexts.read(head, (context) => listTree(context, id, { archived: "no", ...query }));
		const top = await list({ limit: 10 });
		expect(top.items.map(({ code, children }) => [code, children])).toEqual([["G", 3]]);
		const first = await list({ parent: competencies.G as string, limit: 2 });
		expect([first.total, ...first.items.map(({ code }) => code)]).toEqual([3, "A", "B"]);
		const rest = await list({ parent: competencies.G as string, limit: 2, after: first.nextAfter as string });
		expect([rest.nextAfter, ...rest.items.map(({ code }) => code)]).toEqual([null, "C"]);
	});
});

describe("proposals", () => {
	const propose = (id: string, competencyId: string | null, code: string) =>
		write(teacher, (context) =>
			proposeChange(context, id, {
				competencyId,
				content: someContent({ code, name: { en: `Proposed ${code}`, zh: null } }),
				reason: "Employers ask for it",
			}),
		);

	it("wait for the owner, change nothing until accepted, and are decided once", async () => {
		const { id, competencies } = await build("proposals", ["A"]);
		const changed = await propose(id, competencies.A as string, "A");
		const added = await propose(id, null, "N");
		const nameOf = () =>
			world.contexts.read(head, (context) => getCompetency(context, competencies.A as string).then(({ name }) => name));
		expect((await nameOf()).en).toBe("Competency A");
		const open = await world.contexts.read(head, (context) => listProposals(context, id));
		expect(open.find((one) => one.id === changed.id)).toMatchObject({
			changes: { name: [{ en: "Competency A" }, { en: "Proposed A" }] },
			abilities: ["decide"],
			person: "teacher of school",
		});
		await expect(
			write(teacher, (context) => decideProposal(context, changed.id, { accept: true, answer: "" })),
		).rejects.toMatchObject({ code: "not-found" });
		await write(head, (context) => decideProposal(context, changed.id, { accept: true, answer: "Good" }));
		await write(head, (context) => decideProposal(context, added.id, { accept: false, answer: "Not ours" }));
		expect((await nameOf()).en).toBe("Proposed A");
		expect((await world.contexts.read(head, (context) => getFramework(context, id))).counts.skill).toBe(1);
		await expect(
			write(head, (context) => decideProposal(context, changed.id, { accept: false, answer: "" })),
		).rejects.toMatchObject({ code: "competencies/proposal-decided" });
		const told = await world.contexts.read(system, ({ tx }) =>
			tx.selectFrom("notice").select("params").where("person_id", "=", teacher.personId).execute(),
		);
		expect(told).toHaveLength(2);
	});

	it("are seen by their maker alone besides the owner, and taken back by nobody else", async () => {
		const { id } = await build("quiet", ["A"], true);
		const { id: proposal } = await propose(id, null, "N");
		const colleague = await world.person("school", "teacher", head.organisationId);
		expect(await world.contexts.read(colleague, (context) => listProposals(context, id))).toEqual([]);
		await expect(world.contexts.read(stranger, (context) => listProposals(context, id))).rejects.toMatchObject({
			code: "not-found",
		});
		await expect(write(colleague, (context) => withdrawProposal(context, proposal))).rejects.toMatchObject({
			code: "not-found",
		});
		await write(teacher, (context) => withdrawProposal(context, proposal));
		expect((await world.contexts.read(teacher, (context) => listProposals(context, id)))[0]?.state).toBe("withdrawn");
	});
});

describe("the list of frameworks", () => {
	it("begins with one's own", async () => {
		await build("aaa-first", ["A"], true);
		await write(stranger, (context) => buildFramework(context, { code: "000", publish: true }));
		const list = await world.contexts.read(head, (context) => listFrameworks(context));
		const owners = list.map(({ ownerName }) => ownerName?.en);
		const own = `school ${head.organisationId}`;
		expect(owners.slice(0, owners.lastIndexOf(own) + 1).every((owner) => owner === own)).toBe(true);
		expect(owners.length).toBeGreaterThan(owners.lastIndexOf(own) + 1);
	});
});
