import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { Client } from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { asSystem, buildGroup } from "#domains/competencies/testing/ledger.ts";
import { backUp } from "#platform/server/backup/back-up.ts";
import { restore } from "#platform/server/backup/restore.ts";
import type { WriteContext } from "#platform/server/database/context.ts";
import { createDiskFileStore } from "#platform/server/files/file-store.ts";
import { newId } from "#platform/server/id.ts";
import { createTestDatabase } from "#platform/testing/database.ts";
import { buildAssignment, buildContent, buildCourse, buildOffering, publishBuilt } from "../../testing/builders.ts";
import { besideTables, buildOneOfEach } from "../../testing/one-of-each.ts";
import { openLearningWorld, type TestWorld } from "../../testing/world.ts";

let world: TestWorld;
let folder: string;

beforeAll(async () => {
	world = await openLearningWorld();
	folder = await mkdtemp(join(tmpdir(), "ronghe-course-backup-"));
});
afterAll(async () => {
	await world.close();
	await rm(folder, { recursive: true, force: true });
});

it("a published course, which nobody may change, comes back from a backup with its works, sessions, seats, checklists and marks, and stays unchangeable", async () => {
	const { organisationId, personId } = await world.person("school", "owner");
	const files = createDiskFileStore(join(folder, "files"));
	const file = await files.put(Readable.from([Buffer.from("handout")]), 100);
	const versionId = await asSystem(world.contexts, async (context) => {
		const course = await buildCourse(context, { organisationId, regionId: world.regionId });
		const { unitId } = await buildContent(context, course, organisationId, {}, file);
		const activityId = await buildAssignment(context, course, { unitId, organisationId });
		await publishBuilt(context, course);
		const owned = { organisationId, regionId: world.regionId };
		const offeringId = await buildOffering(context, { course, ...owned, learnerIds: [personId] });
		await handInAndCorrect(context, { offeringId, activityId, organisationId, personId });
		const groupId = await buildGroup(context, { organisationId, learnerIds: [personId] });
		await buildOneOfEach(context, { offeringId, activityId, organisationId, personId, groupId });
		await discuss(context, { offeringId, organisationId, personId });
		return course.versionId;
	});
	const archive = join(folder, "backup.tar.gz");
	await backUp(world.ownerUrl, files, archive);
	const before = await besideRows(world.ownerUrl);
	// One of each: a table that is added and not filled here says so.
	expect(Object.values(before).map((rows) => rows.length)).toEqual(besideTables.map(() => 1));
	const target = await createTestDatabase();
	await restore(target.ownerUrl, createDiskFileStore(join(folder, "restored")), archive);
	const database = new Client({ connectionString: target.ownerUrl });
	await database.connect();
	await database.query("set ronghe.system = 'on'");
	const { rows } = await database.query(
		`select (select current_version_id from course) as version, (select count(*)::int from course_activity) as activities,
			(select count(*)::int from discussion_post p join discussion_thread t on t.id = p.thread_id
				join discussion_file d on d.post_id = p.id join stored_file f on f.id = d.file_id) as posts,
			(select count(*)::int from question) as questions, (select count(*)::int from course_competency) as competencies,
			(select count(*)::int from assignment_owner o join assignment_marking m on m.work_id = o.work_id
				join assignment_mark k on k.work_id = o.work_id join assignment_correction h on h.work_id = o.work_id) as works`,
	);
	expect(rows).toEqual([{ version: versionId, activities: 4, posts: 1, questions: 4, competencies: 1, works: 1 }]);
	await expect(database.query("update course_activity set minutes = 5")).rejects.toMatchObject({ code: "23001" });
	await database.end();
	expect(await besideRows(target.ownerUrl)).toEqual(before);
	await target.drop();
});

/** All that stands in the tables beside the learning itself. */
async function besideRows(url: string): Promise<Record<string, unknown[]>> {
	const database = new Client({ connectionString: url });
	await database.connect();
	await database.query("set ronghe.system = 'on'");
	const found: Record<string, unknown[]> = {};
	for (const table of besideTables)
		found[table] = (await database.query(`select to_jsonb(t) as row from ${table} t`)).rows.map(({ row }) => row);
	await database.end();
	return found;
}

/** Rows of a work from its writer to a correction of its mark. */
async function handInAndCorrect(
	{ tx, now }: WriteContext,
	{ offeringId, activityId, organisationId, personId }: Record<string, string>,
): Promise<void> {
	const { id: enrolmentId } = await tx.selectFrom("enrolment").select("id").executeTakeFirstOrThrow();
	const work = { offering_id: offeringId as string, activity_id: activityId as string };
	const workId = newId();
	const [of, at] = [
		{ work_id: workId, offering_id: work.offering_id },
		{ submitted_at: now, saved_at: now },
	];
	const common = { ...work, organisation_id: organisationId as string, number: 101 };
	await tx
		.insertInto("assignment_work")
		.values({ id: workId, ...common, ...at, state: "submitted" })
		.execute();
	await tx
		.insertInto("assignment_owner")
		.values({ ...work, work_id: workId, enrolment_id: enrolmentId, person_id: personId as string })
		.execute();
	await tx
		.insertInto("assignment_marking")
		.values({ work_id: workId, ...common, anonymous: true, markers: 1 })
		.execute();
	await tx
		.insertInto("assignment_mark")
		.values({ ...of, marker_id: personId as string, place: 1, saved_at: now })
		.execute();
	await tx
		.insertInto("assignment_correction")
		.values({
			...of,
			id: newId(),
			levels_before: "{}",
			levels_after: "{}",
			score_before: 0,
			score_after: 1,
			reason: "Seen again",
			corrected_at: now,
		})
		.execute();
}

async function discuss(
	{ tx, now }: WriteContext,
	{ offeringId, organisationId, personId }: Record<"offeringId" | "organisationId" | "personId", string>,
): Promise<void> {
	const id = newId();
	await tx
		.insertInto("discussion_thread")
		.values({ id, offering_id: offeringId, organisation_id: organisationId, created_at: now, last_at: now })
		.execute();
	await tx
		.insertInto("discussion_post")
		.values({
			id,
			thread_id: id,
			branch_id: id,
			offering_id: offeringId,
			author_id: personId,
			author_role: "learner",
			title: "Why?",
			body: "<p>Why?</p>",
			plain: "Why?",
			created_at: now,
		})
		.execute();
	await tx
		.insertInto("discussion_file")
		.columns(["post_id", "offering_id", "file_id", "position"])
		.expression((is) =>
			is.selectFrom("stored_file").select([is.val(id).as("p"), is.val(offeringId).as("o"), "id", is.lit(1).as("n")]),
		)
		.execute();
}
