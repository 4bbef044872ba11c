import { sql } from "kysely";
import type { Actor } from "#platform/server/actor.ts";
import type { ReadContext } from "#platform/server/database/context.ts";
import { notFound } from "#platform/server/problem.ts";
import { decideApplications } from "./permissions.ts";

/** How the actor stands to an application. */
export interface Standing {
	organisationId: string;
	/** What the application waits for; differs from the organisation's own state for a claim. */
	state: string;
	/** When the version that stands was handed in: what was seen of an earlier one does not count for it. */
	submittedAt: string;
	/** Somebody asks to speak for an institution that is verified already. */
	isClaim: boolean;
	/** Owner or coordinator of it, which works while roles do not count yet; or who claims it. */
	isApplicant: boolean;
	isOperator: boolean;
	isOfficial: boolean;
}

/** What lists of applications `a` may show: all of them to the operator, those of the region to its officials. */
export const visibleApplications = (actor: Actor) =>
	decideApplications.holds(actor)
		? sql<boolean>`true`
		: sql<boolean>`a.region_id = ${actor.seesRegion ? actor.regionId : null}`;

/**
 * The application, if the actor has any business with it.
 * @throws Problem not-found
 */
export async function standingTo({ tx, actor }: ReadContext, organisationId: string): Promise<Standing> {
	const { rows } = await sql<{
		state: string;
		submitted_at: string;
		region_id: string;
		claim: boolean;
		applicant: boolean;
		handed_in_by: string | null;
	}>`
		select application_state(o.state, a.claim_state) as state, o.region_id,
			coalesce(a.submitted_at, o.created_at) as submitted_at, a.applicant_id as handed_in_by,
			a.claim_state is not null as claim,
			case when a.claim_state in ('open', 'refused') then a.applicant_id = ${actor.personId}
				else exists (select from membership m where m.organisation_id = o.id and m.person_id = ${actor.personId}
					and m.ended_at is null and m.roles && array['owner', 'coordinator']) end as applicant
		from organisation o left join organisation_application a on a.organisation_id = o.id
		where o.id = ${organisationId} and o.kind <> 'operator'`.execute(tx);
	const row = rows[0];
	if (!row) throw notFound();
	// Nobody decides about what they handed in themselves.
	const isOperator = decideApplications.holds(actor) && row.handed_in_by !== actor.personId;
	const isOfficial = actor.seesRegion && actor.regionId === row.region_id;
	if (!row.applicant && !isOperator && !isOfficial) throw notFound();
	return {
		organisationId,
		state: row.state,
		submittedAt: row.submitted_at,
		isClaim: row.claim,
		isApplicant: row.applicant,
		isOperator,
		isOfficial,
	};
}

/** A verified one; what somebody asks of it, or was refused, does not keep it from being suspended. */
export const mayBeSuspended = ({ state, isClaim }: Pick<Standing, "state" | "isClaim">): boolean =>
	state === "verified" || (isClaim && (state === "waiting" || state === "refused"));

/** What the actor may do with it now. */
export function abilitiesFor({
	state,
	isClaim,
	isApplicant,
	isOperator,
	isOfficial,
}: Omit<Standing, "organisationId" | "submittedAt">): string[] {
	const open = state === "waiting";
	const mine = isApplicant && (open || state === "refused");
	return [
		mine && !isClaim && "edit",
		mine && isClaim && "claim",
		isApplicant && isClaim && state !== "verified" && "withdraw",
		isOperator && open && "check",
		isOperator && open && "decide",
		isOperator && mayBeSuspended({ state, isClaim }) && "suspend",
		isOperator && state === "suspended" && "reinstate",
		(isOperator || isOfficial) && open && "comment",
	].filter((ability) => ability !== false);
}
