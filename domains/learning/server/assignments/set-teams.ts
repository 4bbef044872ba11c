import { randomInt } from "node:crypto";
import { sql } from "kysely";
import type { z } from "zod";
import type { WriteContext } from "#platform/server/database/context.ts";
import { unsafeBeyondScope } from "#platform/server/database/scope.ts";
import { newId } from "#platform/server/id.ts";
import { invalid, notFound } from "#platform/server/problem.ts";
import type { teamsInput } from "../../contract-assignments.ts";
import { learningProblem } from "../problems.ts";
import { countRegrouping } from "./due-times.ts";
import { dropLeft } from "./leave-teams.ts";
import { assignmentToArrange } from "./run-policy.ts";

type Teams = z.infer<typeof teamsInput>["teams"];

interface Existing {
	id: string;
	number: number;
	people: string[];
	/** Of its work; null: none was begun. */
	work_id: string | null;
	state: string | null;
}

/**
 * Teams there are with what became of their work: no matter who may see that. Nobody writes in one meanwhile: who learns is
 * locked, as whoever writes locks themselves first, and so are the teams; only then they are read.
 */
async function existingTeams(context: WriteContext, offeringId: string, activityId: string): Promise<Existing[]> {
	const { tx } = context;
	await sql`select from enrolment where offering_id = ${offeringId} order by id for no key update`.execute(tx);
	const { rows: teams } = await sql<{ id: string }>`
		select id from assignment_team where offering_id = ${offeringId} and activity_id = ${activityId}
		order by id for no key update`.execute(tx);
	await dropLeft(
		context,
		teams.map(({ id }) => id),
	);
	const { rows } = await sql<Existing>`
		select t.id, t.number,
			coalesce((select array_agg(m.person_id::text order by m.person_id) from assignment_team_member m
				join enrolment e on e.id = m.enrolment_id and e.state = 'active' where m.team_id = t.id), '{}') as people,
			(select min(o.work_id::text) from assignment_owner o where o.team_id = t.id) as work_id,
			(select min(w.state) from assignment_owner o join assignment_work w on w.id = o.work_id
				where o.team_id = t.id) as state
		from assignment_team t where t.offering_id = ${offeringId} and t.activity_id = ${activityId}
		order by t.number`.execute(tx);
	return rows;
}

/** Of a team that has handed in all may have left: its work stays, and it is nobody's to be arranged. */
const isThere = ({ people }: Existing): boolean => people.length > 0;

/**
 * Says who hands in together. A team that has handed in stays as it is; of one that has begun, who comes gets what is there
 * and who goes loses it.
 * @throws Problem learning/team-handed-in
 */
export async function setTeams(
	context: WriteContext,
	offeringId: string,
	activityId: string,
	teams: Teams,
): Promise<void> {
	const { offering, settings } = await assignmentToArrange(context, offeringId, activityId);
	if (!settings.team) throw notFound();
	const { tx } = context;
	const learners = await tx
		.selectFrom("enrolment")
		.select(["id", "person_id"])
		.where("offering_id", "=", offeringId)
		.where("state", "=", "active")
		.execute();
	const enrolmentOf = new Map(learners.map(({ id, person_id }) => [person_id, id]));
	const seen = new Set<string>();
	for (const [index, { personIds }] of teams.entries())
		for (const id of personIds) {
			if (!enrolmentOf.has(id)) throw invalid({ path: `teams.${index}`, code: "unknown" });
			if (seen.has(id)) throw invalid({ path: `teams.${index}`, code: "twice" });
			seen.add(id);
		}
	await unsafeBeyondScope(context, async () => {
		const all = await existingTeams(context, offeringId, activityId);
		const before = all.filter(isThere);
		const wanted = new Map(teams.flatMap(({ id, personIds }) => (id ? [[id, personIds.toSorted()] as const] : [])));
		for (const id of wanted.keys()) if (!before.some((team) => team.id === id)) throw notFound();
		const changed = before.filter(({ id, people }) => wanted.get(id)?.join() !== people.join());
		const fixed = changed.find(({ id, state }) => state === "submitted" || (state !== null && !wanted.has(id)));
		if (fixed) throw learningProblem("team-handed-in", { team: fixed.number });
		const gone = before.filter(({ id }) => !wanted.has(id)).map(({ id }) => id);
		const moved = changed.map(({ id }) => id);
		await countRegrouping(context, offeringId, activityId);
		await sql`delete from assignment_owner where team_id = any(${moved}::uuid[])`.execute(tx);
		await sql`delete from assignment_team_member where team_id = any(${moved}::uuid[])`.execute(tx);
		await sql`delete from assignment_team where id = any(${gone}::uuid[])`.execute(tx);
		const of = { offering_id: offeringId, activity_id: activityId };
		let number = Math.max(0, ...all.map((team) => team.number));
		for (const { id, personIds } of teams) {
			if (id && !moved.includes(id)) continue;
			const teamId = id ?? newId();
			if (!id)
				await tx
					.insertInto("assignment_team")
					.values({ id: teamId, ...of, organisation_id: offering.organisation_id, number: ++number })
					.execute();
			const members = personIds.map((person_id) => ({
				...of,
				team_id: teamId,
				person_id,
				enrolment_id: enrolmentOf.get(person_id) as string,
			}));
			await tx.insertInto("assignment_team_member").values(members).execute();
			const begun = before.find((team) => team.id === id)?.work_id;
			if (begun)
				await tx
					.insertInto("assignment_owner")
					.values(members.map((member) => ({ ...member, work_id: begun })))
					.execute();
		}
		await countRegrouping(context, offeringId, activityId);
	});
	context.audit({
		action: "learning.assignment.teams",
		object: { kind: "offering", id: offeringId },
		detail: { activityId, teams: teams.length },
	});
}

/** Draws teams of a size by chance; the last ones have one more or less. @throws Problem learning/teams-begun */
export async function drawTeams(
	context: WriteContext,
	offeringId: string,
	activityId: string,
	size: number,
): Promise<void> {
	const { settings } = await assignmentToArrange(context, offeringId, activityId);
	if (!settings.team) throw notFound();
	const { tx } = context;
	const before = await unsafeBeyondScope(context, () => existingTeams(context, offeringId, activityId));
	if (before.filter(isThere).some(({ work_id }) => work_id !== null)) throw learningProblem("teams-begun");
	const learners = await tx
		.selectFrom("enrolment")
		.select("person_id")
		.where("offering_id", "=", offeringId)
		.where("state", "=", "active")
		.orderBy("id")
		.execute();
	const people = learners.map(({ person_id }) => person_id);
	for (let last = people.length - 1; last > 0; last--) {
		const at = randomInt(last + 1);
		[people[last], people[at]] = [people[at] as string, people[last] as string];
	}
	const count = Math.max(1, Math.round(people.length / size));
	const teams: Teams = Array.from({ length: Math.min(count, people.length) }, (_, team) => ({
		id: null,
		personIds: people.filter((__, index) => index % count === team),
	}));
	await setTeams(context, offeringId, activityId, teams);
}
