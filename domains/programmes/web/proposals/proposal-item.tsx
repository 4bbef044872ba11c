import { Button, Checkbox } from "@mantine/core";
import { useState } from "react";
import { useStep } from "#platform/web/api/use-step.ts";
import { Link } from "#platform/web/app/navigate.tsx";
import { ReasonDialog } from "#platform/web/form/reason-dialog.tsx";
import { Named, useName } from "#platform/web/i18n/named.tsx";
import { useFormat } from "#platform/web/i18n/use-format.ts";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { SampleMark } from "#platform/web/page/sample-mark.tsx";
import { DateText } from "#platform/web/values/date-text.tsx";
import styles from "../plans/plans.module.css";
import { declineProposal, type PlanChangeProposal, type ProposalSource } from "./calls-proposals.ts";
import { messages } from "./proposals.messages.ts";
import { WithdrawButton } from "./withdraw-button.tsx";

interface ProposalItemProps {
	planId: string;
	proposal: PlanChangeProposal;
	/** Whoever reads it decides: chooses it, or says no. */
	decides: boolean;
	/** It can be chosen now. */
	able: boolean;
	checked: boolean;
	onChange: (on: boolean) => void;
}

/** A proposed change of an objective with who asks for it. */
export function ProposalItem({ planId, proposal, decides, able, checked, onChange }: ProposalItemProps) {
	const t = useMessages(messages);
	const name = useName();
	const format = useFormat();
	const { id, kind, competency, level, now, needs, headcount, closed, sample, sources, hidden, archived } = proposal;
	const change =
		level === null
			? t("change.hidden")
			: t(`change.${kind}`, { level: format.number(level), now: now === null ? "" : format.number(now) });
	return (
		<li className={styles.proposal}>
			<div>
				{able && kind !== "met" && level !== null && !archived ? (
					<Checkbox
						label={name(competency.name)}
						description={change}
						checked={checked}
						onChange={(event) => onChange(event.currentTarget.checked)}
					/>
				) : (
					<span>
						<Named name={competency.name} />{" "}
						<span className={styles.dim}>{archived ? t("change.archived") : change}</span>
					</span>
				)}
				<SourceList planId={planId} sources={sources} hidden={hidden} />
			</div>
			<span className={styles.figure}>
				{needs > 0 && t("asked", { count: needs, headcount: format.number(headcount) })}{" "}
				{closed > 0 && t("closedMeanwhile", { count: closed })} {sample && <SampleMark />}{" "}
				{decides && id !== null && (
					<Decline planId={planId} id={id} name={name(competency.name)} seen={sources.length + hidden} />
				)}
			</span>
		</li>
	);
}

interface SourceListProps {
	planId: string;
	sources: readonly ProposalSource[];
	/** Needs that are not shown. */
	hidden: number;
}

/** Needs that may be shown, surveys, and how many more needs there are. */
export function SourceList({ planId, sources, hidden }: SourceListProps) {
	const t = useMessages(messages);
	if (sources.length + hidden === 0) return null;
	return (
		<ul className={styles.plain}>
			{sources.map((source) => (
				<Source key={source.id} planId={planId} source={source} />
			))}
			{hidden > 0 && <li className={styles.dim}>{t("hiddenNeeds", { count: hidden })}</li>}
		</ul>
	);
}

function Source({
	planId,
	source: { id, level, organisation, need, survey, abilities },
}: {
	planId: string;
	source: ProposalSource;
}) {
	const t = useMessages(messages);
	const format = useFormat();
	const withdraw = abilities.includes("withdraw") && (
		<>
			{" "}
			<WithdrawButton sourceIds={[id]} what={(need ?? survey)?.title ?? ""} />
		</>
	);
	if (need)
		return (
			<li className={styles.dim}>
				{t("need")}{" "}
				{need.readable ? (
					<Link to={`/needs/${need.id}`} lang={need.language}>
						{need.title}
					</Link>
				) : (
					<span lang={need.language}>{need.title}</span>
				)}{" "}
				· <Named name={need.organisation} /> · {t("people", { count: need.headcount })} ·{" "}
				{t("level", { level: format.number(level) })}
				{need.closed && ` · ${t("closedNeed")}`}
				{withdraw}
			</li>
		);
	if (!survey) return null;
	return (
		<li className={styles.dim}>
			{t("survey")} <span lang={survey.language}>{survey.title}</span> ·{" "}
			<span lang={survey.language}>{survey.surveyor}</span> · <DateText value={survey.heldOn} /> ·{" "}
			{t("answers", { count: survey.answers })} · {t("level", { level: format.number(level) })}
			{organisation && (
				<>
					{" · "}
					{t("broughtBy")} <Named name={organisation.name} />
				</>
			)}
			{withdraw}
			{survey.result && (
				<p className={styles.said} lang={survey.language}>
					{survey.result}
				</p>
			)}
			<span className={styles.chips}>
				{survey.url && (
					<a href={survey.url} rel="noreferrer" target="_blank">
						{survey.url}
					</a>
				)}
				{survey.file && (
					<a href={`/api/training-plans/${planId}/proposal-sources/${id}/file`} download>
						{survey.file.name}
					</a>
				)}
			</span>
		</li>
	);
}

function Decline({ planId, id, name, seen }: { planId: string; id: string; name: string; seen: number }) {
	const t = useMessages(messages);
	const step = useStep("plans");
	const [asked, setAsked] = useState(false);
	return (
		<>
			<Button
				variant="default"
				size="compact-sm"
				aria-haspopup="dialog"
				aria-label={t("declineOne", { name })}
				onClick={() => setAsked(true)}
			>
				{t("decline")}
			</Button>
			<ReasonDialog
				opened={asked}
				title={t("declineOne", { name })}
				lead={t("declineLead")}
				confirmLabel={t("decline")}
				onClose={() => setAsked(false)}
				onReason={(reason) =>
					step(
						() => declineProposal(planId, id, reason, seen),
						() => t("declined"),
					)
				}
			/>
		</>
	);
}
