import { useEffect, useRef, useState } from "react";
import { asProblem } from "#platform/web/api/problem.ts";
import { readDraft, removeDraft, writeDraft } from "#platform/web/form/draft.ts";
import { tabName } from "#platform/web/form/tab-name.ts";
import { useSession } from "#platform/web/session/use-session.ts";
import { answerOutbox, type SaveState } from "../learn/answer-outbox.ts";
import { type Assignment, saveWork, type WorkFields } from "./calls-assignments.ts";
import { type Kept, type Sent, type Theirs, workLine } from "./work-line.ts";

const none: WorkFields = { body: "", url: "" };
const asSeen = (work: Assignment["work"]): Theirs => ({
	body: work?.body ?? "",
	url: work?.url ?? "",
	revision: work?.revision ?? 0,
});

interface Choice {
	theirs: WorkFields;
	choose: (which: "mine" | "theirs") => void;
}

/**
 * A work while it is written: kept on this device at once, and on the server after a pause.
 * @param look loads what the server has now, also for the rest of the page
 */
export function useWork(
	offeringId: string,
	activityId: string,
	work: Assignment["work"],
	look: () => Promise<Assignment["work"]>,
) {
	// On a shared device what one has not sent is nobody else's.
	const key = `work-${useSession().person?.id}-${offeringId}-${activityId}`;
	const [kept] = useState(() =>
		readDraft<Kept>(localStorage, key, { mine: none, base: none, lost: null, revision: 0 }),
	);
	const [fields, setFields] = useState<WorkFields>(() => {
		const { body, url } = kept?.mine ?? asSeen(work);
		return { body, url };
	});
	const [saved, setSaved] = useState<{ state: SaveState; refusal: unknown }>({ state: "saved", refusal: null });
	// An editor begins anew where its text came from elsewhere.
	const [taken, setTaken] = useState(0);
	const [choice, setChoice] = useState<Choice | null>(null);
	const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
	const [line] = useState(() => {
		const { revision, ...base } = asSeen(work);
		return workLine(kept ?? { mine: base, base, lost: null, revision }, tabName(), {
			save: (sent) => saveWork(offeringId, activityId, sent),
			look: async () => asSeen(await look()),
			took(mine) {
				setFields(mine);
				setTaken((times) => times + 1);
			},
			choose: (theirs) =>
				new Promise((resolve) => {
					writeDraft(localStorage, key, line.kept());
					const choose: Choice["choose"] = (which) => {
						setChoice(null);
						resolve(which);
					};
					setChoice({ theirs, choose });
				}),
		});
	});
	const [outbox] = useState(() =>
		answerOutbox({
			send: () =>
				line.send().catch(async (error: unknown) => {
					// Somebody of the team handed it in, or its time is over: the page shows that.
					if (["learning/work-handed-in", "learning/work-closed"].includes(asProblem(error).code)) await look();
					throw error;
				}),
			keep: (unsent) => (unsent ? writeDraft(localStorage, key, line.kept()) : removeDraft(localStorage, key)),
			tell: (state, refusal) => setSaved({ state, refusal }),
			later: (step, milliseconds) => {
				clearTimeout(timer.current);
				timer.current = setTimeout(step, milliseconds);
			},
		}),
	);

	useEffect(() => {
		if (kept) {
			outbox.add({ ...kept.mine });
			void outbox.flush();
		}
		return () => clearTimeout(timer.current);
	}, [kept, outbox]);

	return {
		fields,
		taken,
		...saved,
		choice,
		change(part: Partial<WorkFields>): void {
			setFields(line.change(part));
			outbox.add({ ...part });
		},
		/** A step of its own, such as a file. */
		step: line.step,
		async handIn(submit: (sent: Sent) => Promise<unknown>): Promise<void> {
			await line.handIn(submit);
			outbox.finish();
		},
	};
}
