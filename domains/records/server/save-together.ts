import type { Actor } from "#platform/server/actor.ts";
import type { Contexts } from "#platform/server/database/context.ts";
import { Problem } from "#platform/server/problem.ts";
import { type NewStatement, saveStatements } from "./save-statements.ts";

interface Waiting {
	list: readonly NewStatement[];
	done(): void;
	failed(error: unknown): void;
}

/** Of one client: how many transactions are under way, and what came meanwhile. */
interface Line {
	running: number;
	waiting: Waiting[];
}

/** What `save_statements` takes at once. */
const MOST_TOGETHER = 1_000;
/** One is written while the next one is being sent. */
const SIDE_BY_SIDE = 2;

const lines = new WeakMap<Contexts, Map<string, Line>>();

/**
 * Stores statements as `saveStatements` does, each list all or none, in one transaction with other lists that the same
 * client sent while an earlier one was being written: fewer transactions the more there is to do, none later than it
 * would be alone. Where one of them is refused, each is tried by itself,
 * so that nobody pays for others.
 * @param list at most 1,000
 * @throws what `saveStatements` throws
 */
export function saveTogether(contexts: Contexts, actor: Actor, list: readonly NewStatement[]): Promise<void> {
	const ofContexts = lines.get(contexts) ?? new Map<string, Line>();
	lines.set(contexts, ofContexts);
	// A token may have fewer scopes than its client.
	const who = `${actor.clientId} ${actor.roles.join(" ")}`;
	const line = ofContexts.get(who) ?? { running: 0, waiting: [] };
	ofContexts.set(who, line);
	return new Promise<void>((done, failed) => {
		line.waiting.push({ list, done, failed });
		if (line.running < SIDE_BY_SIDE) void run();
	});

	async function run(): Promise<void> {
		line.running++;
		while (line.waiting.length > 0) await save(contexts, actor, next(line.waiting));
		line.running--;
		if (line.running === 0) ofContexts.delete(who);
	}
}

/** Takes as many lists as fit, at least one. */
function next(waiting: Waiting[]): Waiting[] {
	let count = 0;
	let size = 0;
	while (count < waiting.length) {
		size += waiting[count]!.list.length;
		if (count > 0 && size > MOST_TOGETHER) break;
		count++;
	}
	return waiting.splice(0, count);
}

/** Of what was sent, so that the others may do; when the database is away, nobody is kept waiting for it once more. */
const isRefusal = (error: unknown): boolean =>
	error instanceof Problem ||
	// Data, integrity and limits of PostgreSQL: its error codes' classes 22, 23 and 54.
	(error instanceof Error && "code" in error && /^(?:22|23|54)/.test(String(error.code)));

/** Never throws: what fails is told to those who wait. */
async function save(contexts: Contexts, actor: Actor, together: readonly Waiting[]): Promise<void> {
	try {
		await contexts.write(actor, (context) =>
			saveStatements(
				context,
				together.flatMap(({ list }) => list),
			),
		);
		for (const { done } of together) done();
	} catch (error) {
		const [first] = together;
		if (together.length === 1 && first) first.failed(error);
		else if (isRefusal(error)) for (const one of together) await save(contexts, actor, [one]);
		else for (const { failed } of together) failed(error);
	}
}
