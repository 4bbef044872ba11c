import type { Readable } from "node:stream";
import { sql } from "kysely";
import { type Actor, anonymous, system } from "#platform/server/actor.ts";
import type { Services } from "#platform/server/services.ts";
import { findAttachments } from "./attachments.ts";
import { completeThrough, type FoundStatement, findStatements } from "./find-statements.ts";
import { type LeasedForward, leaseForward } from "./forward-lease.ts";
import { LAST_SEQ, secretContext } from "./forwards.ts";
import { PLATFORM } from "./save-own-statements.ts";
import { ForwardFailure, type Outcome, sendBatch } from "./send-batch.ts";
import { keysFor } from "./statement-key.ts";

const MOST_AT_ONCE = 100;
/** Then others have their turn. */
const BATCHES_A_TURN = 10;
/** Milliseconds after which no further request of a batch begins; the lease is longer by one request and a margin. */
const LONGEST_BATCH = 60_000;
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
	/** Contents are read as they are sent: together they may be larger than memory. */
	attachments: { sha2: string; contentType: string; size: number; open(): Readable }[];
}
/** Sends statements to another store; the signal ends it. @throws ForwardFailure */
export type SendStatements = (store: OtherStore, outgoing: Outgoing, signal: AbortSignal) => Promise<void>;

export type ForwardPart = Pick<Services, "contexts" | "files" | "cipher" | "clock" | "log">;

/** Where everything was dealt with. */
interface Place {
	stored: string | Date;
	seq: string | number;
}

/**
 * One turn of a forward: some batches, each in short transactions before and after the requests, none during them. Where it
 * stands is noted after the answer: a process that dies in between sends the same statements again, which changes nothing
 * there.
 * @returns how many statements were taken, and whether anything came of it
 */
export async function sendForward(
	part: ForwardPart,
	send: SendStatements,
	forwardId: string,
	signal: AbortSignal,
): Promise<{ taken: number; worked: boolean }> {
	let taken = 0;
	let worked = false;
	for (let batches = 0; batches < BATCHES_A_TURN && !signal.aborted; batches++) {
		const row = await leaseForward(part, forwardId);
		if (!row) break;
		const { outcome, place, more } = await attempt(part, send, row, signal);
		// An end from outside is no fault of the other store.
		const failure = signal.aborted ? null : outcome.failure;
		await note(part, row, { ...outcome, failure }, place);
		taken += outcome.taken;
		worked ||= failure !== null || place !== null;
		if (failure || !place || !more) break;
	}
	return { taken, worked };
}

interface Attempt {
	outcome: Outcome;
	/** Null when nothing moved. */
	place: Place | null;
	more: boolean;
}

/** Whatever goes wrong is an outcome: one forward that fails stops nothing else, and is not tried at once again. */
async function attempt(
	part: ForwardPart,
	send: SendStatements,
	row: LeasedForward,
	signal: AbortSignal,
): Promise<Attempt> {
	// As a client of the store that reads everything: row-level security stays the second lock.
	const actor: Actor = {
		...anonymous,
		kind: "client",
		organisationId: row.organisation_id,
		roles: ["statements/read"],
	};
	let outcome: Outcome = { last: null, taken: 0, conflicts: 0, refused: 0, leftOut: null, failure: null };
	try {
		// Else any visitor of a demonstration could have this server write to whomever they name.
		if (row.sample) throw new ForwardFailure("sample-account", "");
		const { statements, through, next } = await read(part, actor, row);
		const store: OtherStore = { ...row, secret: part.cipher.decrypt(row.secret, secretContext(row.id)) };
		const ends = part.clock().getTime() + LONGEST_BATCH;
		outcome = await sendBatch(statements, {
			send: async (list) => send(store, await outgoing(part, actor, list), signal),
			leaveOut: row.leave_out,
			isOver: () => signal.aborted || part.clock().getTime() >= ends,
		});
		const whole = !outcome.failure && outcome.last === (statements.at(-1) ?? null);
		// Up to where all was read nothing else can come, filter or not.
		const end = whole && next === null && through ? { stored: through, seq: LAST_SEQ } : outcome.last;
		const moved = end !== null && !(end.seq === LAST_SEQ && through && through <= new Date(row.sent_stored));
		return { outcome, place: moved ? end : null, more: next !== null || !whole };
	} catch (error) {
		part.log.error({ forward: row.id, error: String(error) }, "sending on failed");
		const { code, name } = error as NodeJS.ErrnoException;
		const failure = error instanceof ForwardFailure ? error : new ForwardFailure("unexpected", code ?? name);
		return { outcome: { ...outcome, failure }, place: null, more: false };
	}
}

