import type { WriteContext } from "#platform/server/database/context.ts";
import { unsafeBeyondScope } from "#platform/server/database/scope.ts";
import { kindOf, lateTakes, meanOf, rowsApart, scoreOf } from "../../assignment-rules.ts";
import type { Levels } from "../../contract-assignments.ts";
import { courseParams } from "../offerings/course-params.ts";
import type { SeenWork } from "./marking-policy.ts";

/** Finished marks of a work; whoever asks was let in before, and shows them to nobody who may not see them. */
export const unsafeFinishedMarks = async (context: WriteContext, workId: string) =>
	unsafeBeyondScope(context, () =>
		context.tx
			.selectFrom("assignment_mark")
			.selectAll()
			.where("work_id", "=", workId)
			.where("state", "=", "finished")
			.orderBy("place")
			.execute(),
	);

/** The share that levels come to, with what being late takes off. */
export const scoreOfWork = (work: Pick<SeenWork, "settings" | "declared" | "late_days">, levels: Levels): number =>
	scoreOf(work.settings.rubric, levels, work.declared, lateTakes(work.settings.late, work.late_days));

/**
 * What finished marks come to: while one is missing, nothing; of one marker, their levels; of two who are near enough, the
 * mean; of others nothing yet: they are asked to agree. From here on the markers see each other's.
 */
export async function settleMarks(context: WriteContext, work: SeenWork): Promise<void> {
	const { work_id: id, settings } = work;
	const marks = await unsafeFinishedMarks(context, id);
	if (marks.length < work.markers) {
		await setMarking(context, work, { stage: "second" });
		return;
	}
	await unsafeBeyondScope(context, () =>
		context.tx.updateTable("assignment_mark").set({ shown: true }).where("work_id", "=", id).execute(),
	);
	const given = marks.map(({ levels }) => levels as Levels);
	const [first, second] = given as [Levels, Levels | undefined];
	const apart = second ? rowsApart(settings.rubric, first, second, settings.allowedDifference) : [];
	const feedback = marks.map((mark) => mark.feedback.trim()).filter(Boolean);
	if (apart.length > 0) {
		await setMarking(context, work, { stage: "agree" });
		await context.notifyAll({
			personIds: marks.map(({ marker_id }) => marker_id),
			kind: "learning.to-agree",
			params: { ...(await courseParams(context, work.course_id)), number: String(work.number) },
			page: `/marking/${id}`,
		});
		return;
	}
	const levels = meanOf(settings.rubric, given);
	await setMarking(context, work, {
		stage: "marked",
		levels: JSON.stringify(levels),
		feedback: feedback.join("\n\n"),
		kind: kindOf(marks),
		score: scoreOfWork(work, levels),
		decided_by: context.actor.personId,
	});
}

interface Changes {
	stage?: string;
	levels?: string;
	feedback?: string;
	reason?: string;
	kind?: string;
	score?: number;
	proposed_by?: string | null;
	decided_by?: string | null;
}

/** Changes how far a work is; its row is locked. */
export async function setMarking({ tx }: WriteContext, work: SeenWork, changes: Changes): Promise<void> {
	await tx
		.updateTable("assignment_marking")
		.set({ ...changes, revision: work.revision + 1 })
		.where("work_id", "=", work.work_id)
		.execute();
}
