import { useEffect, useRef, useState } from "react";
import { readDraft, removeDraft, writeDraft } from "#platform/web/form/draft.ts";
import type { Answers } from "../../contract-quizzes.ts";
import { answerOutbox, type SaveState } from "./answer-outbox.ts";
import { type Attempt, saveAnswers } from "./calls-learn.ts";

interface Kept extends Record<string, unknown> {
	answers: Answers;
}

/**
 * Answers of an attempt while they are typed: kept on this device at once, and on the server after a pause. What could not
 * be sent is sent when the page is opened again.
 */
export function useAnswers(attempt: Attempt) {
	const key = `quiz-${attempt.id}`;
	const [kept] = useState(() => readDraft<Kept>(localStorage, key, { answers: {} })?.answers);
	const [answers, setAnswers] = useState<Answers>({ ...attempt.answers, ...kept });
	const [saved, setSaved] = useState<{ state: SaveState; refusal: unknown }>({ state: "saved", refusal: null });
	const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
	const [outbox] = useState(() =>
		answerOutbox({
			send: (sent) => saveAnswers(attempt.id, sent),
			keep: (unsent) => (unsent ? writeDraft(localStorage, key, { answers: unsent }) : removeDraft(localStorage, key)),
			tell: (state, refusal) => setSaved({ state, refusal }),
			later: (work, milliseconds) => {
				clearTimeout(timer.current);
				timer.current = setTimeout(work, milliseconds);
			},
		}),
	);

	useEffect(() => {
		if (kept) {
			outbox.add(kept);
			void outbox.flush();
		}
		return () => clearTimeout(timer.current);
	}, [kept, outbox]);

	const answer = (questionId: string, given: Answers[string]): void => {
		setAnswers((all) => ({ ...all, [questionId]: given }));
		outbox.add({ [questionId]: given });
	};
	return { answers, answer, ...saved, unsent: outbox.pending, handedIn: outbox.finish };
}
