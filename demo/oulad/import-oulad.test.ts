import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { modules } from "#app/modules.ts";
import { reapplyErasures } from "#domains/organisations/api.ts";
import { personAccount } from "#domains/records/api.ts";
import { checkStatement } from "#interop/xapi/check-statement.ts";
import { system } from "#platform/server/actor.ts";
import { createTestServices, type TestServices } from "#platform/testing/services.ts";
import { buildRegions } from "../region.ts";
import { importOulad, type OuladFigures } from "./import-oulad.ts";
import { learnerId } from "./source.ts";
import { sampleFiles, sampleFolder } from "./testing/sample-files.ts";

/** Those of the import that all look at and nobody changes; within "another import" those of each test. */
let services: TestServices;
let folder: Awaited<ReturnType<typeof sampleFolder>>;
let figures: OuladFigures;
let whole: Awaited<ReturnType<typeof left>>;
const lines: string[] = [];

const now = new Date("2026-11-28T12:00:00Z");
async function open(): Promise<TestServices> {
	const opened = await createTestServices(modules, {
		clock: () => now,
		settings: { PUBLIC_URL: "https://ronghe.example" },
	});
	await opened.contexts.write(system, buildRegions);
	return opened;
}
beforeAll(async () => {
	folder = await sampleFolder();
	services = await open();
	figures = await load((line) => void lines.push(line));
	whole = await left();
});
afterAll(async () => {
	await folder.remove();
	await services.close();
});

const load = (say: (line: string) => void = () => undefined, path = folder.path, settings = services.settings) =>
	importOulad({ ...services, settings, jobContexts: services.contexts }, path, say);

/** Everything that the import leaves, without ids that are made anew each time. */
const left = () =>
	services.contexts.read(system, async ({ tx }) => {
		const statements = await tx.selectFrom("record_statement").select(["id", "body"]).orderBy("id").execute();
		const evidence = await tx
			.selectFrom("evidence as e")
			.innerJoin("competency as c", "c.id", "e.competency_id")
			.innerJoin("person as p", "p.id", "e.person_id")
			.select(["p.name", "c.code", "e.kind", "e.level", "e.score", "e.at", "e.note", "e.sample", "e.issuer_person_id"])
			.orderBy("e.at")
			.orderBy("e.kind")
			.orderBy("p.name")
			.execute();
		const groups = await tx
			.selectFrom("learner_group_member as m")
			.innerJoin("learner_group as g", "g.id", "m.group_id")
			.innerJoin("person as p", "p.id", "m.person_id")
			.select(["g.name_en", "p.name"])
			.orderBy("g.name_en")
			.orderBy("p.name")
			.execute();
		const people = await tx
			.selectFrom("person")
			.select(["id", "name", "email", "suspended_at", "sample"])
			.orderBy("email")
			.execute();
		const rules = await tx.selectFrom("record_rule").select(["name", "state"]).orderBy("name").execute();
		const bodies = statements.map(({ body }) => {
			const { stored: _, ...said } = body as unknown as Told & { stored: string };
			return said;
		});
		return { statements: bodies, evidence, groups, people, rules };
	});

interface Told {
	verb: { display: { en: string } };
	timestamp: string;
	context: { extensions: Record<string, { from: string; day: number; start: string }> };
}

const counted = {
	files: [
		{ file: "courses.csv", rows: 2, used: 2, leftOut: {} },
		{ file: "assessments.csv", rows: 4, used: 4, leftOut: {} },
		{ file: "vle.csv", rows: 1, used: 1, leftOut: {} },
		{
			file: "studentInfo.csv",
			rows: 5,
			used: 4,
			leftOut: { "Withdrawn, which studentRegistration.csv tells with its day": 1 },
		},
		{ file: "studentRegistration.csv", rows: 5, used: 4, leftOut: { "without any day": 1 } },
		{
			file: "studentAssessment.csv",
			rows: 7,
			used: 5,
			leftOut: { "without a score": 1, "carried over from an earlier presentation": 1 },
		},
		{ file: "studentVle.csv", rows: 3, used: 3, leftOut: {} },
	],
	presentations: 2,
	enrolments: 5,
	learners: { all: 4, added: 4, noStudents: 0 },
	statements: { registered: 3, withdrew: 2, completed: 4, scored: 5, visited: 3, added: 17 },
	evidence: { rules: 6, rulesLeft: 0, recorded: 8, corrected: 0, unchanged: 0 },
};

it("counts what became of every row, and a second run changes nothing", async () => {
	expect(figures).toEqual(counted);
	expect(await load()).toEqual({
		...counted,
		learners: { all: 4, added: 0, noStudents: 0 },
		statements: { ...counted.statements, added: 0 },
		evidence: { ...counted.evidence, recorded: 0, unchanged: 8 },
	});
	expect(await left()).toEqual(whole);
});

