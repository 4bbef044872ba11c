import { anonymous } from "#platform/server/actor.ts";
import type { WriteContext } from "#platform/server/database/context.ts";
import { type NewStatement, saveStatements } from "./save-statements.ts";

/** Stands for the platform among the clients of every store; it has no credentials and is nobody's row. */
export const PLATFORM = "00000000-0000-0000-0000-000000000001";

/** People of the platform by their id here, whatever address it or they have at the time. */
const PEOPLE = "urn:uuid:8a0cb5f3-5d0e-4c39-9a0f-2f6a5f0f7d61";

/** The account by which statements of the platform name somebody. */
export const personAccount = (personId: string) => ({ homePage: PEOPLE, name: personId });

/** Stores what the platform itself has to say, in the transaction given, as a client of that organisation's store. */
export async function saveOwnStatements(
	context: WriteContext,
	organisationId: string,
	list: readonly NewStatement[],
): Promise<void> {
	const actor = { ...anonymous, kind: "client" as const, clientId: PLATFORM, organisationId, roles: ["all"] };
	await saveStatements({ ...context, actor }, list);
}
