import { sql } from "kysely";
import type { WriteContext } from "#platform/server/database/context.ts";
import { unsafeBeyondScope } from "#platform/server/database/scope.ts";
import { peopleOfOffering } from "./discussion-people.ts";

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

/** Keeps who is mentioned in a post; whoever was before is not told again. @returns those who are new */
export async function keepMentions(
	context: WriteContext,
	{ postId, offeringId, plain }: { postId: string; offeringId: string; plain: string },
): Promise<string[]> {
	const { tx, actor } = context;
	if (!plain.includes("@")) return [];
	// Names of people of other organisations too: they take part in the same offering.
	const { rows } = await unsafeBeyondScope(context, () =>
		sql<Named>`select n.id, n.name from ${peopleOfOffering(offeringId)} w join person n on n.id = w.person_id
			where n.erased_at is null and n.name <> '' and n.id <> ${actor.personId}::uuid`.execute(tx),
	);
	const ids = mentionedIn(plain, rows);
	if (ids.length === 0) return [];
	const fresh = await tx
		.insertInto("discussion_mention")
		.values(ids.map((person_id) => ({ post_id: postId, person_id, offering_id: offeringId })))
		.onConflict((on) => on.doNothing())
		.returning("person_id")
		.execute();
	return fresh.map(({ person_id }) => person_id);
}
