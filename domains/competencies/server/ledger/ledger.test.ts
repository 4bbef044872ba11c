import { sql } from "kysely";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { seededRandom } from "#engines/seeded-random.ts";
import { system } from "#platform/server/actor.ts";
import type { WriteContext } from "#platform/server/database/context.ts";
import { attainmentAt, type CountedEvidence, halfLifeSeconds } from "../../attainment.ts";
import { asOfQuery } from "../../contract-ledger.ts";
import { asSystem, buildCompetencies, buildGrant, buildGroup, graded } from "../../testing/ledger.ts";
import { openWorld, type TestPerson, type TestWorld } from "../../testing/world.ts";
import { attainmentOf, getHistory, getPicture } from "./attainment-queries.ts";
import { giveView } from "./evidence-grants.ts";
import { listEvidence } from "./evidence-queries.ts";
import { declareEvidence, recordEvidence, unsafeAppend } from "./record-evidence.ts";
import { correctEvidence, withdrawEvidence } from "./replace-evidence.ts";
import { verifyLedger } from "./verify-ledger.ts";

/** The clock of the world stands here. */
const NOW = new Date("2026-11-21T08:00:00Z");
const daysAgo = (days: number): string => new Date(NOW.getTime() - days * 86_400_000).toISOString();

let world: TestWorld;
let teacher: TestPerson;
let coordinator: TestPerson;
let student: TestPerson;
let stranger: TestPerson;
let skill: string;
let other: string;
let technology: string;

beforeAll(async () => {
	world = await openWorld(NOW);
	teacher = await world.person("school", "teacher");
	coordinator = await world.person("school", "coordinator", teacher.organisationId);
	stranger = await world.person("school", "teacher", teacher.organisationId);
	[skill, other, technology] = (await asSystem(world.contexts, (context) => buildCompetencies(context))).ids as [
		string,
		string,
		string,
	];
});
afterAll(() => world.close());

const read = <T>(actor: TestPerson, work: Parameters<typeof world.contexts.read<T>>[1]) =>
	world.contexts.read(actor, work);
const write = <T>(actor: TestPerson, work: Parameters<typeof world.contexts.write<T>>[1]) =>
	world.contexts.write(actor, work);
const notFound = { code: "not-found" };

/** A new student of the school, in a class of the teacher. */
async function learner(): Promise<TestPerson> {
	const person = await world.person("school", "student", teacher.organisationId);
	await asSystem(world.contexts, (context) =>
		buildGroup(context, {
			organisationId: teacher.organisationId,
			teacherId: teacher.personId,
			learnerIds: [person.personId],
		}),
	);
	return person;
}
const mark = (person: TestPerson, part: Partial<Parameters<typeof graded>[0]> = {}) =>
	write(teacher, (context) =>
		recordEvidence(context, [graded({ personId: person.personId, competencyId: skill, ...part })]),
	).then(([id]) => id as string);
const picture = async (actor: TestPerson, person = actor, asOf?: string) => {
	const found = await read(actor, (context) => getPicture(context, person.personId, asOf ? new Date(asOf) : undefined));
	return found.frameworks.flatMap(({ items }) => items);
};
const verify = () => world.contexts.read(system, verifyLedger);

