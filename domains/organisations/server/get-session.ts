import { sql } from "kysely";
import type { z } from "zod";
import type { ReadContext } from "#platform/server/database/context.ts";
import type { Services } from "#platform/server/services.ts";
import { countWaiting } from "#platform/server/waiting/registry.ts";
import type { SessionAnswer, sessionAnswer } from "../contract-account.ts";

type Memberships = z.infer<typeof sessionAnswer>["memberships"];

/** Who is here, what they belong to, and what they may do in the organisation they act for. */
export async function getSession(context: ReadContext, services: Services): Promise<SessionAnswer> {
	const { tx, actor } = context;
	const { settings } = services;
	const oidc = settings.OIDC_ISSUER ? { name: settings.OIDC_NAME } : null;
	const ofServer = { oidc, maxUploadMb: settings.MAX_UPLOAD_MB };
	const nobody = { person: null, memberships: [], claims: [], activeOrganisationId: null, abilities: [], waiting: {} };
	if (!actor.personId) return { ...nobody, ...ofServer };
	const person = await tx
		.selectFrom("person")
		.select([
			"id",
			"name",
			"email",
			"email_verified as emailVerified",
			"locale",
			"time_zone as timeZone",
			"two_factor_enabled as twoFactorEnabled",
		])
		.where("id", "=", actor.personId)
		.executeTakeFirstOrThrow();
	const { rows } = await sql<{ organisation: unknown; roles: string[] }>`
		select json_build_object('id', o.id, 'name', json_build_object('en', o.name_en, 'zh', o.name_zh), 'kind', o.kind,
			'state', o.state) as organisation, m.roles
		from membership m join organisation o on o.id = m.organisation_id
		where m.person_id = ${actor.personId} and m.ended_at is null
		order by o.state = 'verified' desc, m.created_at, m.id`.execute(tx);
	const { rows: claims } = await sql<SessionAnswer["claims"][number]>`
		select json_build_object('id', o.id, 'name', json_build_object('en', o.name_en, 'zh', o.name_zh)) as organisation,
			a.claim_state as state
		from organisation_application a join organisation o on o.id = a.organisation_id
		where a.applicant_id = ${actor.personId} and a.claim_state in ('open', 'refused')
		order by a.submitted_at, o.id`.execute(tx);
	return {
		person,
		memberships: rows as Memberships,
		claims,
		activeOrganisationId: actor.organisationId,
		abilities: services.abilitiesOf(actor),
		waiting: await countWaiting(context),
		...ofServer,
	};
}
