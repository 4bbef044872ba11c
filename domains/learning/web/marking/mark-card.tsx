import { Button, Textarea } from "@mantine/core";
import { useRef, useState } from "react";
import { asProblem } from "#platform/web/api/problem.ts";
import { fieldProblemText } from "#platform/web/api/problem-text.ts";
import { useStep } from "#platform/web/api/use-step.ts";
import { ConfirmButton } from "#platform/web/form/confirm-button.tsx";
import { useLanguage, useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import { RefusalNote } from "../learn/refusal-note.tsx";
import { RubricGrid } from "../parts/rubric-grid.tsx";
import { finishMark, giveBackMark, type Work } from "./calls-marking.ts";
import { messages } from "./marking.messages.ts";
import styles from "./marking.module.css";
import { useKeys } from "./use-keys.ts";
import { useMark } from "./use-mark.ts";

interface MarkCardProps {
	work: Work;
	/** Goes on to the next work; answers whether there is one. */
	onFinished: () => boolean;
}

/** My mark: a level in each row, by pressing or by keys, and words to the learner. */
export function MarkCard({ work, onFinished }: MarkCardProps) {
	const t = useMessages(messages);
	const language = useLanguage();
	const step = useStep("marking", "run-assignments", "session");
	const { mark, state, refusal, setLevel, setFeedback, current, finished } = useMark(work);
	const [row, setRow] = useState(0);
	const [busy, setBusy] = useState(false);
	const [unfinished, setError] = useState<unknown>(null);
	const words = useRef<HTMLTextAreaElement>(null);
	const error = unfinished ?? refusal;
	const { rubric, abilities, stage, ownMark } = work;
	const marks = abilities.includes("mark");
	const at = rubric[row];
	const left = rubric.filter(({ competencyId }) => mark.levels[competencyId] === undefined);
	const finish = async (): Promise<void> => {
		if (busy || !marks) return;
		setBusy(true);
		setError(null);
		try {
			await finishMark(work.id, current());
			finished();
			onFinished();
			await step(
				async () => undefined,
				() => t("finished"),
			);
		} catch (problem) {
			setError(problem);
		} finally {
			setBusy(false);
		}
	};
	useKeys((key) => {
		if (!marks) return false;
		if (key === "ctrl+enter") void finish();
		else if (key === "f") words.current?.focus();
		else if (key === "arrowdown") setRow(Math.min(rubric.length - 1, row + 1));
		else if (key === "arrowup") setRow(Math.max(0, row - 1));
		else if (/^[0-5]$/.test(key) && at && Number(key) <= at.top) {
			setLevel(at.competencyId, Number(key));
			setRow(Math.min(rubric.length - 1, row + 1));
		} else return false;
		return true;
	});
	const errors = Object.fromEntries(
		(error === null ? [] : asProblem(error).fields)
			.filter(({ path }) => path.startsWith("levels."))
			.map((field) => [field.path.slice("levels.".length), fieldProblemText(field, language)]),
	);
	return (
		<Card title={t("myMark")} lead={stage === "second" && ownMark?.state === "finished" ? t("waitsSecond") : undefined}>
			<RubricGrid
				rubric={rubric}
				levels={mark.levels}
				at={marks ? at?.competencyId : undefined}
				errors={errors}
				onLevel={
					marks
						? (competencyId, level) => {
								setLevel(competencyId, level);
								setRow(rubric.findIndex((one) => one.competencyId === competencyId));
							}
						: undefined
				}
			/>
			<Textarea
				ref={words}
				mt="md"
				label={t("feedback")}
				description={t("feedbackHow")}
				rows={5}
				maxLength={20_000}
				readOnly={!marks}
				value={mark.feedback}
				onChange={({ currentTarget }) => setFeedback(currentTarget.value)}
				onKeyDown={({ key, currentTarget }) => key === "Escape" && currentTarget.blur()}
			/>
			{error !== null && (
				<RefusalNote error={error} label={(path) => (path === "feedback" ? t("feedback") : undefined)} />
			)}
			{marks && (
				<div className={styles.foot}>
					<Button loading={busy} onClick={() => void finish()}>
						{t(ownMark?.state === "finished" ? "finishAgain" : "finish")}
					</Button>
					{abilities.includes("give-back") && (
						<ConfirmButton
							question={t("giveBackQuestion")}
							detail={t("giveBackDetail")}
							confirmLabel={t("giveBack")}
							onConfirm={async () => {
								finished();
								await step(() => giveBackMark(work.id));
							}}
						>
							{t("giveBack")}
						</ConfirmButton>
					)}
					<span role="status" className={styles.dim}>
						{left.length > 0 ? t("rowsLeft", { count: left.length }) : t(state)}
					</span>
				</div>
			)}
		</Card>
	);
}
