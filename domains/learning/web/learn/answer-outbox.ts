import { asProblem } from "#platform/web/api/problem.ts";
import type { Answers } from "../../contract-quizzes.ts";

/** After a pause in typing answers are sent; what failed is tried again, after twice as long each time. */
export const PAUSE_MS = 800;
export const AGAIN_MS = 4_000;
export const LONGEST_MS = 60_000;

export type SaveState = "saved" | "saving" | "unsaved";

type Parts = Record<string, unknown>;
interface Outlet<Fields extends Parts> {
	send(answers: Fields): Promise<unknown>;
	/** Remembers on this device what the server does not have; null: nothing. */
	keep(answers: Fields | null): void;
	tell(state: SaveState): void;
	/** In place of what was put off before. */
	later(work: () => void, milliseconds: number): void;
}

const final = new Set([
	"learning/attempt-over",
	"learning/work-changed",
	"learning/work-handed-in",
	"learning/work-closed",
	"learning/mark-shown",
	"learning/marking-taken",
	"learning/observation-signed",
]);

/** Its time is up, it was handed in elsewhere, or it is no more; anything else, such as having to sign in again, passes. */
const isFinal = (error: unknown): boolean => {
	const { status, code } = asProblem(error);
	return status === 404 || final.has(code);
};

/** Answers on their way to the server, one message after another. */
export function answerOutbox<Fields extends Parts = Answers>({ send, keep, tell, later }: Outlet<Fields>) {
	const none = {} as Fields;
	let unsent = none;
	let sending: Fields | null = null;
	let failures = 0;
	let over = false;
	const pending = (): Fields => ({ ...sending, ...unsent }) as Fields;

	const flush = async (): Promise<void> => {
		if (over || sending || Object.keys(unsent).length === 0) return;
		[sending, unsent] = [unsent, none];
		tell("saving");
		try {
			await send(sending);
			sending = null;
			failures = 0;
		} catch (error) {
			if (isFinal(error)) over = true;
			unsent = over ? none : pending();
			sending = null;
			failures++;
		}
		const left = Object.keys(unsent).length > 0;
		keep(left ? unsent : null);
		tell(failures > 0 ? "unsaved" : left ? "saving" : "saved");
		if (!left) return;
		later(() => void flush(), failures === 0 ? PAUSE_MS : Math.min(LONGEST_MS, AGAIN_MS * 2 ** (failures - 1)));
	};

	return {
		/** What the server does not have yet. */
		pending,
		flush,
		add(answers: Fields): void {
			if (over) return;
			unsent = { ...unsent, ...answers };
			keep(pending());
			// While it fails, what was put off takes these along.
			if (failures === 0) later(() => void flush(), PAUSE_MS);
		},
		/** It was handed in: nothing is sent any more. */
		finish(): void {
			over = true;
			unsent = none;
			later(() => undefined, 0);
			keep(null);
		},
	};
}
