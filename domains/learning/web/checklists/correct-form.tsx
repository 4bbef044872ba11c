import { Button, Textarea } from "@mantine/core";
import { useState } from "react";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { ErrorNote } from "#platform/web/page/error-page.tsx";
import type { ItemAnswers } from "../../contract-checklists.ts";
import { AnswerButtons, useAnswersError, useItemErrors } from "./answer-buttons.tsx";
import { correctObservation, type Observation, type Sheet } from "./calls-checklists.ts";
import styles from "./checklists.module.css";
import { ItemsList } from "./items-list.tsx";
import { observeWords } from "./observe.messages.ts";
import { useChecklistStep } from "./use-checklist-step.ts";

interface CorrectFormProps {
	observation: Observation;
	sheet: Sheet;
	onDone: () => void;
}

/** What was confirmed, put right, with the reason. */
export function CorrectForm({ observation, sheet, onDone }: CorrectFormProps) {
	const t = useMessages(observeWords);
	const step = useChecklistStep(sheet);
	const [answers, setAnswers] = useState<ItemAnswers>(observation.answers);
	const [note, setNote] = useState(observation.note);
	const [reason, setReason] = useState("");
	const [busy, setBusy] = useState(false);
	const [error, setError] = useState<unknown>(null);
	const errors = useItemErrors(error);
	const same = useAnswersError(error);
	const correct = async (): Promise<void> => {
		setBusy(true);
		setError(null);
		try {
			await step(() => correctObservation(observation, { answers, note, reason }));
			onDone();
		} catch (refusal) {
			setError(refusal);
		} finally {
			setBusy(false);
		}
	};
	return (
		<form
			noValidate
			onSubmit={(event) => {
				event.preventDefault();
				void correct();
			}}
		>
			<p className={styles.dim}>{t("correctLead")}</p>
			<ItemsList
				items={sheet.items}
				errors={errors}
				beside={(item) => (
					<AnswerButtons
						item={item}
						given={answers[item.id]}
						onGive={(given) => setAnswers((all) => ({ ...all, [item.id]: given }))}
					/>
				)}
			/>
			<div className={styles.form}>
				<Textarea
					label={t("note")}
					rows={3}
					maxLength={5000}
					value={note}
					onChange={({ currentTarget }) => setNote(currentTarget.value)}
				/>
				<Textarea
					required
					label={t("reason")}
					rows={2}
					maxLength={2000}
					value={reason}
					onChange={({ currentTarget }) => setReason(currentTarget.value)}
				/>
			</div>
			{error !== null && (same ? <p role="alert">{same}</p> : <ErrorNote error={error} />)}
			<div className={styles.foot}>
				<Button type="submit" loading={busy} disabled={reason.trim().length < 3}>
					{t("correct")}
				</Button>
				<Button variant="default" onClick={onDone}>
					{t("cancel")}
				</Button>
			</div>
		</form>
	);
}
