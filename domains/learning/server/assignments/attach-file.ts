import { sql } from "kysely";
import type { z } from "zod";
import type { WriteContext } from "#platform/server/database/context.ts";
import { invalid, notFound } from "#platform/server/problem.ts";
import { acceptedEndings, type workSeen } from "../../contract-assignments.ts";
import { ownUploads } from "../authoring/own-upload.ts";
import { learningProblem } from "../problems.ts";
import { myAssignment, myWork, refuseUnlessWritable } from "./my-assignment.ts";
import { beginWork, refuseUnlessSeen } from "./save-work.ts";

type Seen = z.infer<typeof workSeen>;

/** Lays a file that the actor uploaded to their work. */
export async function attachFile(
	context: WriteContext,
	offeringId: string,
	activityId: string,
	{ fileId, ...seen }: Seen & { fileId: string },
): Promise<{ revision: number }> {
	const mine = await myAssignment(context, offeringId, activityId, true);
	const work = await myWork(context, mine, true);
	refuseUnlessWritable(mine, work);
	refuseUnlessSeen(work, seen);
	const { tx, now } = context;
	const { files: most, fileKinds } = mine.settings;
	if (most === 0) throw invalid({ path: "fileId", code: "not-asked-for" });
	await ownUploads(context, [fileId], { path: "fileId", accepted: acceptedEndings(fileKinds) });
	const { id, revision } = work ?? (await beginWork(context, mine));
	const { rows } = await sql<{ files: number; next: number; there: boolean }>`
		select count(*)::int as files, coalesce(max(position), 0) + 1 as next,
			coalesce(bool_or(file_id = ${fileId}), false) as there
		from assignment_file where work_id = ${id}`.execute(tx);
	const { files, next, there } = rows[0]!;
	// The same file twice is one.
	if (there) return { revision };
	if (files >= most) throw learningProblem("files-full", { most });
	await tx.insertInto("assignment_file").values({ work_id: id, file_id: fileId, position: next }).execute();
	await tx
		.updateTable("assignment_work")
		.set({ revision: revision + 1, writer: seen.writer ?? null, saved_at: now })
		.where("id", "=", id)
		.execute();
	return { revision: revision + 1 };
}

export async function detachFile(
	context: WriteContext,
	offeringId: string,
	activityId: string,
	fileId: string,
	seen: Seen,
): Promise<{ revision: number }> {
	const mine = await myAssignment(context, offeringId, activityId, true);
	const work = await myWork(context, mine, true);
	refuseUnlessWritable(mine, work);
	if (!work) throw notFound();
	refuseUnlessSeen(work, seen);
	const { tx, now } = context;
	const gone = await tx
		.deleteFrom("assignment_file")
		.where("work_id", "=", work.id)
		.where("file_id", "=", fileId)
		.returning("file_id")
		.executeTakeFirst();
	if (!gone) throw notFound();
	const revision = work.revision + 1;
	await tx
		.updateTable("assignment_work")
		.set({ revision, writer: seen.writer ?? null, saved_at: now })
		.where("id", "=", work.id)
		.execute();
	return { revision };
}
