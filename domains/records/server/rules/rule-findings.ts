import { createHash } from "node:crypto";
import type { RuleEvidence } from "#domains/competencies/api.ts";
import type { ReadContext } from "#platform/server/database/context.ts";
import type { RuleDefinition } from "../../contract-rules.ts";
import { matchStatement, type ReadStatement } from "./match-statement.ts";
import { type Place, statementsAt } from "./read-statements.ts";

const MAILTO = "mailto:";
/** Clocks of other programs may be set to nonsense. */
const EARLIEST = new Date("1950-01-02");

/** The address of who did it, in lower case; null for anybody known otherwise: an account, a hash, a group. */
export function addressOf({ actor }: ReadStatement): string | null {
	const mbox = actor?.objectType === "Group" ? undefined : actor?.mbox?.toLowerCase();
	return mbox?.startsWith(MAILTO) ? mbox.slice(MAILTO.length) : null;
}

export function whenOf({ timestamp, stored }: ReadStatement, now: Date): Date {
	const told = new Date(timestamp ?? "");
	const at = told >= EARLIEST ? told : new Date(stored ?? now);
	return at > now ? now : at;
}

/** Who did something with which activity, each once. */
export function placesOf(statements: readonly ReadStatement[]): Place[] {
	const places = statements.flatMap((statement): Place[] => {
		const address = addressOf(statement);
		const activity = statement.object?.id;
		return address === null || activity === undefined ? [] : [{ address, activity }];
	});
	return [...new Map(places.map((place) => [JSON.stringify(place), place])).values()];
}

type Says = Pick<RuleDefinition, "competencyId" | "kind">;
export const sameSaying = (a: Says, b: Says): boolean => a.competencyId === b.competencyId && a.kind === b.kind;

/** One entry for each person, activity, competency and kind of a rule, however often it was done. */
function sourceKey(ruleId: string, { competencyId, kind }: Says, personId: string, activity: string): string {
	const place = createHash("sha256").update(`${personId} ${activity}`).digest("hex").slice(0, 32);
	return `rule:${ruleId}:${competencyId}:${kind}:${place}`;
}

/**
 * What a definition of a rule says of people at places, by all that is stored of them there.
 * @param people by address; others are left out
 * @param former what the rule said before: it gives way to this
 */
export async function findingsAt(
	context: ReadContext,
	organisationId: string,
	{ id, name, version }: { id: string; name: string; version: number },
	definition: RuleDefinition,
	places: readonly Place[],
	people: ReadonlyMap<string, string>,
	former: readonly Says[] = [],
): Promise<RuleEvidence[]> {
	const known = places.flatMap((place) => {
		const personId = people.get(place.address);
		return personId ? [{ ...place, personId }] : [];
	});
	const statements = await statementsAt(context, organisationId, known);
	const { competencyId, kind, level } = definition;
	return known.map(({ personId, activity, address }, index): RuleEvidence => {
		const attempts = (statements[index] ?? []).flatMap((statement) => {
			const match = matchStatement(definition, statement);
			if (typeof match !== "object" || statement.object?.id !== activity || addressOf(statement) !== address) return [];
			const mark =
				level.as === "score" && match.percent !== null
					? { score: Math.min(100, match.percent), scale: { max: 100, bands: level.bands } }
					: undefined;
			const stored = new Date(statement.stored ?? 0);
			return [{ level: match.level, mark, at: whenOf(statement, context.now), stored }];
		});
		return {
			personId,
			competencyId,
			kind,
			attempts,
			sourceKey: sourceKey(id, definition, personId, activity),
			formerKeys: former
				.filter((says) => !sameSaying(says, definition))
				.map((says) => sourceKey(id, says, personId, activity)),
			note: `${name} · ${version}`,
		};
	});
}
