import { sql } from "kysely";
import type { ReadContext } from "#platform/server/database/context.ts";
import { unsafeBeyondScope } from "#platform/server/database/scope.ts";
import { notFound } from "#platform/server/problem.ts";
import { groupToSee, seesEachLearner } from "./group-policy.ts";

interface Span {
	personId: string;
	since: Date;
	/** Null: until now. */
	until: Date | null;
}

export interface AdvisedGroup {
	id: string;
	/** Who was in it from when until when; who left and came back more than once. */
	learners: Span[];
	/** When the actor looked after it. */
	sight: Span[];
}

/**
 * A group that the actor looks after, and then the others of their organisation, closed ones as well, that they look or
 * looked after and that have or had some of its learners, or some of those of one that does, and so on: for figures as of a moment, which neither leaving a group nor
 * closing another changes afterwards.
 * @throws Problem not-found for any group that the actor does not look after, and for one that is closed
 */
export async function unsafeAdvisedGroups(
	context: ReadContext,
	id: string,
): Promise<[own: AdvisedGroup, ...others: AdvisedGroup[]]> {
	const group = await groupToSee(context, id);
	if (!seesEachLearner(group)) throw notFound();
	const { tx, actor } = context;
	// Who left is out of the actor's sight.
	const { learners, sight } = await unsafeBeyondScope(context, async () => {
		const spans = (table: "learner_group_member" | "learner_group_teacher") =>
			tx.selectFrom(table).select(["group_id", "person_id", "since", "ended_at"]);
		const sight = await spans("learner_group_teacher")
			.where("person_id", "=", actor.personId)
			.where("group_id", "in", (from) =>
				from.selectFrom("learner_group").select("id").where("organisation_id", "=", group.organisation_id),
			)
			.execute();
		const groupIds = sight.map(({ group_id }) => group_id);
		const learners = await spans("learner_group_member")
			.where(
				sql<boolean>`group_id in (with recursive near as (
					select ${id}::uuid as group_id union select o.group_id from near n
						join learner_group_member m on m.group_id = n.group_id
						join learner_group_member o on o.person_id = m.person_id and o.group_id = any(${groupIds}::uuid[]))
					select n.group_id from near n)`,
			)
			.execute();
		return { learners, sight };
	});
	const spansOf = (rows: typeof learners, groupId: string): Span[] =>
		rows
			.filter(({ group_id }) => group_id === groupId)
			.map(({ person_id, since, ended_at }) => ({
				personId: person_id,
				since: new Date(since),
				until: ended_at === null ? null : new Date(ended_at),
			}));
	const ids = new Set(learners.map(({ group_id }) => group_id));
	ids.delete(id);
	const advised = (groupId: string): AdvisedGroup => ({
		id: groupId,
		learners: spansOf(learners, groupId),
		sight: spansOf(sight, groupId),
	});
	return [advised(id), ...[...ids].sort().map(advised)];
}
