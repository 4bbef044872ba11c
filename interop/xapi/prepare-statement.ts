import type { NewStatement } from "#domains/records/api.ts";
import { newId } from "#platform/server/id.ts";
import { type ActorJson, type Statement, VOIDED } from "./check-statement.ts";
import { sameStatement } from "./same-statement.ts";
import { activitiesOf, statementKeys } from "./statement-keys.ts";
import type { Edition } from "./version.ts";

/** What the server sets (part 2, 2.4): who vouches for it; when it came is the store's to say. */
export interface Reception {
	edition: Edition;
	authority: ActorJson;
	/** SHA-2 of the attachments whose content came along. */
	came: ReadonlySet<string>;
}

/** A checked statement with the members that the standard has the server set, ready to be stored. */
export function prepareStatement(received: Statement, { edition, authority, came }: Reception): NewStatement {
	const statement: Statement = {
		...received,
		// Whatever a client says of it.
		stored: undefined,
		id: received.id?.toLowerCase() ?? newId(),
		authority,
		version: received.version ?? (edition === "1.0.3" ? "1.0.0" : "2.0.0"),
	};
	const { object, verb } = statement;
	return {
		id: statement.id as string,
		body: JSON.stringify(statement),
		timed: statement.timestamp !== undefined,
		keys: statementKeys(statement),
		refersTo: object.objectType === "StatementRef" ? (object as { id: string }).id.toLowerCase() : null,
		voiding: verb.id === VOIDED,
		attachments: (statement.attachments ?? []).map(({ sha2 }) => sha2.toLowerCase()).filter((sha2) => came.has(sha2)),
		activities: activitiesOf(statement)
			.filter(({ definition }) => definition)
			.map(({ id, definition }) => ({ iri: id, definition: definition as Record<string, unknown> })),
		same: (body) => sameStatement(JSON.parse(body) as Statement, statement),
	};
}
