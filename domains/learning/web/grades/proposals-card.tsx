import { Button } from "@mantine/core";
import { useState } from "react";
import { useStep } from "#platform/web/api/use-step.ts";
import { ConfirmButton } from "#platform/web/form/confirm-button.tsx";
import { ReasonDialog } from "#platform/web/form/reason-dialog.tsx";
import { keepFocus, useKeptFocus } from "#platform/web/form/take-focus.ts";
import { useName } from "#platform/web/i18n/named.tsx";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import { ErrorNote } from "#platform/web/page/error-page.tsx";
import { DateText } from "#platform/web/values/date-text.tsx";
import { decideChange, type Gradebook, type Proposal } from "./calls-grades.ts";
import { cellWords } from "./cell.messages.ts";
import { useGradeText } from "./grade-text.ts";
import { messages } from "./grades.messages.ts";
import styles from "./grades.module.css";

/** Changes of marks that learners saw: they wait for a second person. */
export function ProposalsCard({ gradebook }: { gradebook: Gradebook }) {
	const t = useMessages(cellWords);
	const some = gradebook.proposals.length > 0;
	const [had, setHad] = useState(some);
	if (some && !had) setHad(true);
	if (some) return <Proposals gradebook={gradebook} />;
	// Whoever decided the last one stays here.
	return (
		had && (
			<p ref={keepFocus} tabIndex={-1} role="status" className={styles.note}>
				{t("noProposals")}
			</p>
		)
	);
}

function Proposals({ gradebook }: { gradebook: Gradebook }) {
	const t = useMessages(cellWords);
	const { proposals } = gradebook;
	const list = useKeptFocus<HTMLUListElement>(proposals.map(({ id }) => id));
	return (
		<Card
			title={t("proposalsTitle")}
			lead={t(proposals.some(({ mine }) => mine) && !gradebook.othersDecide ? "proposalsAlone" : "proposalsLead")}
		>
			<ul ref={list} className={styles.proposals}>
				{proposals.map((proposal) => (
					<ProposalItem key={proposal.id} gradebook={gradebook} proposal={proposal} />
				))}
			</ul>
		</Card>
	);
}

function ProposalItem({ gradebook, proposal }: { gradebook: Gradebook; proposal: Proposal }) {
	const t = useMessages(cellWords);
	const g = useMessages(messages);
	const name = useName();
	const { share } = useGradeText();
	const step = useStep("gradebook");
	const [refusing, setRefusing] = useState(false);
	const [error, setError] = useState<unknown>(null);
	const { id, activityId, before, after, mine } = proposal;
	const title = gradebook.columns.find((column) => column.activityId === activityId)?.title;
	const column = title ? name(title) : g("total");
	const values = { before: share(before), after: after === null ? t("backTo") : share(after) };
	const decide = (agree: boolean, said: "confirmed" | "refused" | "withdrawn", answer?: string) =>
		step(
			() => decideChange(gradebook.offering.id, id, agree, answer),
			() => t(said),
		);
	return (
		<li>
			<div>
				<b>{t("proposal", { name: proposal.name, column })}</b> {t("change", values)}
				<p>{proposal.reason}</p>
				<small>
					{proposal.askedBy ?? t("someone")} · <DateText value={proposal.askedAt} relative />
				</small>
				{error !== null && <ErrorNote error={error} />}
			</div>
			<div className={styles.turn}>
				{mine ? (
					<Button
						variant="default"
						size="xs"
						onClick={() => {
							setError(null);
							decide(false, "withdrawn").catch(setError);
						}}
					>
						{t("withdraw")}
					</Button>
				) : (
					<>
						<Button variant="default" size="xs" aria-haspopup="dialog" onClick={() => setRefusing(true)}>
							{t("refuse")}
						</Button>
						<ConfirmButton
							variant="filled"
							size="xs"
							question={t("confirmQuestion", { name: proposal.name })}
							detail={t("confirmDetail", { column, ...values })}
							confirmLabel={t("confirm")}
							onConfirm={() => decide(true, "confirmed")}
						>
							{t("confirm")}
						</ConfirmButton>
					</>
				)}
			</div>
			<ReasonDialog
				opened={refusing}
				title={t("refuseTitle")}
				lead={t("refuseLead")}
				confirmLabel={t("refuse")}
				onClose={() => setRefusing(false)}
				onReason={(reason) => decide(false, "refused", reason)}
			/>
		</li>
	);
}
