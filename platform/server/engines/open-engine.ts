import type { EngineFunction, EngineRun } from "./engine-pool.ts";
import { type EngineControls, startEngineThread } from "./start-engine-thread.ts";

/** What a maker returns: functions that answer from what the maker has built. */
type Functions<Maker extends EngineFunction> = Awaited<ReturnType<Maker>>;

// biome-ignore lint/suspicious/noExplicitAny: functions of every kind
type Of<Member> = Member extends (...args: infer Args) => infer Result ? { args: Args; result: Awaited<Result> } : any;

/** An engine that stays in a thread of its own and answers from what it holds there. */
export interface OpenEngine<Maker extends EngineFunction> {
	/** False when the thread has ended: what it held is lost, and has to be opened again. */
	readonly isOpen: boolean;
	/** Calls run at the same time where the function is asynchronous, else one after another. */
	ask<Name extends keyof Functions<Maker> & string>(
		name: Name,
		args: Of<Functions<Maker>[Name]>["args"],
		controls?: EngineControls,
	): Promise<Of<Functions<Maker>[Name]>["result"]>;
	/** Ends the thread when what was asked before is answered. */
	close(): Promise<void>;
}

/**
 * Starts a thread, has the named function build there what is to be kept (an index), and gives the functions which that
 * returns. For what costs too much to build on every call; what can be computed at once is for `runEngine`.
 * @throws what the maker throws, the signal's reason, or EngineThreadError when the thread ends
 */
export async function openEngine<Maker extends EngineFunction>({
	module,
	name: maker,
	args,
	...opening
}: EngineRun<Maker>): Promise<OpenEngine<Maker>> {
	const thread = startEngineThread();
	const asked = new Set<Promise<unknown>>();
	try {
		await thread.call("open", { module, name: maker }, args, opening);
	} catch (error) {
		await thread.end();
		throw error;
	}
	let isClosed = false;
	return {
		get isOpen() {
			return thread.isAlive && !isClosed;
		},
		async ask(name, args, controls = {}) {
			if (isClosed) throw new Error(`${maker} of ${module} is closed`);
			const answer = thread.call("ask", { module, name }, args, { errors: opening.errors, ...controls });
			asked.add(answer);
			try {
				return await answer;
			} finally {
				asked.delete(answer);
			}
		},
		async close() {
			isClosed = true;
			await Promise.allSettled(asked);
			await thread.end();
		},
	};
}