describe("recording evidence", () => {
	it("moves attainment in the same transaction, to the value worked out by hand", async () => {
		student = await learner();
		const halfLife = halfLifeSeconds("skill") / 86_400;
		await mark(student, { kind: "joint", level: 4, at: daysAgo(0) });
		await mark(student, { level: 2, at: daysAgo(halfLife) });
		// (1.2·4 + 0.8·0.5·2) / (1.2 + 0.4) = 3.5 and 1 − e^−1.6 = 0.798103.
		const [item] = await picture(student);
		expect(item).toMatchObject({ competency: { id: skill }, entries: 2 });
		expect(item?.level).toBeCloseTo(3.5, 9);
		expect(item?.confidence).toBeCloseTo(0.798103, 6);
	});

	it("decays without any write", async () => {
		const [item] = await read(student, (context) =>
			getPicture(
				{ ...context, now: new Date(NOW.getTime() + halfLifeSeconds("skill") * 1000) },
				student.personId,
				undefined,
			),
		).then(({ frameworks }) => frameworks.flatMap(({ items }) => items));
		// Half of 1.6: 1 − e^−0.8.
		expect(item?.confidence).toBeCloseTo(0.550671, 6);
		expect(item?.level).toBeCloseTo(3.5, 9);
	});

	it("knows the past: what is later than the instant does not count", async () => {
		const [item] = await picture(student, student, daysAgo(1));
		expect(item).toMatchObject({ entries: 1 });
		expect(item?.level).toBeCloseTo(2, 9);
		expect(await picture(student, student, daysAgo(5000))).toEqual([]);
	});

	it("is for those whom the table names: one's teacher, and the organisation's coordinator, for certificates too", async () => {
		const person = await learner();
		const about = graded({ personId: person.personId, competencyId: skill });
		for (const actor of [stranger, person, await world.person("enterprise", "mentor")])
			await expect(write(actor, (context) => recordEvidence(context, [about]))).rejects.toMatchObject(notFound);
		await expect(
			write(teacher, (context) => recordEvidence(context, [{ ...about, kind: "certified" }])),
		).rejects.toMatchObject(notFound);
		await write(coordinator, (context) => recordEvidence(context, [{ ...about, kind: "certified" }]));
		// One of a list is not theirs: nothing is recorded.
		const outside = await world.person("school", "student");
		await expect(
			write(teacher, (context) => recordEvidence(context, [about, { ...about, personId: outside.personId }])),
		).rejects.toMatchObject(notFound);
		expect(await picture(person)).toMatchObject([{ entries: 1 }]);
	});

	it("is never about oneself, whatever role one holds there, also where the application's check is left out", async () => {
		const boss = await world.person("enterprise", "coordinator");
		await write(boss, (context) => giveView(context, boss.organisationId));
		const about = graded({ personId: boss.personId, competencyId: skill, kind: "certified", level: 5 });
		await expect(write(boss, (context) => recordEvidence(context, [about]))).rejects.toMatchObject(notFound);
		expect(await read(boss, (context) => getPicture(context, boss.personId, undefined))).toMatchObject({
			abilities: ["declare"],
			kinds: [],
		});
		// A teacher who learns in a class of their own.
		const both = await learner();
		const roles = ["student", "coordinator"];
		await asSystem(world.contexts, ({ tx }) =>
			tx.updateTable("membership").set({ roles }).where("person_id", "=", both.personId).execute(),
		);
		const id = await mark(both, { level: 2 });
		const judge = { ...both, roles: new Set(roles) } as unknown as TestPerson;
		for (const change of [
			(context: WriteContext) => correctEvidence(context, id, { level: 5, reason: "It was better" }),
			(context: WriteContext) => withdrawEvidence(context, id, "It was better"),
		])
			await expect(write(judge, change)).rejects.toMatchObject(notFound);
		const { items } = await read(judge, (context) => listEvidence(context, both.personId, { limit: 50 }));
		expect(items).toMatchObject([{ abilities: ["dispute"] }]);
		const issuer = { organisationId: boss.organisationId, personId: boss.personId };
		await expect(
			asSystem(world.contexts, (context) =>
				unsafeAppend(context, [{ ...about, kind: "graded", issuer, at: NOW, expiresAt: null }]),
			),
		).rejects.toThrow(/evidence_check/);
	});

	it("answers as of any day: nothing underflows, and days beyond fifty years are refused", async () => {
		const person = await learner();
		await mark(person, { competencyId: technology });
		const [item] = await picture(person, person, "9999-12-31T00:00:00Z");
		expect(item?.level).toBeCloseTo(3, 9);
		expect(item?.confidence).toBe(0);
		const refusal = (asOf: string) => asOfQuery.safeParse({ asOf }).error?.issues[0];
		expect(refusal("9999-12-31T00:00:00Z")).toMatchObject({ params: { code: "too-late" } });
		expect(refusal("0001-01-01T00:00:00+14:00")).toMatchObject({ params: { code: "too-early" } });
		expect(refusal("2060-01-01T00:00:00Z")).toBeUndefined();
	});

	it("refuses the future, headings, and a certificate that ends before it begins", async () => {
		const person = await learner();
		const refusal = async (part: object) =>
			mark(person, part).catch((error: { fields?: { path: string; code: string }[] }) => error.fields?.[0]);
		expect(await refusal({ at: daysAgo(-1) })).toEqual({ path: "at", code: "in-the-future" });
		expect(await refusal({ competencyId: world.regionId })).toMatchObject({ code: "competency-unknown" });
		expect(await refusal({ at: daysAgo(1), expiresAt: daysAgo(2) })).toMatchObject({ path: "expiresAt" });
	});

	it("takes a mark by the bands of its scale", async () => {
		const person = await learner();
		const scale = {
			max: 100,
			bands: [
				{ from: 60, level: 2 },
				{ from: 85, level: 3.5 },
			],
		};
		await mark(person, { level: undefined, mark: { score: 90, scale } });
		expect(await picture(person)).toMatchObject([{ level: 3.5 }]);
	});

	it("limits what people say of themselves", async () => {
		const person = await learner();
		for (let said = 0; said < 5; said++)
			await write(person, (context) =>
				declareEvidence(context, { competencyId: skill, level: 5, note: null, link: null }),
			);
		const [item] = await picture(person);
		expect(item?.confidence).toBeCloseTo(1 - Math.exp(-0.3), 9);
	});

	it("of two at once counts both", async () => {
		const person = await learner();
		await Promise.all([1, 2, 3, 4].map((level) => mark(person, { level, at: daysAgo(level) })));
		expect(await picture(person)).toMatchObject([{ entries: 4 }]);
		expect((await verify()).wrong).toEqual([]);
	});
});

