import { sql } from "kysely";
import type { ReadContext } from "#platform/server/database/context.ts";
import { unsafeBeyondScope } from "#platform/server/database/scope.ts";
import { notFound } from "#platform/server/problem.ts";
import { closingOf, GRACE_MS } from "../../assignment-rules.ts";
import type { AssignmentSettings } from "../../contract-assignments.ts";
import { learnedActivity, type MyEnrolment, myEnrolment, phaseOf } from "../learning/enrolment-policy.ts";
import { learningProblem } from "../problems.ts";

export interface Mate {
	enrolment_id: string;
	person_id: string;
	name: string;
}

/** Who hands in together with an enrolment; of a team that is not made yet, nobody. */
async function teamOf(context: ReadContext, activityId: string, enrolmentId: string, lock: boolean) {
	const { tx } = context;
	// Names of team-mates, whichever school they are of: their team lets them see each other.
	return unsafeBeyondScope(context, async () => {
		// Whoever moves learners between teams locks their enrolments: it is the same until this is over.
		const team = await tx
			.selectFrom("assignment_team_member")
			.select("team_id as id")
			.where("activity_id", "=", activityId)
			.where("enrolment_id", "=", enrolmentId)
			.executeTakeFirst();
		if (!team) return null;
		if (lock) await tx.selectFrom("assignment_team").select("id").where("id", "=", team.id).forNoKeyUpdate().execute();
		const { rows: mates } = await sql<Mate>`
			select m.enrolment_id, m.person_id, p.name from assignment_team_member m join person p on p.id = m.person_id
				join enrolment e on e.id = m.enrolment_id and e.state = 'active'
			where m.team_id = ${team.id} order by p.name, p.id`.execute(tx);
		return { id: team.id, mates };
	});
}

/** When it is due for these learners together: the latest of what holds for all and what was given to one of them. */
export async function dueOf(
	context: ReadContext,
	{ offeringId, activityId, endsAt }: { offeringId: string; activityId: string; endsAt: string },
	enrolmentIds: readonly string[],
): Promise<{ due: Date; extended: boolean }> {
	const { rows } = await unsafeBeyondScope(context, () =>
		sql<{ general: string | null; given: string | null }>`
			select (select d.due_at from assignment_due d
					where d.offering_id = ${offeringId} and d.activity_id = ${activityId}) as general,
				(select max(x.due_at) from assignment_extension x where x.activity_id = ${activityId}
					and x.enrolment_id = any(${[...enrolmentIds]}::uuid[])) as given`.execute(context.tx),
	);
	const general = new Date(rows[0]?.general ?? endsAt);
	const given = rows[0]?.given ? new Date(rows[0].given) : null;
	return given && given > general ? { due: given, extended: true } : { due: general, extended: false };
}

export interface MyAssignment {
	enrolment: MyEnrolment;
	activityId: string;
	settings: AssignmentSettings;
	team: { id: string; mates: Mate[] } | null;
	due: Date;
	closes: Date;
	extended: boolean;
	/** Something can be written, changed and handed in now. */
	running: boolean;
}

/**
 * An assignment of what the actor learns. For a change their enrolment is locked, and their team after it: of two tabs, and
 * of two in a team, one comes after the other.
 * @throws Problem not-found, learning/offering-not-begun
 */
export async function myAssignment(
	context: ReadContext,
	offeringId: string,
	activityId: string,
	lock = false,
): Promise<MyAssignment> {
	const enrolment = await myEnrolment(context, offeringId, lock);
	const activity = await learnedActivity(context, enrolment, activityId);
	if (!activity.assignment) throw notFound();
	const settings = activity.assignment as unknown as AssignmentSettings;
	const team = settings.team ? await teamOf(context, activityId, enrolment.id, lock) : null;
	const together = team ? team.mates.map((mate) => mate.enrolment_id) : [enrolment.id];
	const ends = new Date(enrolment.ends_at);
	const { due, extended } = await dueOf(context, { offeringId, activityId, endsAt: enrolment.ends_at }, together);
	const closes = closingOf(due, settings.late, ends);
	const closed = enrolment.state === "closed" || context.now.getTime() > closes.getTime() + GRACE_MS;
	// What was sent before the offering's last instant may be under way, too.
	const running = !closed && phaseOf(enrolment, context.now) !== "before";
	return { enrolment, activityId, settings, team, due, closes, extended, running };
}

/** The actor's work at an assignment, with their team where there is one; undefined: none was begun. */
export async function myWork({ tx }: ReadContext, { enrolment, activityId }: MyAssignment, lock = false) {
	const own = await tx
		.selectFrom("assignment_owner")
		.select("work_id")
		.where("activity_id", "=", activityId)
		.where("enrolment_id", "=", enrolment.id)
		.executeTakeFirst();
	if (!own) return undefined;
	return tx
		.selectFrom("assignment_work")
		.selectAll()
		.where("id", "=", own.work_id)
		.$if(lock, (one) => one.forNoKeyUpdate())
		.executeTakeFirstOrThrow();
}

export type MyWork = NonNullable<Awaited<ReturnType<typeof myWork>>>;

/** @throws Problem learning/no-team, learning/work-handed-in, learning/work-closed */
export function refuseUnlessWritable(mine: MyAssignment, work: { state: string } | undefined): void {
	if (mine.settings.team && !mine.team) throw learningProblem("no-team");
	if (work?.state === "submitted") throw learningProblem("work-handed-in");
	if (!mine.running) throw learningProblem("work-closed", { closesAt: mine.closes.toISOString() });
}
