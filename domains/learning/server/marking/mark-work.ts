import { sql } from "kysely";
import type { z } from "zod";
import type { WriteContext } from "#platform/server/database/context.ts";
import { unsafeBeyondScope } from "#platform/server/database/scope.ts";
import { notFound } from "#platform/server/problem.ts";
import type { markInput } from "../../contract-marking.ts";
import { learningProblem } from "../problems.ts";
import { checkLevels } from "./check-levels.ts";
import { type SeenWork, workToMark } from "./marking-policy.ts";
import { partyOf } from "./party-of.ts";
import { settleMarks } from "./settle-marks.ts";

type MarkInput = z.infer<typeof markInput>;

/** Keeps a mark while it is made. The first two who begin one have the places there are. */
export async function saveMark(context: WriteContext, id: string, input: MarkInput): Promise<{ savedAt: string }> {
	const work = await workToMark(context, id, true);
	const own = await ownMarkOf(context, work);
	if (own === "finished") throw learningProblem("mark-shown");
	checkLevels(work.rubric, input.levels, false);
	await keepMark(context, work, own, input);
	return { savedAt: context.now.toISOString() };
}

/** Finishes a mark: each row has a level. With the last one what they come to is settled. */
export async function finishMark(context: WriteContext, id: string, input: MarkInput): Promise<void> {
	const work = await workToMark(context, id, true);
	const own = await ownMarkOf(context, work);
	checkLevels(work.rubric, input.levels, true);
	await keepMark(context, work, own, input);
	const { tx, actor, now } = context;
	await tx
		.updateTable("assignment_mark")
		.set({
			state: "finished",
			finished_at: now,
			party: await partyOf(context, work.offering_id),
			marker_organisation_id: actor.organisationId,
		})
		.where("work_id", "=", id)
		.where("marker_id", "=", actor.personId as string)
		.execute();
	context.audit({
		action: "learning.work.marked",
		object: { kind: "assignment_work", id },
		organisationId: work.organisation_id,
	});
	await settleMarks(context, work);
}

/** Gives a place back with the draft in it, so that somebody else can mark. */
export async function giveBackMark(context: WriteContext, id: string): Promise<void> {
	const { tx, actor } = context;
	await workToMark(context, id, true);
	const gone = await tx
		.deleteFrom("assignment_mark")
		.where("work_id", "=", id)
		.where("marker_id", "=", actor.personId as string)
		.where("state", "=", "draft")
		.returning("place")
		.executeTakeFirst();
	if (!gone) throw notFound();
	await countMarks(context, id);
}

/**
 * The state of the actor's own mark, where they may make or change one.
 * @throws Problem not-found for who teaches it not, learning/mark-shown, learning/marking-taken
 */
async function ownMarkOf({ tx, actor }: WriteContext, work: SeenWork): Promise<string | null> {
	if (!work.teaches) throw notFound();
	const own = await tx
		.selectFrom("assignment_mark")
		.select("state")
		.where("work_id", "=", work.work_id)
		.where("marker_id", "=", actor.personId as string)
		.executeTakeFirst();
	const { stage, markers, taken } = work;
	const open = stage === "first" || stage === "second" || (stage === "marked" && markers === 1 && own);
	if (!open) throw learningProblem(own ? "mark-shown" : "marking-taken");
	if (!own && taken >= markers) throw learningProblem("marking-taken");
	return own?.state ?? null;
}

async function keepMark(context: WriteContext, work: SeenWork, own: string | null, { levels, feedback }: MarkInput) {
	const { tx, actor, now } = context;
	const row = { levels: JSON.stringify(levels), feedback, saved_at: now };
	if (own !== null) {
		await tx
			.updateTable("assignment_mark")
			.set(row)
			.where("work_id", "=", work.work_id)
			.where("marker_id", "=", actor.personId as string)
			.execute();
		return;
	}
	// The place that is free: which one the other has is not the actor's to read.
	const { rows } = await unsafeBeyondScope(context, () =>
		sql<{ place: number }>`select place from assignment_mark where work_id = ${work.work_id}`.execute(tx),
	);
	await tx
		.insertInto("assignment_mark")
		.values({
			work_id: work.work_id,
			offering_id: work.offering_id,
			marker_id: actor.personId as string,
			place: rows.some(({ place }) => place === 1) ? 2 : 1,
			...row,
		})
		.execute();
	await countMarks(context, work.work_id);
}

const countMarks = (context: WriteContext, id: string): Promise<unknown> =>
	unsafeBeyondScope(context, () =>
		sql`update assignment_marking set taken = (select count(*) from assignment_mark k where k.work_id = ${id})
			where work_id = ${id}`.execute(context.tx),
	);
