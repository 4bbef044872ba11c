import { sql } from "kysely";
import type { z } from "zod";
import type { ReadContext } from "#platform/server/database/context.ts";
import { keysetPage } from "#platform/server/lists/keyset.ts";
import type { Role } from "../contract.ts";
import type { memberList, memberQuery } from "../contract-organisations.ts";
import { grantableBy, ownOrganisation, withinReach } from "./organisation-policy.ts";
import { manageMembers } from "./permissions.ts";

/** Members of the organisation one acts for, to those who may give roles in it. */
export async function listMembers(
	{ tx, actor }: ReadContext,
	organisationId: string,
	query: z.infer<typeof memberQuery>,
): Promise<z.infer<typeof memberList>> {
	const id = ownOrganisation(actor, organisationId, manageMembers);
	const members = tx
		.selectFrom("membership as m")
		.where("m.organisation_id", "=", id)
		.where("m.ended_at", "is", null)
		.$if(query.role !== undefined, (filtered) => filtered.where(sql<boolean>`${query.role} = any (m.roles)`));
	const rows = members
		.innerJoin("person as p", "p.id", "m.person_id")
		.select(["p.id as personId", "p.name", "p.email", sql<Role[]>`m.roles`.as("roles"), "m.created_at as since"])
		.$if(Boolean(query.q), (filtered) =>
			filtered.where(
				sql<boolean>`strpos(lower(p.name), lower(${query.q})) > 0 or strpos(lower(p.email), lower(${query.q})) > 0`,
			),
		);
	const page = await keysetPage(rows, {
		sorts: { name: "p.name", since: "m.created_at" },
		defaultSort: "name",
		id: "p.id",
		// Who acts for an organisation sees each of its members: counted without looking at the people.
		...(query.q ? { once: true } : { counted: members }),
		...query,
	});
	return {
		...page,
		items: page.items.map((row) => ({
			...row,
			abilities: withinReach(actor, row.roles) ? ["changeRoles", "end"] : [],
		})),
		grantable: grantableBy(actor),
	};
}
