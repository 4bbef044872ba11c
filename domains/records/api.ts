/** What other parts may use of the record store. */
export { type KeptAttachment, openAttachments, SIGNATURE, saveAttachments } from "./server/attachments.ts";
export { definitionsOf } from "./server/definitions.ts";
export {
	type DocumentPlace,
	deleteDocuments,
	getDocument,
	listDocuments,
	type Precondition,
	putDocument,
} from "./server/documents.ts";
export {
	consistentThrough,
	type FoundStatement,
	findStatements,
	getStatement,
	MOST_STATEMENTS,
} from "./server/find-statements.ts";
export { createForwardQueue } from "./server/forward-queue.ts";
export {
	authenticateClient,
	authenticateToken,
	isKnownOrigin,
	issueToken,
	type KnownClient,
} from "./server/known-client.ts";
export { holdsScope } from "./server/records-policy.ts";
export { runRuleJob } from "./server/rules/run-rule.ts";
export { createRule, switchRule } from "./server/rules/save-rule.ts";
export { tryRule } from "./server/rules/try-rule.ts";
export { personAccount, saveOwnStatements } from "./server/save-own-statements.ts";
export { type NewStatement, saveStatements } from "./server/save-statements.ts";
export { saveTogether } from "./server/save-together.ts";
export { ForwardFailure } from "./server/send-batch.ts";
export type { Outgoing, SendStatements } from "./server/send-forward.ts";
export { agentKey, keyFor, keysFor } from "./server/statement-key.ts";
