import { Button, NumberInput, Textarea } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useStep } from "#platform/web/api/use-step.ts";
import { Link } from "#platform/web/app/navigate.tsx";
import { useName } from "#platform/web/i18n/named.tsx";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { ErrorNote } from "#platform/web/page/error-page.tsx";
import { QueryView } from "#platform/web/page/query-view.tsx";
import dialog from "#platform/web/shell/dialog.module.css";
import { Dialog } from "#platform/web/shell/dialog.tsx";
import type { GradeSign } from "../../contract-grades.ts";
import { type Gradebook, type GradeRow, type History, historyQuery, setGrade } from "./calls-grades.ts";
import { cellWords } from "./cell.messages.ts";
import { CellHistory } from "./cell-history.tsx";
import { useGradeText } from "./grade-text.ts";
import { messages } from "./grades.messages.ts";
import styles from "./grades.module.css";

interface CellDialogProps {
	gradebook: Gradebook;
	row: GradeRow;
	/** -1: the total. */
	column: number;
	onClose: () => void;
}

/** One mark: what it is, what was done to it, and another one in its place. */
export function CellDialog({ gradebook, row, column, onClose }: CellDialogProps) {
	const t = useMessages(cellWords);
	const g = useMessages(messages);
	const name = useName();
	const { share } = useGradeText();
	const [enrolmentId, learner, flags, scores, signs, total] = row;
	const about = column < 0 ? undefined : gradebook.columns[column];
	const activityId = about?.activityId ?? null;
	const sign: GradeSign =
		column < 0 ? (flags.includes("t") ? "o" : total === null ? "." : "s") : (signs[column] as GradeSign);
	const score = column < 0 ? total : (scores[column] ?? null);
	/** What the learner sees there. */
	const seen = sign === "u" ? null : score;
	const waits = about?.hidden || sign === "w" || sign === "u";
	const open = gradebook.proposals.some((one) => one.enrolmentId === enrolmentId && one.activityId === activityId);
	const query = useQuery({ ...historyQuery(gradebook.offering.id, enrolmentId, activityId), staleTime: 0 });
	const title = about ? name(about.title) : g("total");
	return (
		<Dialog opened title={`${learner} · ${title}`} onClose={onClose}>
			<p>
				{t("now")}: <b>{g(`sign.${sign}`, { score: share(score) })}</b>
			</p>
			{waits ? (
				<p className={styles.note}>{t("waits")}</p>
			) : open ? (
				<p className={styles.note}>{t("openChange")}</p>
			) : (
				<QueryView query={query} rows={2}>
					{(history) => (
						<SetForm
							offeringId={gradebook.offering.id}
							othersDecide={gradebook.othersDecide}
							cell={{ enrolmentId, activityId, seen }}
							history={history}
							onDone={onClose}
						/>
					)}
				</QueryView>
			)}
			<QueryView query={query} rows={1}>
				{(history) => <CellHistory history={history} />}
			</QueryView>
		</Dialog>
	);
}

interface SetFormProps {
	offeringId: string;
	othersDecide: boolean;
	cell: { enrolmentId: string; activityId: string | null; seen: number | null };
	history: History;
	onDone: () => void;
}

function SetForm({ offeringId, othersDecide, cell, history, onDone }: SetFormProps) {
	const t = useMessages(cellWords);
	const { share } = useGradeText();
	const step = useStep("gradebook");
	const [value, setValue] = useState<number | string>(cell.seen === null ? "" : Math.round(cell.seen * 10_000) / 100);
	const [reason, setReason] = useState("");
	const [wrong, setWrong] = useState({ value: false, reason: false });
	const [busy, setBusy] = useState(false);
	const [error, setError] = useState<unknown>(null);
	const { seen } = cell;
	const send = async (score: number | null): Promise<void> => {
		const found = { value: score !== null && !(score >= 0 && score <= 1), reason: reason.trim().length < 3 };
		setWrong(found);
		if (found.value || found.reason || busy) return;
		setBusy(true);
		setError(null);
		try {
			await step(
				() => setGrade(offeringId, { ...cell, score, reason: reason.trim() }),
				({ state }) => t(state),
			);
			onDone();
		} catch (refusal) {
			setError(refusal);
			setBusy(false);
		}
	};
	const submit = (event: FormEvent): void => {
		event.preventDefault();
		void send(value === "" ? Number.NaN : Number(value) / 100);
	};
	return (
		<form noValidate onSubmit={submit} className={styles.form}>
			<p className={styles.note}>
				{seen === null ? t("directLead") : t(othersDecide ? "proposeLead" : "proposeAlone")}
			</p>
			<NumberInput
				label={t("score")}
				required
				min={0}
				max={100}
				decimalScale={2}
				value={value}
				onChange={setValue}
				error={wrong.value ? t("number") : undefined}
				data-autofocus
			/>
			<Textarea
				label={t("reason")}
				description={t("reasonHint")}
				required
				rows={2}
				maxLength={2000}
				value={reason}
				onChange={(event) => setReason(event.currentTarget.value)}
				error={wrong.reason ? t("why") : undefined}
			/>
			<p className={styles.note}>
				{cell.activityId === null ? t("totalNote") : t("evidence")}
				{history.workId && (
					<>
						{" "}
						{t("evidenceWork")} <Link to={`/marking/${history.workId}`}>{t("toWork")}</Link>
					</>
				)}
			</p>
			{history.overridden && (
				<p>
					{t("reached")}: {history.reached === null ? t("nothing") : share(history.reached)}
				</p>
			)}
			{error !== null && <ErrorNote error={error} />}
			<div className={dialog.actions}>
				{history.overridden && (
					<Button variant="default" disabled={busy} onClick={() => void send(null)}>
						{t("back")}
					</Button>
				)}
				<Button type="submit" loading={busy}>
					{seen === null ? t("set") : t("propose")}
				</Button>
			</div>
		</form>
	);
}
