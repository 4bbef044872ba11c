import { type Actor, anonymous, system } from "#platform/server/actor.ts";
import type { WriteContext } from "#platform/server/database/context.ts";
import type { Services } from "#platform/server/services.ts";
import type { ForwardError } from "../contract.ts";
import { openAttachments } from "./attachments.ts";
import { consistentThrough, type FoundStatement, findStatements } from "./find-statements.ts";
import { secretContext } from "./forwards.ts";
import { keyFor } from "./statement-key.ts";

const MOST_AT_ONCE = 100;
const MOST_CHARACTERS = 2_000_000;
/** Seconds before the second attempt; doubled with each further one. */
const FIRST_WAIT = 5;
const LONGEST_WAIT = 3_600;

export interface OtherStore {
	endpoint: string;
	edition: "1.0.3" | "2.0.0";
	key: string;
	secret: string;
}
export interface Outgoing {
	bodies: string[];
	attachments: { sha2: string; contentType: string; content: Buffer }[];
}
/** Sends statements to another store. @throws ForwardFailure */
export type SendStatements = (store: OtherStore, outgoing: Outgoing) => Promise<void>;

/** The other store did not take what was sent. */
export class ForwardFailure extends Error {
	readonly code: ForwardError;
	/** The statement is there already, as another one: sending it again is of no use. */
	readonly conflict: boolean;

	constructor(code: ForwardError, detail: string, conflict = false) {
		super(detail);
		this.code = code;
		this.conflict = conflict;
	}
}

type Part = Pick<Services, "contexts" | "files" | "cipher" | "clock">;

/**
 * Sends on what is due, batch by batch. Where a store stands is noted in the transaction that sent: a process that dies
 * in between sends the same statements again, which changes nothing there.
 * @returns how many statements were taken
 */
export async function sendForwards(part: Part, send: SendStatements, signal?: AbortSignal): Promise<number> {
	const due = await part.contexts.read(system, ({ tx, now }) =>
		tx
			.selectFrom("record_forward")
			.innerJoin("organisation", "organisation.id", "record_forward.organisation_id")
			.select(["record_forward.id", "organisation_id"])
			.where("record_forward.state", "=", "active")
			.where("organisation.state", "=", "verified")
			.where("next_at", "<=", now.toISOString())
			.execute(),
	);
	// Side by side: one store that is slow keeps no other waiting.
	const counts = await Promise.all(
		due.map(({ id, organisation_id }) => sendAll(part, send, id, organisation_id, signal)),
	);
	return counts.reduce((sum, count) => sum + count, 0);
}

async function sendAll(
	part: Part,
	send: SendStatements,
	forwardId: string,
	organisationId: string,
	signal?: AbortSignal,
): Promise<number> {
	// As a client of the store that reads everything: row-level security stays the second lock.
	const actor: Actor = { ...anonymous, kind: "client", organisationId, roles: ["statements/read"] };
	let sent = 0;
	while (!signal?.aborted) {
		const count = await part.contexts.write(actor, (context) => sendBatch(context, part, send, forwardId));
		sent += count;
		if (count === 0) break;
	}
	return sent;
}

/** @returns how many were taken; 0 when there is nothing to send, it failed, or another process is at it */
async function sendBatch(context: WriteContext, part: Part, send: SendStatements, forwardId: string): Promise<number> {
	const { tx, now } = context;
	const row = await tx
		.selectFrom("record_forward")
		.selectAll()
		.where("id", "=", forwardId)
		.where("state", "=", "active")
		.where("next_at", "<=", now.toISOString())
		.forUpdate()
		.skipLocked()
		.executeTakeFirst();
	if (!row) return 0;
	const keys = [
		...(row.verb === null ? [] : [keyFor("verb", row.verb)]),
		...(row.activity === null ? [] : [keyFor("related-activity", row.activity)]),
	];
	const { statements } = await findStatements(context, {
		keys,
		after: `${Date.parse(row.sent_stored)}-${row.sent_seq}`,
		until: await consistentThrough(context),
		ascending: true,
		limit: MOST_AT_ONCE,
	});
	const batch = firstOf(statements);
	const last = batch.at(-1);
	if (!last) return 0;
	try {
		const store = {
			endpoint: row.endpoint,
			edition: row.edition as OtherStore["edition"],
			key: row.key,
			secret: part.cipher.decrypt(row.secret, secretContext(row.id)),
		};
		await sendOrHalve(context, part, (outgoing) => send(store, outgoing), batch);
	} catch (error) {
		if (!(error instanceof ForwardFailure)) throw error;
		const wait = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** row.attempts);
		await tx
			.updateTable("record_forward")
			.set({
				attempts: row.attempts + 1,
				error_code: error.code,
				error_detail: error.message.slice(0, 300),
				failed_at: now,
				next_at: new Date(now.getTime() + wait * 1000),
			})
			.where("id", "=", forwardId)
			.execute();
		return 0;
	}
	await tx
		.updateTable("record_forward")
		.set({
			sent_stored: last.stored,
			sent_seq: last.seq,
			sent_count: Number(row.sent_count) + batch.length,
			last_sent_at: now,
			attempts: 0,
			error_code: null,
			error_detail: null,
			failed_at: null,
		})
		.where("id", "=", forwardId)
		.execute();
	return batch.length;
}

/** Statements up to a size; one with attachments goes alone, as their contents may be large. */
function firstOf(found: readonly FoundStatement[]): FoundStatement[] {
	const batch: FoundStatement[] = [];
	let characters = 0;
	for (const statement of found) {
		characters += statement.body.length;
		if (batch.length > 0 && (characters > MOST_CHARACTERS || statement.attachments.length > 0)) break;
		batch.push(statement);
		if (statement.attachments.length > 0) break;
	}
	return batch;
}

/** A store refuses a batch for one statement that it has otherwise: halves find it, and all others arrive in order. */
async function sendOrHalve(
	context: WriteContext,
	part: Part,
	send: (outgoing: Outgoing) => Promise<void>,
	batch: readonly FoundStatement[],
): Promise<void> {
	const attachments = await openAttachments(
		context,
		part.files,
		batch.flatMap((one) => one.attachments),
	);
	try {
		await send({ bodies: batch.map(({ body }) => body), attachments });
	} catch (error) {
		if (!(error instanceof ForwardFailure && error.conflict)) throw error;
		if (batch.length === 1) return;
		const middle = Math.ceil(batch.length / 2);
		await sendOrHalve(context, part, send, batch.slice(0, middle));
		await sendOrHalve(context, part, send, batch.slice(middle));
	}
}
