import { sql } from "kysely";
import { afterAll, beforeAll, expect, it } from "vitest";
import { system } from "#platform/server/actor.ts";
import { asSystem, buildCompetencies, buildGroup, graded } from "../../testing/ledger.ts";
import { openWorld, type TestPerson, type TestWorld } from "../../testing/world.ts";
import { contentsOf, unsafeStoreContent } from "../competency-content.ts";
import { recomputeAttainment } from "./keep-attainment.ts";
import { recordEvidence } from "./record-evidence.ts";
import { verifyLedger } from "./verify-ledger.ts";

let world: TestWorld;
let teacher: TestPerson;
let student: TestPerson;
let frameworkId: string;
let skills: string[];

beforeAll(async () => {
	world = await openWorld();
	teacher = await world.person("school", "teacher");
	student = await world.person("school", "student", teacher.organisationId);
	await asSystem(world.contexts, async (context) => {
		await buildGroup(context, {
			organisationId: teacher.organisationId,
			teacherId: teacher.personId,
			learnerIds: [student.personId],
		});
		({ frameworkId, ids: skills } = await buildCompetencies(context, { skills: 3, technologies: 0 }));
	});
});
afterAll(() => world.close());

const verify = () => world.contexts.read(system, verifyLedger);
const about = (competencyId: string, at = "2024-01-01T00:00:00Z") =>
	graded({ personId: student.personId, competencyId, at });

it("a competency that becomes a technology fades faster at once, whatever stores it", async () => {
	const id = skills[0] as string;
	await world.contexts.write(teacher, (context) =>
		recordEvidence(context, [about(id), about(id, "2025-06-01T00:00:00Z")]),
	);
	for (const kind of ["technology", "knowledge"] as const) {
		await asSystem(world.contexts, async (context) => {
			const content = (await contentsOf(context, [id])).get(id)!;
			await unsafeStoreContent(context, frameworkId, id, { ...content, kind });
		});
		expect((await verify()).wrong).toEqual([]);
	}
});

it("its kind is not changed while evidence of it is being recorded", async () => {
	const id = skills[1] as string;
	const free = () =>
		asSystem(world.contexts, ({ tx }) =>
			tx.selectFrom("competency").select("id").where("id", "=", id).forUpdate().skipLocked().execute(),
		);
	await world.contexts.write(teacher, async (context) => {
		await recordEvidence(context, [about(id)]);
		expect(await free()).toEqual([]);
	});
	expect(await free()).toHaveLength(1);
});

it("computing anew while others record counts every entry", async () => {
	const id = skills[2] as string;
	await Promise.all(
		[1, 2, 3, 4].flatMap((month) => [
			world.contexts.write(teacher, (context) => recordEvidence(context, [about(id, `2025-0${month}-01T00:00:00Z`)])),
			asSystem(world.contexts, (context) => recomputeAttainment(context, sql`competency_id = ${id}`)),
		]),
	);
	expect(await verify()).toMatchObject({ wrong: [] });
	const { rows } = await world.contexts.read(system, ({ tx }) =>
		sql<{ entries: number }>`select entries from attainment where competency_id = ${id}`.execute(tx),
	);
	expect(rows).toEqual([{ entries: 4 }]);
});
