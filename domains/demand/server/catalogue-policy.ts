import type { ExpressionBuilder, ExpressionWrapper, SqlBool } from "kysely";
import type { ReadContext } from "#platform/server/database/context.ts";
import type { DB } from "#platform/server/database/schema.gen.ts";
import { notFound } from "#platform/server/problem.ts";
import {
	draftCatalogues,
	importPostings,
	publishCatalogues,
	readDrafts,
	readSupply,
	writeNeeds,
} from "./demand-policy.ts";

type Filter = (is: ExpressionBuilder<DB, "catalogue">) => ExpressionWrapper<DB, "catalogue", SqlBool>;

/** Published ones for everyone; drafts of the region for those who may read drafts, with the rows of `rowsOf`. */
export function visibleCatalogues({ actor }: ReadContext): Filter {
	return (is) =>
		is.or([
			is("catalogue.state", "=", "published"),
			...(readDrafts.holds(actor) && actor.regionId ? [is("catalogue.region_id", "=", actor.regionId)] : []),
		]);
}

/**
 * Whose rows of a visible catalogue the actor reads: all (null) of a published one, of a draft of an official's region
 * or of one's own; of any other draft those of the own organisation.
 */
export function rowsOf({ actor }: ReadContext, catalogue: CatalogueState): string | null {
	if (catalogue.state === "published") return null;
	if (actor.seesRegion && catalogue.region_id === actor.regionId) return null;
	if (draftCatalogues.holds(actor) && catalogue.drafted_for === actor.organisationId) return null;
	if (!actor.organisationId) throw notFound();
	return actor.organisationId;
}

export async function visibleCatalogue(context: ReadContext, id: string) {
	const found = await context.tx
		.selectFrom("catalogue")
		.select(["id", "region_id", "state", "drafted_by", "drafted_for", "submitted_by", "totals"])
		.where("id", "=", id)
		.where(visibleCatalogues(context))
		.executeTakeFirst();
	if (!found) throw notFound();
	return { ...found, rowsOf: rowsOf(context, found) };
}

/** Region for which the actor may draft: the official's own, or the one that an administration gave the association. */
export async function draftableRegion({ tx, actor }: ReadContext): Promise<string> {
	if (!draftCatalogues.holds(actor) || !actor.regionId || !actor.organisationId) throw notFound();
	if (actor.seesRegion) return actor.regionId;
	const grant = await tx
		.selectFrom("region_grant")
		.select("region_id")
		.where("organisation_id", "=", actor.organisationId)
		.where("region_id", "=", actor.regionId)
		.executeTakeFirst();
	if (!grant) throw notFound();
	return grant.region_id;
}

export interface CatalogueState {
	state: string;
	region_id: string;
	drafted_by: string | null;
	drafted_for: string;
	submitted_by: string | null;
}

export type CatalogueAbility = "recompute" | "submit" | "return" | "publish" | "discard";

/** Whether a step of a catalogue's life is the actor's at all, whatever its state. */
function entitled({ actor }: ReadContext, catalogue: CatalogueState, ability: CatalogueAbility): boolean {
	if (ability === "return" || ability === "publish") {
		return publishCatalogues.holds(actor) && catalogue.region_id === actor.regionId;
	}
	if (!draftCatalogues.holds(actor)) return false;
	return catalogue.drafted_for === actor.organisationId || (actor.seesRegion && catalogue.region_id === actor.regionId);
}

/** The drafter works on the draft; another person of the administration reviews and publishes it. */
export function catalogueAbilities(context: ReadContext, catalogue: CatalogueState): CatalogueAbility[] {
	const { actor } = context;
	if (catalogue.state === "draft" && entitled(context, catalogue, "submit")) return ["recompute", "submit", "discard"];
	if (catalogue.state !== "review" || !entitled(context, catalogue, "publish")) return [];
	const drafter = actor.personId === catalogue.drafted_by || actor.personId === catalogue.submitted_by;
	return drafter ? ["return"] : ["return", "publish"];
}

/** The catalogue for one step of its life; locked, so that two people cannot take it at once. */
export async function catalogueFor(context: ReadContext, id: string, ability: CatalogueAbility) {
	const catalogue = await context.tx
		.selectFrom("catalogue")
		.selectAll()
		.where("id", "=", id)
		.where(visibleCatalogues(context))
		.forUpdate()
		.executeTakeFirst();
	if (!catalogue || !entitled(context, catalogue, ability)) throw notFound();
	return { catalogue, allowed: catalogueAbilities(context, catalogue).includes(ability) };
}

const mayRead = { posting: importPostings, need: writeNeeds, cohort: readSupply };

/** Whether the record behind a row is the actor's to open: one's own organisation's, or for an official the region's. */
export function mayOpenRecord(
	{ actor }: ReadContext,
	origin: string,
	organisationId: string,
	regionId: string,
): boolean {
	if (actor.seesRegion && actor.regionId === regionId) return true;
	return organisationId === actor.organisationId && mayRead[origin as keyof typeof mayRead].holds(actor);
}
