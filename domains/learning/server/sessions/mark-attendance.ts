import { sql } from "kysely";
import type { WriteContext } from "#platform/server/database/context.ts";
import { newId } from "#platform/server/id.ts";
import { invalid } from "#platform/server/problem.ts";
import type { AttendanceInput } from "../../contract-attendance.ts";
import type { AttendanceMark } from "../../contract-sessions.ts";
import { learningProblem } from "../problems.ts";
import { isDayOver } from "./attendance-queries.ts";
import { hasOpened, sessionToChange } from "./session-policy.ts";

export const isAttended = (mark: string | null): boolean => mark === "present" || mark === "late";

type Told = "attended" | "missed" | "excused";
/** What a statement says of a mark; what was taken away was not there. */
const saidOf = (mark: AttendanceMark | null): Told =>
	isAttended(mark) ? "attended" : mark === "excused" ? "excused" : "missed";

interface Change {
	personId: string;
	from: AttendanceMark | null;
	to: AttendanceMark | null;
	told: string | null;
	/** There is a row, of a mark or of one that was taken away after the day. */
	kept: boolean;
}

/**
 * Marks learners of a session, or takes their marks away. Once its day is over a mark is changed, taken away or given anew
 * with a reason, which stays on record, and what its statement said of it is corrected by another.
 */
export async function markAttendance(context: WriteContext, id: string, input: AttendanceInput): Promise<void> {
	const { session, offering } = await sessionToChange(context, id);
	if (session.state === "cancelled") throw learningProblem("session-cancelled");
	if (!hasOpened(session, context.now)) throw learningProblem("session-not-begun");
	const changes = await changesOf(context, session, input);
	const late = await isDayOver(context, session);
	const reason = late ? input.reason || null : null;
	if (late && reason === null && changes.some(({ kept }) => kept))
		throw invalid({ path: "reason", code: "reason-missing" });
	const { tx, actor, now } = context;
	if (late) await record(context, session, changes, reason);
	const gone = late ? [] : changes.filter(({ to }) => to === null).map(({ personId }) => personId);
	if (gone.length > 0)
		await tx.deleteFrom("session_attendance").where("session_id", "=", id).where("person_id", "in", gone).execute();
	const set = late ? changes : changes.filter(({ to }) => to !== null);
	if (set.length > 0)
		await sql`
			insert into session_attendance (session_id, person_id, offering_id, mark, via, marked_by, marked_at, reason)
			select ${id}::uuid, m.person_id, ${offering.id}::uuid, m.mark, 'list', ${actor.personId}::uuid, ${now}::timestamptz,
				case when m.changes then ${reason} end
			from unnest(${set.map(({ personId }) => personId)}::uuid[], ${set.map(({ to }) => to)}::text[],
				${set.map(({ kept }) => kept)}::boolean[]) as m (person_id, mark, changes)
			on conflict (session_id, person_id) do update set mark = excluded.mark, via = excluded.via,
				marked_by = excluded.marked_by, marked_at = excluded.marked_at, reason = excluded.reason,
				told = case when session_attendance.told is null then null
					when excluded.mark in ('present', 'late') then 'attended'
					when excluded.mark = 'excused' then 'excused' else 'missed' end`.execute(tx);
	if (changes.length > 0)
		context.audit({
			action: "learning.session.attendance-marked",
			object: { kind: "class-session", id },
			detail: { changes: changes.slice(0, 200).map(({ personId, from, to }) => ({ personId, from, to })) },
		});
	const corrected = changes.filter(({ to, told }) => told !== null && saidOf(to) !== told);
	for (const [said, some] of Map.groupBy(corrected, ({ to }) => saidOf(to)))
		await context.emitAll(
			`learning.session.${said}`,
			some.map(({ personId }) => ({
				sessionId: id,
				offeringId: offering.id,
				organisationId: offering.organisation_id,
				personId,
			})),
		);
}

/** Keeps what was changed after the day: nothing of it is ever taken out. */
async function record(
	{ tx, actor, now }: WriteContext,
	session: { id: string; offering_id: string },
	changes: readonly Change[],
	reason: string | null,
): Promise<void> {
	const rows = changes
		.filter(({ kept }) => kept)
		.map(({ personId, from, to }) => ({
			id: newId(),
			session_id: session.id,
			person_id: personId,
			offering_id: session.offering_id,
			mark_before: from,
			mark_after: to,
			reason,
			changed_by: actor.personId,
			changed_at: now,
		}));
	if (rows.length > 0) await tx.insertInto("session_attendance_change").values(rows).execute();
}

/** What would be different by these marks. @throws Problem invalid for somebody who does not learn in the offering */
async function changesOf(
	{ tx }: WriteContext,
	session: { id: string; offering_id: string },
	{ marks }: AttendanceInput,
): Promise<Change[]> {
	const wanted = new Map(marks.map(({ personId, mark }) => [personId, mark]));
	const known = await tx
		.selectFrom("enrolment as e")
		.leftJoin("session_attendance as a", (on) =>
			on.onRef("a.person_id", "=", "e.person_id").on("a.session_id", "=", session.id),
		)
		.select(["e.person_id", "e.state", "a.mark", "a.told", "a.via"])
		.where("e.offering_id", "=", session.offering_id)
		.where("e.person_id", "in", [...wanted.keys()])
		.execute();
	const learners = new Map(
		known.filter(({ state, mark }) => state === "active" || mark !== null).map((row) => [row.person_id, row]),
	);
	return marks.flatMap(({ personId }, index) => {
		const learner = learners.get(personId);
		if (!learner) throw invalid({ path: `marks.${index}.personId`, code: "learns-not-here" });
		const [from, to] = [learner.mark as AttendanceMark | null, wanted.get(personId) ?? null];
		const last = marks.findLastIndex((one) => one.personId === personId) === index;
		return from === to || !last ? [] : [{ personId, from, to, told: learner.told, kept: learner.via !== null }];
	});
}
