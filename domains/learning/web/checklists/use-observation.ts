import { useEffect, useRef, useState } from "react";
import { readDraft, removeDraft, writeDraft } from "#platform/web/form/draft.ts";
import { useSession } from "#platform/web/session/use-session.ts";
import { answerOutbox, type SaveState } from "../learn/answer-outbox.ts";
import { type Draft, type Seen, type Sheet, saveObservation } from "./calls-checklists.ts";

/** What is kept on the device, with what was seen of it on the server. */
interface Kept extends Draft, Record<string, unknown> {
	number: number;
	revision: number;
}

/**
 * What the actor notes of one learner: kept on this device at once, on the server after a pause. What could not be sent is sent
 * when there is a connection again, or when the page is opened anew.
 */
export function useObservation(sheet: Sheet) {
	// On a shared device a second observer does not begin with what the first one has not sent.
	const key = `observation-${useSession().person?.id}-${sheet.activityId}-${sheet.learner.enrolmentId}`;
	const of = { ...sheet, enrolmentId: sheet.learner.enrolmentId };
	const [initial] = useState(() =>
		begin(sheet, readDraft<Kept>(localStorage, key, { ...none, number: 0, revision: 0 })),
	);
	const [draft, setDraft] = useState<Draft>(initial.draft);
	const [saved, setSaved] = useState<{ state: SaveState; refusal: unknown }>({ state: "saved", refusal: null });
	const latest = useRef(draft);
	const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
	const seen = useRef<Seen>({ ...initial.seen, writer: crypto.randomUUID() });
	const [outbox] = useState(() =>
		answerOutbox<Partial<Draft>>({
			async send() {
				const { revision } = await saveObservation(of, { ...latest.current, ...seen.current });
				seen.current = { ...seen.current, revision };
			},
			keep(unsent) {
				const { number, revision } = seen.current;
				if (unsent) writeDraft(localStorage, key, { ...latest.current, number, revision } satisfies Kept);
				else removeDraft(localStorage, key);
			},
			tell: (state, refusal) => setSaved({ state, refusal }),
			later: (step, milliseconds) => {
				clearTimeout(timer.current);
				timer.current = setTimeout(step, milliseconds);
			},
		}),
	);
	useEffect(() => {
		if (initial.unsent) {
			outbox.add(initial.draft);
			void outbox.flush();
		} else removeDraft(localStorage, key);
		const online = (): void => void outbox.flush();
		window.addEventListener("online", online);
		return () => {
			window.removeEventListener("online", online);
			// Going on to the next learner sends at once what was put off.
			clearTimeout(timer.current);
			void outbox.flush();
		};
	}, [initial, outbox, key]);
	return {
		draft,
		...saved,
		change(part: Partial<Draft>): void {
			latest.current = { ...latest.current, ...part };
			setDraft(latest.current);
			outbox.add(part);
		},
		current: () => latest.current,
		/** After what is under way has arrived, with what stands on the server then. */
		settle: (step: (noted: Draft & Seen) => Promise<unknown>) =>
			outbox.during(async () => {
				await step({ ...latest.current, ...seen.current });
				outbox.finish();
			}),
		/** Another tab wrote meanwhile: what stands here takes its place. */
		async insist(look: () => Promise<Sheet>): Promise<void> {
			const { draft: theirs, number } = await look();
			seen.current = { ...seen.current, number, revision: theirs?.revision ?? 0 };
			await outbox.flush();
		},
		flush: outbox.flush,
		finished: outbox.finish,
	};
}

const none: Draft = { answers: {}, note: "", observedOn: null, place: "", sessionId: null, secondId: null };

/** Begins with what this device kept, unless it is signed by now, or with what the server has. */
function begin({ draft, number, signedByMe, today }: Sheet, kept: Kept | null) {
	const { sentBack: _, revision, ...known } = draft ?? { ...none, observedOn: today, sentBack: null, revision: 0 };
	if (kept && kept.number > signedByMe) {
		const { number: then, revision: at, ...mine } = kept;
		const arrived = JSON.stringify(inOrder(mine)) === JSON.stringify(inOrder(known));
		if (!arrived) return { draft: mine, seen: { number: then, revision: at }, unsent: true };
	}
	return { draft: known, seen: { number, revision }, unsent: false };
}

const inOrder = ({ answers, note, observedOn, place, sessionId, secondId }: Draft) => [
	Object.entries(answers).sort(([a], [b]) => a.localeCompare(b)),
	note,
	observedOn,
	place,
	sessionId,
	secondId,
];
