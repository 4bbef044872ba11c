import { sql } from "kysely";
import type { WaitingSource } from "#platform/server/waiting/registry.ts";
import { visibleApplications } from "./application-policy.ts";
import { openInvitationsOf } from "./invitation-queries.ts";
import { decideApplications, readMails } from "./permissions.ts";

/** What waits for people because of organisations and accounts. */
export const waitingOfOrganisations: readonly WaitingSource[] = [
	{
		kind: "organisations.applications",
		count: ({ actor }) =>
			decideApplications.holds(actor)
				? sql`select count(*) from organisation_application a join organisation on organisation.id = a.organisation_id
					where application_state(organisation.state, a.claim_state) = 'waiting' and ${visibleApplications(actor)}`
				: null,
	},
	{
		kind: "operation.mails",
		count: ({ actor }) =>
			readMails.holds(actor) ? sql`select count(*) from mail_message where state = 'failed'` : null,
	},
	{
		kind: "organisations.invitations",
		count: (context) => (context.actor.personId ? sql`select count(*) from ${openInvitationsOf(context)}` : null),
	},
	{
		kind: "notices",
		count: ({ actor }) =>
			actor.personId ? sql`select count(*) from notice where person_id = ${actor.personId} and read_at is null` : null,
	},
];
