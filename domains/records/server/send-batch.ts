import type { ForwardError } from "../contract.ts";
import type { FoundStatement } from "./find-statements.ts";

/** Of one request. */
const MOST_BYTES = 512 * 1024;
/** Of one batch: what is refused is looked for by halves. */
const MOST_REQUESTS = 40;

/** The other store did not take what was sent. */
export class ForwardFailure extends Error {
	readonly code: ForwardError;
	/** It is for what was sent: a part of it may be taken. */
	readonly divisible: boolean;

	constructor(code: ForwardError, detail: string, divisible = false) {
		super(detail);
		this.code = code;
		this.divisible = divisible;
	}
}

export interface Outcome {
	/** The last one that was dealt with: all up to it were taken or left out. */
	last: FoundStatement | null;
	taken: number;
	/** How many are there otherwise under the same id. */
	conflicts: number;
	/** How many were refused for other reasons. */
	refused: number;
	/** The last of either kind. */
	leftOut: { id: string; reason: string } | null;
	failure: ForwardFailure | null;
}

interface Way {
	send(part: readonly FoundStatement[]): Promise<void>;
	/** Passes by what is refused even if no other is taken. */
	leaveOut: boolean;
	/** Asked before each request. */
	isOver(): boolean;
}

/**
 * Sends statements in their order, in requests of a limited size. One that is refused is found by halves and left out as
 * soon as another one is taken; as long as none is, the fault may be elsewhere, and nothing is passed by.
 * @throws whatever `send` throws but ForwardFailure
 */
export async function sendBatch(
	statements: readonly FoundStatement[],
	{ send, leaveOut, isOver }: Way,
): Promise<Outcome> {
	const waiting = partsOf(statements);
	const out: { statement: FoundStatement; error: ForwardFailure }[] = [];
	let last: FoundStatement | null = null;
	let taken = 0;
	let failure: ForwardFailure | null = null;
	for (let requests = 0; requests < MOST_REQUESTS && waiting.length > 0 && !isOver(); requests++) {
		const part = waiting.shift()!;
		const [first] = part;
		try {
			await send(part);
			taken += part.length;
			last = part.at(-1)!;
		} catch (error) {
			if (!(error instanceof ForwardFailure)) throw error;
			if (!error.divisible) {
				failure = error;
				break;
			}
			if (part.length === 1 && first) {
				out.push({ statement: first, error });
				last = first;
				continue;
			}
			const middle = Math.ceil(part.length / 2);
			waiting.unshift(part.slice(0, middle), part.slice(middle));
		}
	}
	if (taken === 0 && !leaveOut) {
		const none = { last: null, taken: 0, conflicts: 0, refused: 0, leftOut: null };
		return { ...none, failure: failure ?? out[0]?.error ?? null };
	}
	const conflicts = out.filter(({ error }) => error.code === "statement-conflict").length;
	const latest = out.at(-1);
	const leftOut = latest ? { id: latest.statement.id, reason: latest.error.message } : null;
	return { last, taken, conflicts, refused: out.length - conflicts, leftOut, failure };
}

/** Statements up to a size; one with attachments goes alone, as their contents may be large. */
function partsOf(statements: readonly FoundStatement[]): FoundStatement[][] {
	const parts: FoundStatement[][] = [];
	let bytes = MOST_BYTES;
	let alone = false;
	for (const statement of statements) {
		const size = Buffer.byteLength(statement.body);
		const attached = statement.attachments.length > 0;
		if (alone || attached || bytes + size > MOST_BYTES) {
			parts.push([]);
			bytes = 0;
		}
		parts.at(-1)!.push(statement);
		bytes += size;
		alone = attached;
	}
	return parts;
}