/** What comes next, and up to where that is all. */
function read({ contexts }: ForwardPart, actor: Actor, row: LeasedForward) {
	// Each query sees what was committed before it: the limit first, then all up to it.
	return contexts.write(actor, async (context) => {
		const through = await completeThrough(context, row.organisation_id);
		if (!through) return { statements: [], next: null, through };
		const keys = [
			...(row.verb === null ? [] : [keysFor("verb", row.verb)]),
			...(row.activity === null ? [] : [keysFor("related-activity", row.activity)]),
		];
		const found = await findStatements(context, {
			keys,
			after: `${Date.parse(row.sent_stored)}-${row.sent_seq}`,
			until: through,
			ascending: true,
			limit: MOST_AT_ONCE,
			...(!row.own && { exceptClient: PLATFORM }),
		});
		return { ...found, through };
	});
}

async function outgoing(
	{ contexts, files }: ForwardPart,
	actor: Actor,
	list: readonly FoundStatement[],
): Promise<Outgoing> {
	const bodies = list.map(({ body }) => body);
	const sha2s = list.flatMap(({ attachments }) => attachments);
	if (sha2s.length === 0) return { bodies, attachments: [] };
	const found = await contexts.read(actor, (context) => findAttachments(context, sha2s));
	for (const { sha2, content, size } of found) {
		// No further attempt finds what is lost or cut.
		if (!(await files.has(content, size))) throw new ForwardFailure("statement-refused", `no content of ${sha2}`, true);
	}
	return { bodies, attachments: found.map((one) => ({ ...one, open: () => files.open(one.content) })) };
}

/** Only where it still stands where it stood: a second process that sent the same, after the lease, counts nothing twice. */
async function note(
	{ contexts }: ForwardPart,
	row: LeasedForward,
	{ taken, conflicts, refused, leftOut, failure }: Outcome,
	place: Place | null,
): Promise<void> {
	const attempts = place ? 0 : row.attempts;
	await contexts.write(system, ({ tx, now }) => {
		const wait = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** attempts);
		const error = failure && {
			attempts: attempts + 1,
			error_code: failure.code,
			error_detail: failure.message.slice(0, 300),
			failed_at: now,
			next_at: new Date(now.getTime() + wait * 1000),
		};
		const none = { attempts: 0, error_code: null, error_detail: null, failed_at: null };
		return tx
			.updateTable("record_forward")
			.set((eb) => ({
				leased_until: sql<string>`statement_timestamp()`,
				...(place && { sent_stored: place.stored, sent_seq: place.seq }),
				sent_count: eb("sent_count", "+", taken),
				conflict_count: eb("conflict_count", "+", conflicts),
				left_out_count: eb("left_out_count", "+", refused),
				...(leftOut && { left_out_id: leftOut.id, left_out_reason: leftOut.reason.slice(0, 300) }),
				...(taken > 0 && { last_sent_at: now }),
				...((taken > 0 || place?.seq === LAST_SEQ) && { leave_out: false }),
				...(error ?? (place && none)),
			}))
			.where("id", "=", row.id)
			.where("sent_stored", "=", row.sent_stored)
			.where("sent_seq", "=", row.sent_seq)
			.execute();
	});
}
