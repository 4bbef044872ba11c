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

async function lastReasons({ tx }: WriteContext, organisationId: string, decision: string): Promise<string | null> {
	const last = await tx
		.selectFrom("organisation_decision")
		.select("reasons")
		.where("organisation_id", "=", organisationId)
		.where("decision", "=", decision)
		.orderBy("created_at", "desc")
		.executeTakeFirst();
	return last?.reasons ?? null;
}

const tellOperators: Listener = {
	name: "organisations.tell-operators",
	events: ["organisations.application.submitted", "organisations.claim.submitted"],
	async handle(context, { name, payload }) {
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
				params: { organisation, claim: name === "organisations.claim.submitted" ? "yes" : "" },
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
		const reasons = (await lastReasons(context, organisationId, String(payload.decision))) ?? "";
		for (const personId of await peopleWith(context, [organisationId], ["owner", "coordinator"])) {
			await context.notify({
				personId,
				kind: "organisations.organisation-decided",
				params: { organisation, decision: String(payload.decision), reasons },
				page: `/applications/${organisationId}`,
			});
		}
	},
};

const tellClaimant: Listener = {
	name: "organisations.tell-claimant",
	events: ["organisations.claim.decided"],
	async handle(context, { payload }) {
		const organisationId = String(payload.organisationId);
		const decision = String(payload.decision);
		await context.notify({
			personId: String(payload.personId),
			kind: "organisations.claim-decided",
			params: {
				organisation: await nameOf(context, organisationId),
				decision,
				reasons: (await lastReasons(context, organisationId, decision)) ?? "",
			},
			page: decision === "verified" ? `/organisations/${organisationId}` : `/applications/${organisationId}`,
		});
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

export const listeners: readonly Listener[] = [tellOperators, tellOrganisation, tellClaimant, tellMember];
