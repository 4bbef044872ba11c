import { sql } from "kysely";
import type { WriteContext } from "#platform/server/database/context.ts";
import { unsafeBeyondScope } from "#platform/server/database/scope.ts";

/**
 * Who has left an offering leaves their teams: what is not handed in is the others' alone from then on. Of what is handed in
 * they keep their share until it is taken back or its mark is told, as they may come back before.
 */
export async function leaveTeams(context: WriteContext, enrolmentId: string): Promise<void> {
	const { rows } = await unsafeBeyondScope(context, () =>
		sql<{ id: string }>`
			select m.team_id as id from assignment_team_member m where m.enrolment_id = ${enrolmentId}`.execute(context.tx),
	);
	const ids = rows.map(({ id }) => id);
	await unsafeBeyondScope(context, () =>
		sql`select from assignment_team where id = any(${ids}::uuid[]) order by id for no key update`.execute(context.tx),
	);
	await dropLeft(context, ids);
}

/** Whether a team `t` has handed in. */
const handedIn = sql<boolean>`exists (select from assignment_owner o join assignment_work w on w.id = o.work_id
	where o.team_id = t.id and w.state = 'submitted')`;

/**
 * Takes out of locked teams who learns there no more; a team that nobody is in any more goes, with what it had begun.
 * @param told also out of those that have handed in: their mark is told now. A work stays somebody's all the same.
 */
export async function dropLeft(context: WriteContext, teamIds: readonly string[], told = false): Promise<void> {
	if (teamIds.length === 0) return;
	const { tx } = context;
	await unsafeBeyondScope(context, async () => {
		const { rows } = await sql<{ team_id: string; enrolment_id: string }>`
			select m.team_id, m.enrolment_id from assignment_team t join assignment_team_member m on m.team_id = t.id
				join enrolment e on e.id = m.enrolment_id and e.state <> 'active'
			where t.id = any(${[...teamIds]}::uuid[]) and (not ${handedIn} or (${told} and exists (
				select from assignment_team_member mate join enrolment f on f.id = mate.enrolment_id and f.state = 'active'
				where mate.team_id = t.id)))`.execute(tx);
		const teams = [...new Set(rows.map(({ team_id }) => team_id))];
		const left = rows.map(({ enrolment_id }) => enrolment_id);
		const { rows: owned } = await sql<{ work_id: string }>`
			delete from assignment_owner where team_id = any(${teams}::uuid[]) and enrolment_id = any(${left}::uuid[])
			returning work_id`.execute(tx);
		await sql`delete from assignment_team_member
			where team_id = any(${teams}::uuid[]) and enrolment_id = any(${left}::uuid[])`.execute(tx);
		const works = owned.map(({ work_id }) => work_id);
		await sql`delete from assignment_work w where w.id = any(${works}::uuid[])
			and not exists (select from assignment_owner o where o.work_id = w.id)`.execute(tx);
		await sql`delete from assignment_team t where t.id = any(${teams}::uuid[])
			and not exists (select from assignment_team_member m where m.team_id = t.id)`.execute(tx);
	});
}
