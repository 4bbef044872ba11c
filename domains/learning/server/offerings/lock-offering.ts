import type { WriteContext } from "#platform/server/database/context.ts";
import { unsafeBeyondScope } from "#platform/server/database/scope.ts";

/**
 * Locks an offering, whether or not the actor may write it: whoever moves its seats, or takes a request for one back, does
 * so first, so that they are given one after another to those who still want them.
 */
export const lockOffering = (context: WriteContext, id: string) =>
	unsafeBeyondScope(context, () =>
		context.tx.selectFrom("offering").selectAll().where("id", "=", id).forNoKeyUpdate().executeTakeFirst(),
	);
