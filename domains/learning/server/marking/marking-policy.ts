import { type RawBuilder, sql } from "kysely";
import type { ReadContext } from "#platform/server/database/context.ts";
import { notFound } from "#platform/server/problem.ts";
import type { AssignmentSettings } from "../../contract-assignments.ts";
import type { Stage, WorkToMark } from "../../contract-marking.ts";
import { developedBy, rubricOf } from "../authoring/content-queries.ts";
import { answeredFor, runBy, taughtBy } from "../offerings/offering-policy.ts";
import { keptBack } from "./kept-back.ts";

/** Works `m` that the actor has written, alone or in a team: nobody marks these themselves, whoever else they are. */
const ownWork = ({ actor }: ReadContext): RawBuilder<boolean> =>
	sql<boolean>`exists (select from assignment_owner w where w.work_id = m.work_id
		and w.person_id = ${actor.personId}::uuid)`;

/** Works `m` of offerings `o` whose marking the actor sees: of those they teach, mentor or answer for, once it is to be seen. */
export const markable = (context: ReadContext): RawBuilder<boolean> =>
	sql<boolean>`(${runBy(context)} and not ${ownWork(context)} and not ${keptBack(context)})`;

const ownMark = ({ actor }: ReadContext, state: RawBuilder<unknown>): RawBuilder<boolean> =>
	sql<boolean>`exists (select from assignment_mark k where k.work_id = m.work_id
		and k.marker_id = ${actor.personId}::uuid and ${state})`;

/**
 * Works `m` of offerings `o` that wait for the actor: for a mark of theirs where a place is free, or to be agreed upon by
 * them. Marks are given by who teaches or mentors the offering; who answers for it decides where two differ.
 */
export const waitsForActor = (context: ReadContext): RawBuilder<boolean> =>
	sql<boolean>`(${markable(context)} and (
		(m.stage in ('first', 'second') and ${taughtBy(context)}
			and not ${ownMark(context, sql`k.state = 'finished'`)}
			and (m.taken < m.markers or ${ownMark(context, sql`k.state = 'draft'`)}))
		or (m.stage = 'agree' and (${answeredFor(context)} or ${ownMark(context, sql`true`)})
			and m.proposed_by is distinct from ${context.actor.personId}::uuid)))`;

/** A work whose marking the actor sees, with all that its rules ask for; for a change it is locked. @throws Problem not-found */
export async function workToMark(context: ReadContext, id: string, lock = false) {
	const { tx } = context;
	const found = await tx
		.selectFrom("assignment_marking as m")
		.innerJoin("offering as o", "o.id", "m.offering_id")
		.innerJoin("assignment_work as w", "w.id", "m.work_id")
		.innerJoin("course_activity as a", "a.id", "m.activity_id")
		.selectAll("m")
		.select(["w.body", "w.url", "w.submitted_at", "w.late_days", "a.assignment", "a.title_en", "a.title_zh"])
		.select(["a.body_en", "a.body_zh", "o.version_id", "o.course_id", "o.term", "o.section", "o.sample"])
		.select([taughtBy(context).as("teaches"), answeredFor(context).as("answers")])
		.where("m.work_id", "=", id)
		.where(markable(context))
		.$if(lock, (one) => one.forNoKeyUpdate("m"))
		.executeTakeFirst();
	if (!found) throw notFound();
	const settings = found.assignment as unknown as AssignmentSettings;
	const develops = await developedBy(context, found.version_id);
	return {
		...found,
		stage: found.stage as Stage,
		settings,
		rubric: rubricOf(settings, develops),
		declared: new Map(develops.map((one) => [one.id, one.level])),
	};
}
export type SeenWork = Awaited<ReturnType<typeof workToMark>>;

/** What the actor can do with a work now. @param own state of their mark */
export function markingAbilities(
	{ actor }: ReadContext,
	work: Pick<SeenWork, "stage" | "teaches" | "answers" | "markers" | "taken" | "proposed_by">,
	own: string | null,
): WorkToMark["abilities"] {
	const { stage, teaches, answers, markers, taken, proposed_by } = work;
	const open = stage === "first" || stage === "second";
	// One's own mark can be changed until somebody else has seen it.
	const changes = own !== null && (open || (stage === "marked" && markers === 1));
	const agrees = stage === "agree" && own === "finished";
	return [
		...(teaches && (changes || (open && taken < markers)) ? (["mark"] as const) : []),
		...(own === "draft" ? (["give-back"] as const) : []),
		...(agrees ? (["propose"] as const) : []),
		...(agrees && proposed_by !== null && proposed_by !== actor.personId ? (["confirm"] as const) : []),
		// Who marked it decides no difference alone.
		...(stage === "agree" && answers && own === null ? (["decide"] as const) : []),
		...(stage === "marked" ? (["release"] as const) : []),
		// What two marked, neither of them corrects alone.
		...(stage === "released" && (markers === 1 ? answers || own === "finished" : answers && own === null)
			? (["correct"] as const)
			: []),
	];
}
