import { type SelectQueryBuilder, sql } from "kysely";
import type { ReadContext } from "#platform/server/database/context.ts";
import { unsafeBeyondScope } from "#platform/server/database/scope.ts";
import { keysetPage, type Page } from "#platform/server/lists/keyset.ts";
import { notFound } from "#platform/server/problem.ts";
import { whoAnswers, whoTeaches } from "../offerings/who-runs.ts";

export interface Learner {
	id: string;
	name: string;
	sample: boolean;
	person_id: string;
}

/**
 * Learners of an offering by name, a page at a time; whoever asks runs the offering. Those of other organisations too: the
 * offering is the actor's, its names are theirs to see.
 */
export async function learnersByName(
	context: ReadContext,
	offeringId: string,
	{ limit, cursor }: { limit: number; cursor?: string | undefined },
): Promise<Page<Learner>> {
	const rows = context.tx
		.selectFrom("enrolment as e")
		.innerJoin("person as p", "p.id", "e.person_id")
		.select(["e.id", "p.name", "p.sample", "e.person_id"])
		.where("e.offering_id", "=", offeringId)
		.where("e.state", "=", "active");
	return unsafeBeyondScope(context, () =>
		keysetPage(rows as unknown as SelectQueryBuilder<never, never, Learner>, {
			sorts: { name: "p.name" },
			defaultSort: "name",
			id: "e.id",
			once: true,
			limit,
			cursor,
		}),
	);
}

/**
 * Enrolments whose marks the actor sets, locked one after the other, so that of two teachers one comes after the other.
 * @throws Problem not-found: one is of another offering, or has ended
 */
export async function enrolmentsToGrade(
	{ tx }: ReadContext,
	offeringId: string,
	enrolmentIds: readonly string[],
): Promise<Map<string, string>> {
	const ids = [...new Set(enrolmentIds)];
	const { rows } = await sql<{ id: string; person_id: string }>`
		select id, person_id from enrolment where id = any(${ids}::uuid[]) and offering_id = ${offeringId}
			and state = 'active' order by id for no key update`.execute(tx);
	if (rows.length !== ids.length) throw notFound();
	return new Map(rows.map(({ id, person_id }) => [id, person_id]));
}

/**
 * Who else can decide on a change that the actor proposes: teachers and mentors, then who answers for the offering. Nobody
 * decides on marks of their own.
 * @param personIds whose marks are to be changed
 */
export async function whoElseDecides(
	context: ReadContext,
	{ id, organisation_id }: { id: string; organisation_id: string },
	personIds: readonly string[] = [],
): Promise<{ teaching: string[]; answering: string[] }> {
	const decides = (one: string): boolean =>
		one !== context.actor.personId && (personIds.length === 0 || personIds.some((person) => person !== one));
	return {
		teaching: (await whoTeaches(context, id)).filter(decides),
		answering: (await whoAnswers(context, organisation_id)).filter(decides),
	};
}
