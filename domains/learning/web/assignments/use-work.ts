import { useEffect, useRef, useState } from "react";
import { asProblem } from "#platform/web/api/problem.ts";
import { readDraft, removeDraft, writeDraft } from "#platform/web/form/draft.ts";
import { useSession } from "#platform/web/session/use-session.ts";
import { answerOutbox, type SaveState } from "../learn/answer-outbox.ts";
import { type Assignment, type Seen, saveWork, type WorkFields } from "./calls-assignments.ts";

interface Kept extends Record<string, unknown> {
	fields: Partial<WorkFields>;
	/** Of the work on which it was written. */
	revision: number;
}

/** Somebody else of the team, or another tab, has changed it: one of both is chosen by hand. */
type WorkState = SaveState | "conflict";

/**
 * A work while it is written: kept on this device at once, and on the server after a pause. Whatever goes to the server goes
 * one after another, each with the revision that the one before it left.
 */
export function useWork(offeringId: string, activityId: string, work: Assignment["work"]) {
	// On a shared device what one has not sent is nobody else's.
	const key = `work-${useSession().person?.id}-${offeringId}-${activityId}`;
	const [kept] = useState(() => readDraft<Kept>(localStorage, key, { fields: {}, revision: 0 }));
	const [seen] = useState(work?.revision ?? 0);
	const [fields, setFields] = useState<WorkFields>({ body: work?.body ?? "", url: work?.url ?? "", ...kept?.fields });
	const [state, setState] = useState<WorkState>(kept && kept.revision !== seen ? "conflict" : "saved");
	const revision = useRef(seen);
	const latest = useRef(fields);
	const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
	const line = useRef<Promise<unknown>>(Promise.resolve());
	const [writer] = useState(() => crypto.randomUUID());
	/** Somebody else's change is not written over: it is looked at first. */
	const noteConflict = (error: unknown): never => {
		if (asProblem(error).code === "learning/work-changed") setState("conflict");
		throw error;
	};
	const inTurn = <Answer>(step: () => Promise<Answer>): Promise<Answer> => {
		const next = line.current.then(step, step);
		line.current = next.catch(() => undefined);
		return next;
	};
	const [outbox] = useState(() =>
		answerOutbox({
			send: () =>
				inTurn(async () => {
					const sent = { ...latest.current, revision: revision.current, writer };
					const answer = await saveWork(offeringId, activityId, sent).catch(noteConflict);
					revision.current = answer.revision;
				}),
			keep: (unsent) =>
				unsent
					? writeDraft(localStorage, key, { fields: unsent, revision: revision.current })
					: removeDraft(localStorage, key),
			tell: (told) => setState((before) => (before === "conflict" ? before : told)),
			later: (step, milliseconds) => {
				clearTimeout(timer.current);
				timer.current = setTimeout(step, milliseconds);
			},
		}),
	);

	useEffect(() => {
		if (kept && kept.revision === seen) {
			outbox.add({ ...kept.fields });
			void outbox.flush();
		}
		return () => clearTimeout(timer.current);
	}, [kept, seen, outbox]);

	return {
		fields,
		state,
		change(part: Partial<WorkFields>): void {
			latest.current = { ...latest.current, ...part };
			setFields(latest.current);
			outbox.add({ ...part });
		},
		/** A step of its own, such as a file, after all that was typed; its answer says the revision. */
		async step(work: (seen: Seen) => Promise<{ revision: number }>): Promise<void> {
			await outbox.flush();
			const answer = await inTurn(() => work({ revision: revision.current, writer }).catch(noteConflict));
			revision.current = answer.revision;
		},
		/** What is handed in: not what the server has, which may be behind. */
		async handIn(submit: (sent: WorkFields & Seen) => Promise<unknown>): Promise<void> {
			await inTurn(() => submit({ ...latest.current, revision: revision.current, writer }).catch(noteConflict));
			outbox.finish();
		},
		/** Drops what is typed here for what is there. */
		drop: outbox.finish,
	};
}