it("makes evidence of marks and passes by rules, dated by what the files say", () => {
	const { evidence, rules } = whole;
	expect(
		evidence.map(({ name, code, kind, level, score, at }) => [name, code, kind, level, score, at.slice(0, 10)]),
	).toEqual([
		["Learner 101", "XXA", "graded", "3.0", 78, "2013-10-19"],
		["Learner 101", "XXA", "automatic", "3.5", 100, "2013-10-20"],
		["Learner 103", "XXA", "graded", "1.0", 39.5, "2013-10-21"],
		["Learner 101", "XXA", "graded", "3.0", null, "2014-01-09"],
		["Learner 101", "XXA", "graded", "2.5", 60, "2014-01-09"],
		["Learner 104", "XXB", "graded", "2.0", 54, "2014-02-10"],
		["Learner 101", "XXB", "graded", "3.0", null, "2014-05-02"],
		["Learner 104", "XXB", "graded", "3.0", null, "2014-05-02"],
	]);
	expect(evidence.every(({ note, sample }) => note?.includes("derived dates") && sample)).toBe(true);
	expect(evidence.every(({ issuer_person_id }) => issuer_person_id === null)).toBe(true);
	expect(rules.map(({ state }) => state)).toEqual(Array(6).fill("on"));
});

it("says in every statement from what its instant was derived, as the standard and the profile have it", () => {
	const { statements } = whole;
	const extension = "https://ronghe.example/xapi/profile/extensions/derived-time";
	const said = statements.map((body) => {
		expect(() => checkStatement("2.0.0", body)).not.toThrow();
		const { from, day, start } = body.context.extensions[extension]!;
		expect(body.timestamp).toBe(new Date(Date.parse(start) + (day + 0.5) * 86_400_000).toISOString());
		return [body.verb.display.en, from, day, start].join(" ");
	});
	expect(said.sort()).toEqual(
		[
			"completed end 100 2013-10-01",
			"completed end 100 2013-10-01",
			"completed end 90 2014-02-01",
			"completed end 90 2014-02-01",
			"registered for registration -30 2013-10-01",
			"registered for registration -5 2013-10-01",
			"registered for registration 0 2014-02-01",
			"scored due-date 20 2013-10-01",
			"scored end 100 2013-10-01",
			"scored submission 18 2013-10-01",
			"scored submission 19 2013-10-01",
			"scored submission 9 2014-02-01",
			"visited visit -3 2013-10-01",
			"visited visit -3 2013-10-01",
			"visited visit 0 2013-10-01",
			"withdrew from withdrawal 12 2013-10-01",
			"withdrew from withdrawal 5 2014-02-01",
		].sort(),
	);
});

it("puts learners into the group of each presentation, as pseudonyms whom nobody can sign in as", async () => {
	const { groups, people } = whole;
	expect(groups.map(({ name_en, name }) => `${name_en}: ${name}`)).toEqual([
		"Module XXA, presentation 2013J (OULAD): Learner 101",
		"Module XXA, presentation 2013J (OULAD): Learner 102",
		"Module XXA, presentation 2013J (OULAD): Learner 103",
		"Module XXB, presentation 2014B (OULAD): Learner 101",
		"Module XXB, presentation 2014B (OULAD): Learner 104",
	]);
	const learners = people.filter(({ name }) => name.startsWith("Learner"));
	expect(learners.map(({ id, email }) => [id, email])).toEqual(
		[101, 102, 103, 104].map((student) => [learnerId(student), `learner-${student}@oulad.example`]),
	);
	expect(learners.every(({ suspended_at, sample }) => suspended_at !== null && sample)).toBe(true);
	const doors = await services.contexts.read(system, ({ tx }) =>
		tx.selectFrom("sign_in_account").select("person_id").execute(),
	);
	expect(doors.filter(({ person_id }) => learners.some(({ id }) => id === person_id))).toEqual([]);
	expect(doors).toHaveLength(people.length - learners.length);
});

it("keeps the ids of the first run when the installation's address is another by now", async () => {
	const settings = { ...services.settings, PUBLIC_URL: "https://elsewhere.example" };
	expect((await load(undefined, folder.path, settings)).statements.added).toBe(0);
	expect(await left()).toEqual(whole);
});

it("refuses a row that says something else than before, and names it", async () => {
	const other = await sampleFolder({
		"studentAssessment.csv": (sampleFiles["studentAssessment.csv"] as string).replace("9,0,54", "9,0,55"),
	});
	await expect(load(undefined, other.path)).rejects.toThrow("studentAssessment.csv, row 8: it says something else");
	await other.remove();
	expect(await left()).toEqual(whole);
});