describe("later entries", () => {
	it("correct and withdraw: the ledger keeps everything, attainment counts what stands, the past stays as it was known", async () => {
		const person = await learner();
		const id = await mark(person, { level: 2, at: daysAgo(10) });
		await expect(write(stranger, (context) => withdrawEvidence(context, id, "not mine"))).rejects.toMatchObject(
			notFound,
		);
		await expect(write(person, (context) => withdrawEvidence(context, id, "not mine"))).rejects.toMatchObject(notFound);
		const { id: corrected } = await write(teacher, (context) =>
			correctEvidence(context, id, { level: 4, reason: "Second part was left out" }),
		);
		expect(await picture(person)).toMatchObject([{ level: 4, entries: 1 }]);
		expect(await picture(person, person, daysAgo(1))).toMatchObject([{ level: 2, entries: 1 }]);
		await expect(write(teacher, (context) => withdrawEvidence(context, id, "again"))).rejects.toMatchObject({
			code: "competencies/evidence-superseded",
		});
		await write(coordinator, (context) => withdrawEvidence(context, corrected, "Another person's paper"));
		expect(await picture(person)).toEqual([]);
		const { items } = await read(person, (context) => listEvidence(context, person.personId, { limit: 50 }));
		expect(items.map(({ action, replacedBy }) => [action, replacedBy])).toEqual(
			expect.arrayContaining([
				["recorded", "corrected"],
				["corrected", "withdrawn"],
				["withdrawn", null],
			]),
		);
		const told = await read(person, ({ tx }) => tx.selectFrom("notice").select("kind").execute());
		expect(told).toHaveLength(2);
	});

	it("are the only way: the database refuses to change or remove an entry, even for the keeper", async () => {
		const id = await mark(await learner());
		const change = sql`update evidence set level = 5 where id = ${id}`;
		await expect(asSystem(world.contexts, ({ tx }) => change.execute(tx))).rejects.toThrow(/append-only/);
		// No policy lets anybody delete; where none is asked, the trigger refuses.
		await asSystem(world.contexts, async ({ tx }) => {
			const { numDeletedRows } = await tx.deleteFrom("evidence").where("id", "=", id).executeTakeFirstOrThrow();
			expect(numDeletedRows).toBe(0n);
		});
		const owner = new pg.Client({ connectionString: world.ownerUrl });
		await owner.connect();
		try {
			await owner.query("begin; alter table evidence no force row level security");
			await expect(owner.query("delete from evidence where id = $1", [id])).rejects.toThrow(/append-only/);
		} finally {
			await owner.end();
		}
	});
});

