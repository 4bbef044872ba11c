import { sql } from "kysely";
import type { WriteContext } from "#platform/server/database/context.ts";
import type { Listener } from "#platform/server/outbox/listeners.ts";

/** What concerns people of other organisations is told after the commit, in the system's name. */

async function nameOf({ tx }: WriteContext, organisationId: string): Promise<string> {
	const row = await tx
		.selectFrom("organisation")
		.select(sql<string>`coalesce(name_zh, name_en)`.as("name"))
		.where("id", "=", organisationId)
		.executeTakeFirst();
	return row?.name ?? "";
}

const peopleWith = async ({ tx }: WriteContext, organisations: string[], roles: string[]): Promise<string[]> => {
	const rows = await tx
		.selectFrom("membership")
		.select("person_id")
		.distinct()
		.where("organisation_id", "in", organisations)
		.where("ended_at", "is", null)
		.where(sql<boolean>`roles && ${roles}::text[]`)
		.execute();
	return rows.map(({ person_id }) => person_id);
};

const tellOperators: Listener = {
	name: "organisations.tell-operators",
	events: ["organisations.application.submitted"],
	async handle(context, { payload }) {
		const organisationId = String(payload.organisationId);
		const operators = await context.tx
			.selectFrom("organisation")
			.select("id")
			.where("kind", "=", "operator")
			.where("state", "=", "verified")
			.execute();
		if (operators.length === 0) return;
		const people = await peopleWith(
			context,
			operators.map(({ id }) => id),
			["operator"],
		);
		const organisation = await nameOf(context, organisationId);
		for (const personId of people) {
			await context.notify({
				personId,
				kind: "organisations.application-waiting",
				params: { organisation },
				page: `/applications/${organisationId}`,
			});
		}
	},
};

const tellOrganisation: Listener = {
	name: "organisations.tell-organisation",
	events: ["organisations.organisation.decided"],
	async handle(context, { payload }) {
		const organisationId = String(payload.organisationId);
		const organisation = await nameOf(context, organisationId);
		const last = await context.tx
			.selectFrom("organisation_decision")
			.select("reasons")
			.where("organisation_id", "=", organisationId)
			.where("decision", "=", String(payload.decision))
			.orderBy("created_at", "desc")
			.executeTakeFirst();
		for (const personId of await peopleWith(context, [organisationId], ["owner", "coordinator"])) {
			await context.notify({
				personId,
				kind: "organisations.organisation-decided",
				params: { organisation, decision: String(payload.decision), reasons: last?.reasons ?? "" },
				page: `/applications/${organisationId}`,
			});
		}
	},
};

const tellMember: Listener = {
	name: "organisations.tell-member",
	events: ["organisations.membership.changed"],
	async handle(context, { payload }) {
		const organisation = await nameOf(context, String(payload.organisationId));
		await context.notify({
			personId: String(payload.personId),
			kind: "organisations.roles-changed",
			params: { organisation },
			page: "/account",
		});
	},
};

export const listeners: readonly Listener[] = [tellOperators, tellOrganisation, tellMember];