it("needs the demonstration region, and writes nothing without it or with a broken file", async () => {
	const bare = await createTestServices(modules);
	const into = (path: string) => importOulad({ ...bare, jobContexts: bare.contexts }, path, () => undefined);
	await expect(into(folder.path)).rejects.toThrow("no demonstration region");
	await bare.contexts.write(system, buildRegions);
	const broken = await sampleFolder({ "vle.csv": null });
	await expect(into(broken.path)).rejects.toThrow("vle.csv: is missing");
	await broken.remove();
	const people = await bare.contexts.read(system, ({ tx }) => tx.selectFrom("person").select("id").execute());
	expect(people).toEqual([]);
	await bare.close();
});

describe("another import", () => {
	let shared: TestServices;
	beforeEach(async () => {
		shared = services;
		services = await open();
	});
	afterEach(async () => {
		await services.close();
		services = shared;
	});

	it("is whole after it was cut off in every step and at the last line that it says", async () => {
		const step = (line: string | undefined) => line?.trim().split(" ")[0];
		const cuts = [...lines.keys()].filter((at) => step(lines[at]) !== step(lines[at - 1]) || at === lines.length - 1);
		expect(cuts.length).toBeGreaterThan(5);
		for (const cut of cuts) {
			let line = 0;
			const cutOff = (): void => {
				if (line++ === cut) throw new Error("cut off");
			};
			await expect(load(cutOff)).rejects.toThrow("cut off");
		}
		const { evidence } = await load();
		expect(evidence).toMatchObject({ recorded: 0, unchanged: 8 });
		expect(await left()).toEqual(whole);
	});

	it("adds what a fuller folder has besides, and leaves alone a rule that somebody switched off", async () => {
		await load();
		await services.contexts.write(system, ({ tx }) =>
			tx.updateTable("record_rule").set({ state: "off" }).where("name", "like", "XXB: passed%").execute(),
		);
		const [head, first] = (sampleFiles["studentVle.csv"] as string).split("\n");
		const fuller = await sampleFolder({
			"studentInfo.csv": `${sampleFiles["studentInfo.csv"]}XXB,2014B,105,F,Wales,Pass\n`,
			"studentAssessment.csv": `${sampleFiles["studentAssessment.csv"]}4,105,8,0,90\n`,
			// A row that is in the other file too, and one more of the same day.
			"studentVle_b.csv": `${head}\n${first}\nXXA,2013J,101,11,-3,1\nXXA,2013J,101,11,-3,7\n`,
		});
		const figures = await load(undefined, fuller.path);
		await fuller.remove();
		expect(figures.learners).toEqual({ all: 5, added: 1, noStudents: 0 });
		expect(figures.statements.added).toBe(3);
		expect(figures.evidence).toEqual({ rules: 5, rulesLeft: 1, recorded: 1, corrected: 0, unchanged: 6 });
		const { groups } = await left();
		expect(groups.at(-1)).toEqual({ name_en: "Module XXB, presentation 2014B (OULAD)", name: "Learner 105" });
	});

	it("leaves out of groups, and counts, who is no student here any more", async () => {
		await load();
		await services.contexts.write(system, async ({ tx }) => {
			const memberOf = (student: number) => tx.updateTable("membership").where("person_id", "=", learnerId(student));
			await memberOf(102).set({ ended_at: now }).execute();
			await memberOf(103)
				.set({ roles: ["teacher"] })
				.execute();
		});
		const fuller = await sampleFolder({
			"studentInfo.csv": [
				sampleFiles["studentInfo.csv"]?.trimEnd(),
				"XXB,2014B,102,F,Wales,Pass",
				"XXB,2014B,103,F,Wales,Fail",
				"XXB,2014B,105,F,Wales,Pass\n",
			].join("\n"),
		});
		const figures = await load(undefined, fuller.path);
		await fuller.remove();
		expect(figures.learners).toEqual({ all: 5, added: 1, noStudents: 2 });
		const { groups } = await left();
		const second = groups.filter(({ name_en }) => name_en?.includes("2014B")).map(({ name }) => name);
		expect(second).toEqual(["Learner 101", "Learner 104", "Learner 105"]);
	});

	it("says nothing again of who was erased here", async () => {
		await load();
		const person = learnerId(104);
		await services.contexts.write(system, (context) =>
			reapplyErasures(context, [{ personId: person, erasedAt: now.toISOString() }]),
		);
		const figures = await load();
		expect(figures.files.find(({ file }) => file === "studentInfo.csv")?.leftOut).toMatchObject({
			"learner erased here": 1,
		});
		expect(figures.statements).toMatchObject({ completed: 3, scored: 4, withdrew: 1, added: 0 });
		expect(JSON.stringify(await left())).not.toContain("learner-104");
		expect(JSON.stringify((await left()).statements)).not.toContain(personAccount(person).name);
	});
});
