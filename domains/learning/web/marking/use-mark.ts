import { useEffect, useRef, useState } from "react";
import { readDraft, removeDraft, writeDraft } from "#platform/web/form/draft.ts";
import { useSession } from "#platform/web/session/use-session.ts";
import { answerOutbox, type SaveState } from "../learn/answer-outbox.ts";
import { saveMark, type Work } from "./calls-marking.ts";
import { type KeptMark, type Mark, mergeMark } from "./merge-mark.ts";

/** The actor's mark of a work while it is made: kept on this device at once, on the server after a pause. */
export function useMark(work: Work) {
	// On a shared device a second marker does not begin with what the first one has not sent.
	const key = `mark-${useSession().person?.id}-${work.id}`;
	const own = work.ownMark;
	// What was finished changes by being finished anew, not while it is typed.
	const open = own?.state !== "finished";
	const [there] = useState<Mark>(() => ({ levels: own?.levels ?? {}, feedback: own?.feedback ?? "" }));
	const [unsent] = useState(() => {
		const kept = readDraft<KeptMark>(localStorage, key, { levels: {}, feedback: "", base: there });
		const merged = kept && open ? mergeMark(kept, there) : null;
		if (!merged) removeDraft(localStorage, key);
		return merged;
	});
	const [mark, setMark] = useState(unsent ?? there);
	const [saved, setSaved] = useState<{ state: SaveState; refusal: unknown }>({ state: "saved", refusal: null });
	const latest = useRef(mark);
	const base = useRef(there);
	const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
	const [outbox] = useState(() =>
		answerOutbox<Partial<Mark>>({
			send: async () => {
				const sent = latest.current;
				await saveMark(work.id, sent);
				base.current = sent;
			},
			keep: (left) =>
				left
					? writeDraft(localStorage, key, { ...latest.current, base: base.current })
					: removeDraft(localStorage, key),
			tell: (state, refusal) => setSaved({ state, refusal }),
			later: (step, milliseconds) => {
				clearTimeout(timer.current);
				timer.current = setTimeout(step, milliseconds);
			},
		}),
	);
	useEffect(() => {
		if (unsent) {
			outbox.add({ ...unsent });
			void outbox.flush();
		}
	}, [unsent, outbox]);
	useEffect(
		() => () => {
			// Going on to the next work sends at once what was put off.
			clearTimeout(timer.current);
			void outbox.flush();
		},
		[outbox],
	);
	const change = (part: Partial<Mark>): void => {
		latest.current = { ...latest.current, ...part };
		setMark(latest.current);
		if (open) outbox.add(part);
	};
	return {
		mark,
		...saved,
		setLevel: (competencyId: string, level: number) =>
			change({ levels: { ...latest.current.levels, [competencyId]: level } }),
		setFeedback: (feedback: string) => change({ feedback }),
		current: () => latest.current,
		finished: outbox.finish,
	};
}
