import { sql } from "kysely";
import { recordByRule } from "#domains/competencies/api.ts";
import { unsafeBeyondScope } from "#platform/server/database/scope.ts";
import type { Listener } from "#platform/server/outbox/listeners.ts";
import type { Levels } from "../../contract-assignments.ts";
import { concernedAmong } from "../shows-evidence.ts";

const kinds = ["graded", "joint"] as const;

/**
 * Lets a work whose mark was released become evidence, one entry for each row of its rubric and learner, by the organisation
 * that offers the course: graded by one side, or jointly by a teacher and a mentor of industry. The level is the one that was
 * agreed, never above what the course's version declares; being late takes nothing off it. What is corrected is corrected by
 * a later entry, whatever became of the learner since. Of whom it is recorded, `concernedAmong` says.
 */
export const recordAssignmentEvidence: Listener = {
	name: "learning.assignment-evidence",
	events: ["learning.assignment.scored"],
	async handle(context, { payload }) {
		const { activityId, enrolmentId } = payload as { activityId: string; enrolmentId: string };
		const { tx } = context;
		const work = await unsafeBeyondScope(context, () =>
			tx
				.selectFrom("assignment_owner as w")
				.innerJoin("assignment_marking as m", "m.work_id", "w.work_id")
				.innerJoin("assignment_work as v", "v.id", "w.work_id")
				.innerJoin("enrolment as e", "e.id", "w.enrolment_id")
				.innerJoin("course_activity as a", "a.id", "w.activity_id")
				.innerJoin("course as c", "c.id", "a.course_id")
				.select(["w.person_id", "m.organisation_id", "m.levels", "m.kind", "v.submitted_at"])
				.select(
					sql<string>`greatest(m.released_at, (select max(h.corrected_at) from assignment_correction h
						where h.work_id = m.work_id))`.as("known_at"),
				)
				.select(["e.version_id", "a.course_id", "a.title_en", "a.title_zh", "c.name_en", "c.name_zh"])
				.where("w.activity_id", "=", activityId)
				.where("w.enrolment_id", "=", enrolmentId)
				.where("m.stage", "=", "released")
				.executeTakeFirst(),
		);
		if (!work) return;
		const levels = work.levels as Levels;
		const developed = await tx
			.selectFrom("course_competency")
			.select(["competency_id", "level"])
			.where("version_id", "=", work.version_id)
			.where("competency_id", "in", Object.keys(levels))
			.execute();
		const keyOf = (kind: string, competencyId: string): string =>
			`learning:assignment:${enrolmentId}:${activityId}:${competencyId}:${kind}`;
		const concerned = await concernedAmong(
			context,
			work,
			developed.map(({ competency_id }) => competency_id),
			(id) => kinds.map((kind) => keyOf(kind, id)),
		);
		const found = developed
			.filter(({ competency_id }) => concerned.has(competency_id))
			.map(({ competency_id, level }) => ({
				personId: work.person_id,
				competencyId: competency_id,
				kind: work.kind as (typeof kinds)[number],
				attempts: [
					{
						level: Math.min(Number(level), levels[competency_id] ?? 0),
						mark: undefined,
						at: new Date(work.submitted_at as string),
						stored: new Date(work.known_at),
					},
				],
				sourceKey: keyOf(work.kind as string, competency_id),
				formerKeys: kinds.filter((kind) => kind !== work.kind).map((kind) => keyOf(kind, competency_id)),
				note: [work.name_zh ?? work.name_en, work.title_zh ?? work.title_en].join(" · "),
			}));
		if (found.length > 0) await recordByRule(context, work.organisation_id, found);
	},
};
