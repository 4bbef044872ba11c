import { ApiProblem, asProblem } from "#platform/web/api/problem.ts";
import type { Seen, WorkFields } from "./calls-assignments.ts";
import { mergeWork, sameWork } from "./merge-work.ts";

/** What is kept on the device until the server has it. */
export interface Kept extends Record<string, unknown> {
	mine: WorkFields;
	/** As the server had it when `mine` was written. */
	base: WorkFields;
	/** What was sent and not answered: nobody knows whether it arrived. */
	lost: WorkFields | null;
	/** Of `base`. */
	revision: number;
}

export interface Theirs extends WorkFields {
	revision: number;
}
export type Sent = WorkFields & Seen;

interface Outlet {
	save(sent: Sent): Promise<{ revision: number }>;
	/** What the server has now. */
	look(): Promise<Theirs>;
	/** Mine has parts of what others wrote from now on. */
	took(mine: WorkFields): void;
	/** Both changed the same: until one of both is chosen, nothing is sent. */
	choose(theirs: WorkFields): Promise<"mine" | "theirs">;
}

const changed = () => new ApiProblem({ status: 409, code: "learning/work-changed" });
const isChanged = (error: unknown): boolean => asProblem(error).code === "learning/work-changed";

/**
 * What goes to the server of a work, one after another, each with the revision that the one before it left. What was changed
 * elsewhere meanwhile is brought together with what was written here, which is never dropped.
 * @param writer name of this tab, the same after its page was loaded anew: what it wrote last is no change by another, even
 * if the answer was lost
 */
export function workLine(begin: Kept, writer: string, { save, look, took, choose }: Outlet) {
	let { mine, base, lost, revision } = begin;
	let line: Promise<unknown> = Promise.resolve();
	const inTurn = <Answer>(step: () => Promise<Answer>): Promise<Answer> => {
		const next = line.then(step, step);
		line = next.catch(() => undefined);
		return next;
	};
	const take = (fields: WorkFields): void => {
		mine = fields;
		took(fields);
	};
	const meet = async (): Promise<void> => {
		const theirs = await look();
		const { fields, apart } = mergeWork(mine, { base, lost }, theirs);
		if (!apart) take(fields);
		else if ((await choose(theirs)) === "theirs") take({ body: theirs.body, url: theirs.url });
		[base, lost, revision] = [{ body: theirs.body, url: theirs.url }, null, theirs.revision];
	};
	/** @returns whether it was changed elsewhere */
	const put = async (fields: WorkFields): Promise<boolean> => {
		lost = fields;
		try {
			const answer = await save({ ...fields, revision, writer });
			[base, lost, revision] = [fields, null, answer.revision];
			return false;
		} catch (error) {
			if (isChanged(error)) {
				await meet();
				return true;
			}
			const { status } = asProblem(error);
			// Refused is not lost.
			if (status >= 400 && status < 500) lost = null;
			throw error;
		}
	};
	const send = async (): Promise<void> => {
		while (lost || !sameWork(mine, base)) await put(mine);
	};
	return {
		kept: (): Kept => ({ mine, base, lost, revision }),
		change(part: Partial<WorkFields>): WorkFields {
			mine = { ...mine, ...part };
			return mine;
		},
		send: () => inTurn(send),
		/** A step of its own, such as a file, after all that was typed; its answer says the revision. */
		step: (work: (seen: Seen) => Promise<{ revision: number }>) =>
			inTurn(async () => {
				await send();
				for (;;) {
					try {
						revision = (await work({ revision, writer })).revision;
						return;
					} catch (error) {
						if (!isChanged(error)) throw error;
						await meet();
					}
				}
			}),
		/** What is handed in was read before: what came from others meanwhile is shown first. */
		handIn: (submit: (sent: Sent) => Promise<unknown>) =>
			inTurn(async () => {
				if (lost && (await put(mine))) throw changed();
				await submit({ ...mine, revision, writer }).catch((error: unknown) => {
					// Nobody waits for a choice in the question whether to hand in.
					if (isChanged(error)) void inTurn(() => meet().then(send)).catch(() => undefined);
					throw error;
				});
			}),
	};
}
