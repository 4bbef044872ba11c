import { levelOfMark, recordableCompetencies, recordByRule } from "#domains/competencies/api.ts";
import type { Listener } from "#platform/server/outbox/listeners.ts";
import type { QuizSettings } from "../../contract-content.ts";
import { quizScale } from "../../quiz-evidence.ts";
import { isLearner } from "../shows-evidence.ts";
import type { Result } from "./attempt-queries.ts";

/**
 * Lets the attempt that counts become evidence for the competencies that its questions were about, as the course version
 * declares them, by the organisation that offers the course. However often it is told, it is one entry for each. Of others
 * than learners (`isLearner`) only the mark stays in the course.
 */
export const recordQuizEvidence: Listener = {
	name: "learning.quiz-evidence",
	events: ["learning.quiz.submitted"],
	async handle(context, { payload }) {
		const { activityId, enrolmentId } = payload as { activityId: string; enrolmentId: string };
		const { tx } = context;
		const enrolment = await tx
			.selectFrom("enrolment as e")
			.innerJoin("course_activity as a", "a.version_id", "e.version_id")
			.innerJoin("course as c", "c.id", "a.course_id")
			.select(["e.person_id", "e.organisation_id", "e.version_id", "a.quiz", "a.title_en", "a.title_zh"])
			.select(["c.id as course_id", "c.name_en", "c.name_zh"])
			.where("e.id", "=", enrolmentId)
			.where("a.id", "=", activityId)
			.executeTakeFirst();
		if (!enrolment || !(await isLearner(context, enrolment))) return;
		const quiz = enrolment.quiz as unknown as QuizSettings;
		const attempts = await tx
			.selectFrom("quiz_attempt")
			.select(["number", "submitted_at", "result"])
			.where("enrolment_id", "=", enrolmentId)
			.where("activity_id", "=", activityId)
			.where("state", "=", "submitted")
			.orderBy("number")
			.execute();
		const counting = quiz.counts === "best" ? attempts : attempts.slice(-1);
		const developed = await tx
			.selectFrom("course_competency")
			.select(["competency_id", "level"])
			.where("version_id", "=", enrolment.version_id)
			.execute();
		const recordable = await recordableCompetencies(
			context,
			developed.map(({ competency_id }) => competency_id),
		);
		const title = [enrolment.name_zh ?? enrolment.name_en, enrolment.title_zh ?? enrolment.title_en].join(" · ");
		const found = developed.flatMap(({ competency_id, level }) => {
			if (!recordable.has(competency_id)) return [];
			const scale = quizScale(Number(level));
			const shown = counting.flatMap(({ submitted_at, result }) => {
				const sum = (result as unknown as Result).competencies[competency_id];
				if (!sum || sum.points === 0) return [];
				const score = Math.round((1000 * sum.reached) / sum.points) / 10;
				const at = new Date(submitted_at as string);
				return [{ level: levelOfMark(score, scale), mark: { score, scale }, at, stored: at }];
			});
			if (shown.length === 0) return [];
			return [
				{
					personId: enrolment.person_id,
					competencyId: competency_id,
					kind: "automatic" as const,
					attempts: shown,
					sourceKey: `learning:quiz:${enrolmentId}:${activityId}:${competency_id}`,
					formerKeys: [],
					note: title,
				},
			];
		});
		if (found.length > 0) await recordByRule(context, enrolment.organisation_id, found);
	},
};
