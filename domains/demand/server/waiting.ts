import { sql } from "kysely";
import type { WaitingSource } from "#platform/server/waiting/registry.ts";
import { draftCatalogues, publishCatalogues } from "./demand-policy.ts";
import { mayImport } from "./posting-policy.ts";
import { withinScope } from "./title-queries.ts";

/** What waits for people in this domain: titles to settle, catalogues to review or to mend. */
export const waitingInDemand: readonly WaitingSource[] = [
	{
		kind: "demand.titles",
		count: (context) =>
			mayImport(context.actor) && context.actor.regionId
				? sql`select count(distinct p.title_key) from posting p where p.match_state = 'review' and ${withinScope(context)}`
				: null,
	},
	{
		// As catalogueAbilities says it: whoever drafted or handed in a catalogue does not publish it.
		kind: "demand.catalogues.review",
		count: ({ actor }) =>
			publishCatalogues.holds(actor)
				? sql`select count(*) from catalogue where state = 'review' and region_id = ${actor.regionId}
					and ${actor.personId} is distinct from drafted_by and ${actor.personId} is distinct from submitted_by`
				: null,
	},
	{
		kind: "demand.catalogues.mend",
		count: ({ actor }) =>
			draftCatalogues.holds(actor)
				? sql`select count(*) from catalogue where state = 'draft' and review_note is not null
					and region_id = ${actor.regionId} and (drafted_for = ${actor.organisationId} or ${actor.seesRegion})`
				: null,
	},
];
