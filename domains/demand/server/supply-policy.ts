import { type ExpressionBuilder, type ExpressionWrapper, type RawBuilder, type SqlBool, sql } from "kysely";
import type { ReadContext } from "#platform/server/database/context.ts";
import type { DB } from "#platform/server/database/schema.gen.ts";
import { notFound } from "#platform/server/problem.ts";
import { assignHeads, readSupply, writeSupply } from "./demand-policy.ts";

type Filter = (is: ExpressionBuilder<DB, "programme">) => ExpressionWrapper<DB, "programme", SqlBool>;

/** One's own school's programmes; an official those of the region. */
export function visibleProgrammes({ actor }: ReadContext): Filter {
	return (is) =>
		is.or([
			...(readSupply.holds(actor) ? [is("programme.organisation_id", "=", actor.organisationId)] : []),
			...(actor.seesRegion ? [is("programme.region_id", "=", actor.regionId)] : []),
			// Nobody else: an empty "or" would let everything through.
			is.val(false),
		]);
}

/** A programme head answers for their own programmes; owner, coordinator and officials for all. */
export const onlyOwnProgrammes = ({ actor }: ReadContext): boolean =>
	!actor.roles.some((role) => ["owner", "coordinator", "official"].includes(role));

/** Whether a programme is one of those given to the actor, as a column of a query on programmes. */
export const headedBy = ({ actor }: ReadContext): RawBuilder<boolean> =>
	sql<boolean>`exists (select from programme_head h where h.programme_id = programme.id
		and h.person_id = ${actor.personId} and h.ended_at is null)`;

/** Programmes that the actor may change, of those asked for; locked for the rest of the transaction. */
export async function editableProgrammes(context: ReadContext, ids: readonly string[]) {
	if (!writeSupply.holds(context.actor)) throw notFound();
	const found = await context.tx
		.selectFrom("programme")
		.selectAll()
		.where("id", "in", [...ids])
		.where(visibleProgrammes(context))
		.where((is) => (onlyOwnProgrammes(context) ? headedBy(context) : is.val(true)))
		.forUpdate()
		.execute();
	if (found.length !== new Set(ids).size) throw notFound();
	return found;
}

/** The school for which a new programme is made: the actor's own, or for an official any verified one of the region. */
export async function schoolForNewProgramme({ tx, actor }: ReadContext, schoolId: string | undefined) {
	if (!writeSupply.holds(actor)) throw notFound();
	const wanted = actor.seesRegion ? schoolId : actor.organisationId;
	if (!wanted || (schoolId && schoolId !== wanted)) throw notFound();
	const school = await tx
		.selectFrom("organisation")
		.select(["id", "region_id", "sample"])
		.where("id", "=", wanted)
		.where("region_id", "=", actor.regionId)
		.where("kind", "=", "school")
		.where("state", "=", "verified")
		.executeTakeFirst();
	if (!school) throw notFound();
	return school;
}

export function abilitiesOnProgramme(
	context: ReadContext,
	programme: { organisation_id: string; region_id: string; state: string; headed: boolean },
): ("edit" | "close" | "reopen")[] {
	const { actor } = context;
	if (onlyOwnProgrammes(context) && !programme.headed) return [];
	const own = programme.organisation_id === actor.organisationId;
	const region = actor.seesRegion && programme.region_id === actor.regionId;
	if (!writeSupply.holds(actor) || !(own || region)) return [];
	return programme.state === "open" ? ["edit", "close"] : ["reopen"];
}

export async function visibleProgramme(context: ReadContext, id: string) {
	const found = await context.tx
		.selectFrom("programme")
		.select(["id", "organisation_id"])
		.where("id", "=", id)
		.where(visibleProgrammes(context))
		.executeTakeFirst();
	if (!found) throw notFound();
	return found;
}

/** A programme of the actor's own school that they may give to a head; locked, so that two people do not give at once. */
export async function programmeToAssign(context: ReadContext, id: string) {
	const { tx, actor } = context;
	if (!assignHeads.holds(actor)) throw notFound();
	const found = await tx
		.selectFrom("programme")
		.select(["id", "organisation_id", "name_en", "name_zh"])
		.where("id", "=", id)
		.where("organisation_id", "=", actor.organisationId)
		.forUpdate()
		.executeTakeFirst();
	if (!found) throw notFound();
	return found;
}

/** People who are programme heads of the actor's school now, by name. */
export async function possibleHeads({ tx, actor }: ReadContext): Promise<{ id: string; name: string }[]> {
	return tx
		.selectFrom("membership as m")
		.innerJoin("person as p", "p.id", "m.person_id")
		.select(["p.id", "p.name"])
		.where("m.organisation_id", "=", actor.organisationId)
		.where("m.ended_at", "is", null)
		.where(sql<boolean>`'programme_head' = any(m.roles)`)
		.where("p.suspended_at", "is", null)
		.orderBy("p.name")
		.orderBy("p.id")
		.execute();
}
