import { Button, Textarea } from "@mantine/core";
import { useState } from "react";
import { useStep } from "#platform/web/api/use-step.ts";
import { readDraft, removeDraft, writeDraft } from "#platform/web/form/draft.ts";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import { ErrorNote } from "#platform/web/page/error-page.tsx";
import { useSession } from "#platform/web/session/use-session.ts";
import { toast } from "#platform/web/values/toast.ts";
import { type Activity, noteOf, saveNote } from "./calls-learn.ts";
import { messages } from "./learn.messages.ts";
import styles from "./learn.module.css";

/**
 * My note to an activity. What is typed stays on the device until it was sent: going on or a lost connection loses nothing,
 * nor does another tab or device that kept one meanwhile.
 */
export function NoteCard({ activity }: { activity: Activity }) {
	const t = useMessages(messages);
	const step = useStep();
	const person = useSession().person?.id;
	const key = `note-${person}-${activity.offeringId}-${activity.id}`;
	const [draft] = useState(
		() =>
			readDraft(localStorage, key, { text: "", kept: activity.note }) ??
			// As an earlier version of the program kept it.
			readDraft(localStorage, key, { text: "" }),
	);
	const [text, setText] = useState(draft?.text ?? activity.note);
	// What the server had when it was written.
	const [kept, setKept] = useState(draft && "kept" in draft ? draft.kept : activity.note);
	const [error, setError] = useState<unknown>(null);
	const type = (typed: string): void => {
		setText(typed);
		if (typed === kept) removeDraft(localStorage, key);
		else writeDraft(localStorage, key, { text: typed, kept });
	};
	const keep = async (): Promise<void> => {
		setError(null);
		try {
			const theirs = await noteOf(activity.offeringId, activity.id);
			if (theirs !== kept && theirs !== text && theirs !== "") {
				setKept(theirs);
				const both = `${theirs}\n\n${text}`;
				setText(both);
				writeDraft(localStorage, key, { text: both, kept: theirs });
				toast(t("noteBoth"), "act");
				return;
			}
			await step(
				() => saveNote(activity.offeringId, activity.id, text),
				() => t("noteSaved"),
			);
			setKept(text);
			removeDraft(localStorage, key);
		} catch (refusal) {
			setError(refusal);
		}
	};
	return (
		<Card title={t("note")} lead={t("noteLead")}>
			<Textarea
				aria-label={t("note")}
				rows={3}
				maxLength={10_000}
				value={text}
				onChange={({ currentTarget }) => type(currentTarget.value)}
			/>
			{text !== kept && (
				<p className={styles.unsent}>
					<Button size="xs" variant="default" onClick={() => void keep()}>
						{t("saveNote")}
					</Button>
					<small className={styles.dim}>{t("noteUnsent")}</small>
				</p>
			)}
			{error !== null && <ErrorNote error={error} />}
		</Card>
	);
}
