import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { Client } from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { asSystem } from "#domains/competencies/testing/ledger.ts";
import { backUp } from "#platform/server/backup/back-up.ts";
import { restore } from "#platform/server/backup/restore.ts";
import { createDiskFileStore } from "#platform/server/files/file-store.ts";
import { createTestDatabase } from "#platform/testing/database.ts";
import { buildContent, buildCourse, publishBuilt } from "../../testing/builders.ts";
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

it("a published course, which nobody may change, comes back from a backup and stays unchangeable", async () => {
	const { organisationId } = await world.person("school", "owner");
	const files = createDiskFileStore(join(folder, "files"));
	const file = await files.put(Readable.from([Buffer.from("handout")]), 100);
	const versionId = await asSystem(world.contexts, async (context) => {
		const course = await buildCourse(context, { organisationId, regionId: world.regionId });
		await buildContent(context, course, organisationId, {}, file);
		await publishBuilt(context, course);
		return course.versionId;
	});
	const archive = join(folder, "backup.tar.gz");
	await backUp(world.ownerUrl, files, archive);
	const target = await createTestDatabase();
	await restore(target.ownerUrl, createDiskFileStore(join(folder, "restored")), archive);
	const database = new Client({ connectionString: target.ownerUrl });
	await database.connect();
	await database.query("set ronghe.system = 'on'");
	const { rows } = await database.query(
		`select (select current_version_id from course) as version, (select count(*)::int from course_activity) as activities,
			(select count(*)::int from question) as questions, (select count(*)::int from course_competency) as competencies`,
	);
	expect(rows).toEqual([{ version: versionId, activities: 3, questions: 4, competencies: 1 }]);
	await expect(database.query("update course_activity set minutes = 5")).rejects.toMatchObject({ code: "23001" });
	await database.end();
	await target.drop();
});
