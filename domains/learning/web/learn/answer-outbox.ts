import { asProblem } from "#platform/web/api/problem.ts";
import type { Answers } from "../../contract-quizzes.ts";

/** After a pause in typing answers are sent; what failed is tried again, after twice as long each time. */
export const PAUSE_MS = 800;
export const AGAIN_MS = 4_000;
export const LONGEST_MS = 60_000;

/** unsaved: it is sent again by itself; refused: not before something was changed, or not at all any more. */
export type SaveState = "saved" | "saving" | "unsaved" | "refused";

type Parts = Record<string, unknown>;
interface Outlet<Fields extends Parts> {
	send(answers: Fields): Promise<unknown>;
	/** Remembers on this device what the server does not have; null: nothing. */
	keep(answers: Fields | null): void;
	/** @param refusal why it was refused, else null */
	tell(state: SaveState, refusal: unknown): void;
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
	"learning/observed-meanwhile",
]);

/** Its time is up, it was handed in elsewhere, or it is no more; anything else, such as having to sign in again, passes. */
const isFinal = (error: unknown): boolean => {
	const { status, code } = asProblem(error);
	return status === 404 || final.has(code);
};

/** The same again is refused again: a field is wrong, or a rule of this domain is against it. */
const isRefused = (error: unknown): boolean => {
	const { status, code } = asProblem(error);
	return status === 400 || status === 413 || status === 422 || (status === 409 && code.startsWith("learning/"));
};

/** Answers on their way to the server, one message after another. */
export function answerOutbox<Fields extends Parts = Answers>({ send, keep, tell, later }: Outlet<Fields>) {
	const none = {} as Fields;
	let unsent = none;
	let sending: Fields | null = null;
	let failures = 0;
	let over = false;
	let held = false;
	let underway: Promise<void> = Promise.resolve();
	const pending = (): Fields => ({ ...sending, ...unsent }) as Fields;

	const post = async (): Promise<void> => {
		const sent = unsent;
		[sending, unsent] = [sent, none];
		tell("saving", null);
		let refusal: unknown = null;
		try {
			await send(sent);
			sending = null;
			failures = 0;
		} catch (error) {
			// Finished while it was under way: nobody asks for it any more.
			if (over) return;
			over = isFinal(error);
			if (over || isRefused(error)) refusal = error;
			const since = Object.keys(unsent).length > 0;
			unsent = over ? none : pending();
			sending = null;
			// What was changed since may be what was wrong.
			failures = refusal ? 0 : failures + 1;
			if (refusal && (over || !since)) {
				keep(over ? null : unsent);
				tell("refused", refusal);
				return;
			}
		}
		if (over) return;
		const left = Object.keys(unsent).length > 0;
		keep(left ? unsent : null);
		tell(failures > 0 ? "unsaved" : left ? "saving" : "saved", null);
		if (!left) return;
		later(() => void flush(), failures === 0 ? PAUSE_MS : Math.min(LONGEST_MS, AGAIN_MS * 2 ** (failures - 1)));
	};
	const flush = async (): Promise<void> => {
		if (over || held || sending || Object.keys(unsent).length === 0) return;
		underway = post();
		await underway;
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
		/** A step such as a signature: what is under way arrives before it, and nothing is sent while it lasts. */
		async during<Answer>(step: () => Promise<Answer>): Promise<Answer> {
			held = true;
			try {
				await underway;
				return await step();
			} finally {
				held = false;
				if (!over && Object.keys(unsent).length > 0) later(() => void flush(), PAUSE_MS);
			}
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
