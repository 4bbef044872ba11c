import { sql } from "kysely";
import type { WaitingSource } from "#platform/server/waiting/registry.ts";
import { decidePlans, writePlans } from "./plans/plan-policy.ts";
import { agreeRecognitions } from "./recognition/recognition-policy.ts";

/** What waits for people in this domain: plans to approve for one's organisation, approved ones to publish, recognitions to agree to. */
export const waitingInProgrammes: readonly WaitingSource[] = [
	{
		kind: "programmes.plans.approve",
		count: ({ actor }) =>
			decidePlans.holds(actor)
				? sql`select count(*) from plan_version v where v.state = 'approval'
					and ${actor.organisationId}::uuid = any (v.party_ids) and not exists (select from plan_approval a
						where a.version_id = v.id and a.revision = v.revision and a.organisation_id = ${actor.organisationId})`
				: null,
	},
	{
		kind: "programmes.recognitions.decide",
		count: ({ actor }) =>
			agreeRecognitions.holds(actor)
				? sql`select count(*) from credit_recognition where state = 'proposed' and giving_id = ${actor.organisationId}`
				: null,
	},
	{
		kind: "programmes.plans.publish",
		count: ({ actor }) =>
			writePlans.holds(actor) && decidePlans.holds(actor)
				? sql`select count(*) from plan_version v where v.state = 'approved' and v.organisation_id = ${actor.organisationId}`
				: null,
	},
];
