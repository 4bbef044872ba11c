import { Button, Textarea } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { ErrorNote } from "#platform/web/page/error-page.tsx";
import type { Levels } from "../../contract-assignments.ts";
import { RubricGrid } from "../parts/rubric-grid.tsx";
import type { Work } from "./calls-marking.ts";
import { messages } from "./marking.messages.ts";
import styles from "./marking.module.css";

interface Settled {
	levels: Levels;
	feedback: string;
	reason: string;
	revision: number;
}

interface SettleFormProps {
	work: Work;
	levels: Levels;
	feedback: string;
	label: string;
	onSettle: (settled: Settled) => Promise<unknown>;
	/** Beside the button. */
	children?: ReactNode;
}

/** Levels that hold from now on, words to the learner, and why. */
export function SettleForm({ work, levels: given, feedback: words, label, onSettle, children }: SettleFormProps) {
	const t = useMessages(messages);
	const [levels, setLevels] = useState<Levels>(given);
	const [feedback, setFeedback] = useState(words);
	const [reason, setReason] = useState("");
	const [busy, setBusy] = useState(false);
	const [error, setError] = useState<unknown>(null);
	const settle = async (): Promise<void> => {
		setBusy(true);
		setError(null);
		try {
			await onSettle({ levels, feedback, reason, revision: work.revision });
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
				void settle();
			}}
		>
			<RubricGrid
				rubric={work.rubric}
				levels={levels}
				halves={work.settings.markers > 1}
				onLevel={(id, level) => setLevels((all) => ({ ...all, [id]: level }))}
			/>
			<Textarea
				mt="md"
				label={t("feedback")}
				rows={4}
				maxLength={20_000}
				value={feedback}
				onChange={({ currentTarget }) => setFeedback(currentTarget.value)}
			/>
			<Textarea
				mt="md"
				required
				label={t("reason")}
				rows={2}
				maxLength={2000}
				value={reason}
				onChange={({ currentTarget }) => setReason(currentTarget.value)}
			/>
			{error !== null && <ErrorNote error={error} />}
			<div className={styles.foot}>
				<Button type="submit" loading={busy} disabled={reason.trim().length < 3}>
					{label}
				</Button>
				{children}
			</div>
		</form>
	);
}
