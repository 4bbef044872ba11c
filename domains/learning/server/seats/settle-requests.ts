import type { WriteContext } from "#platform/server/database/context.ts";
import { unsafeBeyondScope } from "#platform/server/database/scope.ts";

/**
 * Lets requests follow what became of the seat: given with an enrolment, withdrawn or refused when it ends. Of whoever
 * never asked there is nothing to follow. Why it was refused before is not why it ended.
 */
export async function settleRequests(
	context: WriteContext,
	offeringId: string,
	personIds: readonly string[],
	state: "given" | "withdrawn" | "refused",
): Promise<void> {
	if (personIds.length === 0) return;
	await unsafeBeyondScope(context, () =>
		context.tx
			.updateTable("seat_request")
			.set({ state, decided_at: context.now, reason: null })
			.where("offering_id", "=", offeringId)
			.where("person_id", "in", [...personIds])
			.where("state", "<>", state)
			.execute(),
	);
}
