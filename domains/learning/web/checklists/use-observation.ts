import { useEffect, useRef, useState } from "react";
import { readDraft, removeDraft, writeDraft } from "#platform/web/form/draft.ts";
import { useSession } from "#platform/web/session/use-session.ts";
import { answerOutbox, type SaveState } from "../learn/answer-outbox.ts";
import { type Draft, type Sheet, saveObservation } from "./calls-checklists.ts";

/**
 * What the actor notes of one learner: kept on this device at once, on the server after a pause. What could not be sent is sent
 * when there is a connection again, or when the page is opened anew.
 */
export function useObservation(sheet: Sheet) {
	// On a shared device a second observer does not begin with what the first one has not sent.
	const key = `observation-${useSession().person?.id}-${sheet.activityId}-${sheet.learner.enrolmentId}`;
	const of = { ...sheet, enrolmentId: sheet.learner.enrolmentId };
	const [initial] = useState(() => {
		const { sentBack: _, ...known } = sheet.draft ?? { ...none, observedOn: sheet.today, sentBack: null };
		const kept = readDraft<Draft & Record<string, unknown>>(localStorage, key, none);
		return { draft: kept ?? known, unsent: kept };
	});
	const [draft, setDraft] = useState<Draft>(initial.draft);
	const [state, setState] = useState<SaveState>("saved");
	const latest = useRef(draft);
	const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
	const [outbox] = useState(() =>
		answerOutbox<Partial<Draft>>({
			send: () => saveObservation(of, latest.current),
			keep: (unsent) => (unsent ? writeDraft(localStorage, key, latest.current) : removeDraft(localStorage, key)),
			tell: setState,
			later: (step, milliseconds) => {
				clearTimeout(timer.current);
				timer.current = setTimeout(step, milliseconds);
			},
		}),
	);
	useEffect(() => {
		if (initial.unsent) {
			outbox.add(initial.unsent);
			void outbox.flush();
		}
		const online = (): void => void outbox.flush();
		window.addEventListener("online", online);
		return () => {
			window.removeEventListener("online", online);
			// Going on to the next learner sends at once what was put off.
			clearTimeout(timer.current);
			void outbox.flush();
		};
	}, [initial, outbox]);
	return {
		draft,
		state,
		change(part: Partial<Draft>): void {
			latest.current = { ...latest.current, ...part };
			setDraft(latest.current);
			outbox.add(part);
		},
		current: () => latest.current,
		finished: outbox.finish,
	};
}

const none: Draft & Record<string, unknown> = {
	answers: {},
	note: "",
	observedOn: null,
	place: "",
	sessionId: null,
	secondId: null,
};
