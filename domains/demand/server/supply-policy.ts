import type { ExpressionBuilder, ExpressionWrapper, SqlBool } from "kysely";
import type { ReadContext } from "#platform/server/database/context.ts";
import type { DB } from "#platform/server/database/schema.gen.ts";
import { notFound } from "#platform/server/problem.ts";
import { readSupply, writeSupply } from "./demand-policy.ts";

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
const onlyOwnProgrammes = ({ actor }: ReadContext): boolean =>
	!actor.roles.some((role) => ["owner", "coordinator", "official"].includes(role));

/** Programmes that the actor may change, of those asked for; locked for the rest of the transaction. */
export async function editableProgrammes(context: ReadContext, ids: readonly string[]) {
	if (!writeSupply.holds(context.actor)) throw notFound();
	const found = await context.tx
		.selectFrom("programme")
		.selectAll()
		.where("id", "in", [...ids])
		.where(visibleProgrammes(context))
		.where((is) => (onlyOwnProgrammes(context) ? is("head_id", "=", context.actor.personId) : is.val(true)))
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
	programme: { organisation_id: string; region_id: string; state: string; head_id: string | null },
): ("edit" | "close" | "reopen")[] {
	const { actor } = context;
	if (onlyOwnProgrammes(context) && programme.head_id !== actor.personId) return [];
	const own = programme.organisation_id === actor.organisationId;
	const region = actor.seesRegion && programme.region_id === actor.regionId;
	if (!writeSupply.holds(actor) || !(own || region)) return [];
	return programme.state === "open" ? ["edit", "close"] : ["reopen"];
}
