import { type Actor, system } from "#platform/server/actor.ts";

/**
 * The system in somebody's name: row-level security lets it pass, the audit still names the person and the
 * organisation. For the few writes that begin before there is a session, or that reach across organisations after the
 * policy has said yes.
 */
export const unsafeAsSystem = ({ personId, organisationId }: Actor): Actor => ({ ...system, personId, organisationId });
