import { sql } from "kysely";
import type { WriteContext } from "#platform/server/database/context.ts";
import { unsafeBeyondScope } from "#platform/server/database/scope.ts";
import { invalid } from "#platform/server/problem.ts";
import { everybodyOf } from "./discussion-people.ts";
import type { OpenBoard } from "./discussion-policy.ts";

interface Named {
	id: string;
	name: string;
}

/**
 * Whose names stand after an @ in a text. A longer name is taken before one that it begins with; of two with the same name
 * both are meant, as nobody can tell which.
 */
export function mentionedIn(text: string, people: readonly Named[]): string[] {
	const byName = Map.groupBy(people, ({ name }) => name.toLowerCase());
	const names = [...byName.keys()].sort((one, other) => other.length - one.length);
	let rest = text.toLowerCase();
	const found: string[] = [];
	for (const name of names) {
		const sign = `@${name}`;
		if (!rest.includes(sign)) continue;
		rest = rest.replaceAll(sign, " ");
		found.push(...(byName.get(name) ?? []).map(({ id }) => id));
	}
	return found;
}

/** Of mention `d` of person `n` in post `p`: the name stands there, where it may have been taken out since. */
export const stillNamed = sql<boolean>`
	strpos(lower(p.title || ' ' || p.plain), '@' || lower(coalesce(d.name, n.name))) > 0`;

/** So many people are mentioned in one post of who does not moderate. */
const MOST = 20;

/**
 * Keeps who is mentioned in a post; whoever was before is not told again, and stays known where the name was taken out.
 * @returns those who are new
 * @throws Problem invalid: too many
 */
export async function keepMentions(
	context: WriteContext,
	{ offeringId, organisationId, moderates }: OpenBoard,
	{ postId, text }: { postId: string; text: string },
): Promise<string[]> {
	const { tx, actor } = context;
	if (!text.includes("@")) return [];
	// Names of people of other organisations too: they take part in the same offering. Who answers for it does by a post.
	const { rows } = await unsafeBeyondScope(context, () =>
		sql<Named>`select distinct n.id, n.name from ${everybodyOf(offeringId, organisationId)} w join person n on n.id = w.person_id
			where n.erased_at is null and n.name <> '' and n.id <> ${actor.personId}::uuid
				and (w.role <> 'manager' or exists (select from discussion_post p
					where p.offering_id = ${offeringId} and p.author_id = n.id))`.execute(tx),
	);
	const names = new Map(rows.map(({ id, name }) => [id, name]));
	const ids = mentionedIn(text, rows);
	if (ids.length === 0) return [];
	const before = await tx.selectFrom("discussion_mention").select("person_id").where("post_id", "=", postId).execute();
	const all = new Set([...before.map(({ person_id }) => person_id), ...ids]);
	if (all.size > MOST && !moderates)
		throw invalid({ path: "body", code: "too-many-mentioned", params: { most: MOST } });
	const fresh = await tx
		.insertInto("discussion_mention")
		.values(
			ids.map((person_id) => ({ post_id: postId, person_id, offering_id: offeringId, name: names.get(person_id) })),
		)
		.onConflict((on) => on.doNothing())
		.returning("person_id")
		.execute();
	return fresh.map(({ person_id }) => person_id);
}
