import type { Actor } from "#platform/server/actor.ts";
import { anonymous } from "#platform/server/actor.ts";

/** An actor for tests of use cases, where signing in is not what is tested. */
export const personActor = (part: Partial<Actor> & { personId: string }): Actor => ({
	...anonymous,
	kind: "person",
	...part,
});