describe("who sees a person's evidence", () => {
	it("the person, their teacher while both are in the class, and whom they let; nobody else, whatever the role", async () => {
		const person = await learner();
		await mark(person);
		const enterprise = await world.person("enterprise", "coordinator");
		const recruiter = await world.person("enterprise", "recruiter", enterprise.organisationId);
		const official = await world.person("administration", "official");
		for (const actor of [stranger, coordinator, official, enterprise, recruiter])
			await expect(picture(actor, person)).rejects.toMatchObject(notFound);
		expect(await picture(teacher, person)).toHaveLength(1);
		await asSystem(world.contexts, (context) =>
			buildGrant(context, { personId: person.personId, organisationId: enterprise.organisationId }),
		);
		expect(await picture(enterprise, person)).toHaveLength(1);
		await expect(picture(recruiter, person)).rejects.toMatchObject(notFound);
		await asSystem(world.contexts, ({ tx, now }) =>
			tx.updateTable("evidence_grant").set({ ended_at: now }).where("person_id", "=", person.personId).execute(),
		);
		await expect(picture(enterprise, person)).rejects.toMatchObject(notFound);
		await asSystem(world.contexts, ({ tx, now }) =>
			tx.updateTable("membership").set({ ended_at: now }).where("person_id", "=", person.personId).execute(),
		);
		await expect(picture(teacher, person)).rejects.toMatchObject(notFound);
		expect(await picture(person)).toHaveLength(1);
	});

	it("the database says the same when the application's filters are left out", async () => {
		const person = await learner();
		const id = await mark(person);
		const rows = ({ tx }: Parameters<Parameters<typeof read>[1]>[0]) =>
			tx.selectFrom("evidence").select("id").where("person_id", "=", person.personId).execute();
		const sums = ({ tx }: Parameters<Parameters<typeof read>[1]>[0]) =>
			tx.selectFrom("attainment").select("entries").where("person_id", "=", person.personId).execute();
		const official = await world.person("administration", "official");
		for (const actor of [stranger, official]) {
			expect(await read(actor, rows)).toEqual([]);
			expect(await read(actor, sums)).toEqual([]);
		}
		// The coordinator answers for what the school issued, and sees no attainment for that.
		expect(await read(coordinator, rows)).toEqual([{ id }]);
		expect(await read(coordinator, sums)).toEqual([]);
		for (const actor of [person, teacher]) expect(await read(actor, sums)).toEqual([{ entries: 1 }]);
		const forged = await write(person, ({ tx }) =>
			tx.updateTable("attainment").set({ weight: 9 }).where("person_id", "=", person.personId).executeTakeFirst(),
		);
		expect(forged.numUpdatedRows).toBe(0n);
	});
});

describe("the definition", () => {
	it("is the same in SQL and in attainment.ts, now and for the past, on 400 entries by chance", async () => {
		const random = seededRandom(42);
		const person = await learner();
		const kinds = ["self-declared", "automatic", "graded", "joint", "certified"] as const;
		const appended = Array.from({ length: 400 }, () => {
			const kind = kinds[Math.floor(random() * kinds.length)] ?? "graded";
			const at = new Date(NOW.getTime() - Math.floor(random() * 4000) * 86_400_000);
			const expires = kind === "certified" && random() < 0.7;
			return {
				personId: person.personId,
				competencyId: random() < 0.5 ? other : technology,
				kind,
				level: Math.round(random() * 50) / 10,
				at,
				expiresAt: expires ? new Date(at.getTime() + Math.ceil(random() * 3000) * 86_400_000) : null,
				issuer: kind === "self-declared" ? null : { organisationId: teacher.organisationId, personId: null },
				link: null,
				note: null,
			};
		});
		for (let from = 0; from < appended.length; from += 80)
			await asSystem(world.contexts, (context) => unsafeAppend(context, appended.slice(from, from + 80)));
		const instants = [0, -900, 1, 400, 2000, 3500].map((days) => new Date(NOW.getTime() - days * 86_400_000));
		for (const asOf of instants) {
			const { rows } = await world.contexts.read(system, ({ tx, now }) =>
				sql<{ competency_id: string; level: number; confidence: number; entries: number }>`
					select * from (${attainmentOf(now, asOf, sql`${person.personId}::uuid`)}) t`.execute(tx),
			);
			expect(rows.length).toBeGreaterThan(0);
			for (const { competency_id, level, confidence, entries } of rows) {
				const evidence: CountedEvidence[] = appended.filter(({ competencyId }) => competencyId === competency_id);
				const kind = competency_id === technology ? "technology" : "skill";
				const expected = attainmentAt(evidence, asOf, halfLifeSeconds(kind));
				expect(entries).toBe(expected.entries);
				expect(level).toBeCloseTo(expected.level as number, 9);
				expect(confidence).toBeCloseTo(expected.confidence, 9);
			}
		}
		const { points } = await read(person, (context) => getHistory(context, person.personId, technology));
		expect(points.length).toBeGreaterThan(60);
	});

	it("is kept by the sums: verifying finds nothing wrong, and finds what was tampered with", async () => {
		const before = await verify();
		expect(before).toMatchObject({ wrong: [], wrongCount: 0 });
		expect(before.pairs).toBeGreaterThan(5);
		const person = await learner();
		await mark(person);
		await asSystem(world.contexts, ({ tx }) =>
			tx.updateTable("attainment").set({ weight: 0.81 }).where("person_id", "=", person.personId).execute(),
		);
		expect(await verify()).toMatchObject({ wrong: [{ personId: person.personId, what: "sums" }] });
		await asSystem(world.contexts, ({ tx }) =>
			tx.deleteFrom("attainment").where("person_id", "=", person.personId).execute(),
		);
		expect(await verify()).toMatchObject({ wrong: [{ personId: person.personId, what: "missing" }], wrongCount: 1 });
	});
});
