import { sql } from "kysely";
import { recordByRule } from "#domains/competencies/api.ts";
import { unsafeBeyondScope } from "#platform/server/database/scope.ts";
import type { Listener } from "#platform/server/outbox/listeners.ts";
import { levelShown, showingOf } from "../../checklist-rules.ts";
import type { ChecklistSettings, ItemAnswers } from "../../contract-checklists.ts";
import { concernedAmong } from "../shows-evidence.ts";

const kinds = ["graded", "joint"] as const;

/**
 * Lets one observation (`showingOf`) become evidence, one entry for each competency that its items show, by the organisation that
 * offers the course: graded by one side, or jointly where a teacher and a mentor of industry both watched. It is of the day on
 * which it was observed. What is corrected is corrected by a later entry. Of whom it is recorded, `concernedAmong` says.
 */
export const recordChecklistEvidence: Listener = {
	name: "learning.checklist-evidence",
	events: ["learning.checklist.observed"],
	async handle(context, { payload }) {
		const { activityId, enrolmentId } = payload as { activityId: string; enrolmentId: string };
		const { tx } = context;
		const observations = await unsafeBeyondScope(context, () =>
			tx
				.selectFrom("observation as o")
				.innerJoin("offering as f", "f.id", "o.offering_id")
				.innerJoin("enrolment as e", "e.id", "o.enrolment_id")
				.innerJoin("course_activity as a", "a.id", "o.activity_id")
				.innerJoin("course as c", "c.id", "a.course_id")
				.select(["o.id", "o.person_id", "o.organisation_id", "o.answers", "o.kind", "o.passed", "o.score", "o.number"])
				.select(["o.confirmed_at", "e.version_id", "a.course_id", "a.checklist"])
				// At noon of the day, where the course is held, or when it was signed on that day before.
				.select(sql<string>`least(o.signed_at, (o.observed_on + time '12:00') at time zone f.time_zone)`.as("shown_at"))
				.select(["a.title_en", "a.title_zh", "c.name_en", "c.name_zh"])
				.select(({ selectFrom }) =>
					selectFrom("observation_correction as h")
						.select(({ fn }) => fn.max("h.corrected_at").as("at"))
						.whereRef("h.observation_id", "=", "o.id")
						.as("corrected_at"),
				)
				.where("o.activity_id", "=", activityId)
				.where("o.enrolment_id", "=", enrolmentId)
				.where("o.state", "=", "confirmed")
				.execute(),
		);
		const counts = showingOf(observations);
		if (!counts) return;
		const { items } = counts.checklist as unknown as ChecklistSettings;
		const shows = Map.groupBy(
			items.filter(({ competencyId }) => competencyId !== null),
			({ competencyId }) => competencyId as string,
		);
		if (shows.size === 0) return;
		const developed = await tx
			.selectFrom("course_competency")
			.select(["competency_id", "level"])
			.where("version_id", "=", counts.version_id)
			.where("competency_id", "in", [...shows.keys()])
			.execute();
		const keyOf = (kind: string, competencyId: string): string =>
			`learning:checklist:${enrolmentId}:${activityId}:${competencyId}:${kind}`;
		const concerned = await concernedAmong(
			context,
			counts,
			developed.map(({ competency_id }) => competency_id),
			(id) => kinds.map((kind) => keyOf(kind, id)),
		);
		const known = counts.corrected_at ?? (counts.confirmed_at as string);
		const found = developed
			.filter(({ competency_id }) => concerned.has(competency_id))
			.map(({ competency_id, level }) => ({
				personId: counts.person_id,
				competencyId: competency_id,
				kind: counts.kind as (typeof kinds)[number],
				attempts: [
					{
						level: levelShown(shows.get(competency_id) ?? [], counts.answers as ItemAnswers, Number(level)),
						mark: undefined,
						at: new Date(counts.shown_at),
						stored: new Date(known),
					},
				],
				sourceKey: keyOf(counts.kind as string, competency_id),
				formerKeys: kinds.filter((kind) => kind !== counts.kind).map((kind) => keyOf(kind, competency_id)),
				note: [counts.name_zh ?? counts.name_en, counts.title_zh ?? counts.title_en].join(" · "),
			}));
		if (found.length > 0) await recordByRule(context, counts.organisation_id, found);
	},
};
