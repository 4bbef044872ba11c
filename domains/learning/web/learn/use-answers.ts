import { useCallback, useEffect, useRef, useState } from "react";
import { asProblem } from "#platform/web/api/problem.ts";
import { readDraft, removeDraft, writeDraft } from "#platform/web/form/draft.ts";
import type { Answers } from "../../contract-quizzes.ts";
import { type Attempt, saveAnswers } from "./calls-learn.ts";

/** After a pause in typing answers are sent; after a lost connection they are tried again. */
const PAUSE_MS = 800;
const AGAIN_MS = 4_000;

export type SaveState = "saved" | "saving" | "unsaved";

interface Kept extends Record<string, unknown> {
	answers: Answers;
}

/**
 * Answers of an attempt while they are typed: kept on this device at once, and on the server after a pause. What a lost
 * connection left unsent is sent when the page is opened again.
 */
export function useAnswers(attempt: Attempt) {
	const key = `quiz-${attempt.id}`;
	const open = attempt.state === "open";
	const [answers, setAnswers] = useState<Answers>(() => ({
		...attempt.answers,
		...(open ? readDraft<Kept>(localStorage, key, { answers: {} })?.answers : {}),
	}));
	const [state, setState] = useState<SaveState>("saved");
	const unsent = useRef<Answers>({});
	const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

	const flush = useCallback(async (): Promise<void> => {
		const sent = unsent.current;
		if (Object.keys(sent).length === 0) return;
		unsent.current = {};
		setState("saving");
		try {
			await saveAnswers(attempt.id, sent);
			if (Object.keys(unsent.current).length === 0) {
				removeDraft(localStorage, key);
				setState("saved");
			}
		} catch (error) {
			// Refused for good: its time is up. Anything else is tried again.
			const { status } = asProblem(error);
			if (status >= 400 && status < 500) return;
			unsent.current = { ...sent, ...unsent.current };
			setState("unsaved");
			timer.current = setTimeout(() => void flush(), AGAIN_MS);
		}
	}, [attempt.id, key]);

	useEffect(() => {
		const kept = open ? readDraft<Kept>(localStorage, key, { answers: {} })?.answers : undefined;
		if (kept) {
			unsent.current = kept;
			void flush();
		}
		return () => clearTimeout(timer.current);
	}, [open, key, flush]);

	const answer = (questionId: string, given: Answers[string]): void => {
		unsent.current = { ...unsent.current, [questionId]: given };
		setAnswers((all) => ({ ...all, [questionId]: given }));
		writeDraft(localStorage, key, { answers: unsent.current });
		clearTimeout(timer.current);
		timer.current = setTimeout(() => void flush(), PAUSE_MS);
	};

	/** What goes along with handing in, and what stands for nothing afterwards. */
	const handedIn = (): void => {
		clearTimeout(timer.current);
		unsent.current = {};
		removeDraft(localStorage, key);
	};
	return { answers, answer, state, handedIn };
}
