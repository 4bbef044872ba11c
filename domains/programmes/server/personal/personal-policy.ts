import { hasRole, permission } from "#platform/server/actor.ts";

/** A learner's own plan: whoever studies at a school plans for themselves, nobody for others. */
export const planForMyself = permission("programmes.personal-plan", (actor) => hasRole(actor, ["student"], ["school"]));
