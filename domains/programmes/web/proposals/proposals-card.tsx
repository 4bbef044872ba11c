import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useProblemText } from "#platform/web/api/problem-text.ts";
import { useStep } from "#platform/web/api/use-step.ts";
import { Named } from "#platform/web/i18n/named.tsx";
import { useFormat } from "#platform/web/i18n/use-format.ts";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import { Tag } from "#platform/web/page/chips.tsx";
import { QueryView } from "#platform/web/page/query-view.tsx";
import { DateText } from "#platform/web/values/date-text.tsx";
import { toast } from "#platform/web/values/toast.ts";
import type { Plan } from "../plans/calls-plans.ts";
import styles from "../plans/plans.module.css";
import { words } from "../words.ts";
import { aimed } from "./aimed.ts";
import { type PlanProposals, proposalsQuery, takeProposals } from "./calls-proposals.ts";
import { ProposalItem, SourceList } from "./proposal-item.tsx";
import { messages } from "./proposals.messages.ts";
import { SurveyDialog } from "./survey-dialog.tsx";
import { withOrWithout } from "./with-or-without.ts";

/** What needs and surveys ask a plan to take up; taken into the draft by who writes it. */
export function ProposalsCard({ plan }: { plan: Plan }) {
	const t = useMessages(messages);
	const query = useQuery(proposalsQuery(plan.id));
	const [bringing, setBringing] = useState(false);
	const able = query.data?.abilities.includes("survey");
	return (
		<Card
			title={t("proposals")}
			lead={t(plan.state === "published" ? "leadPublished" : "lead")}
			actions={
				able && (
					<Button size="xs" variant="default" aria-haspopup="dialog" onClick={() => setBringing(true)}>
						{t("addSurvey")}
					</Button>
				)
			}
		>
			<QueryView query={query} rows={3}>
				{(data) => <Proposals plan={plan} data={data} />}
			</QueryView>
			{bringing && <SurveyDialog planId={plan.id} onClose={() => setBringing(false)} />}
		</Card>
	);
}

function Proposals({ plan, data: { items, decided, abilities } }: { plan: Plan; data: PlanProposals }) {
	const t = useMessages(messages);
	const step = useStep("plans");
	const problem = useProblemText();
	const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
	const [busy, setBusy] = useState(false);
	const decides = abilities.includes("decide");
	const able = decides && plan.abilities.includes("edit");
	const take = async (): Promise<void> => {
		setBusy(true);
		try {
			const objectives = items.filter(({ competency }) => chosen.has(competency.id)).flatMap(aimed);
			await step(
				() => takeProposals(plan.id, plan.revision, objectives),
				() => t("taken"),
			);
			setChosen(new Set());
		} catch (refusal) {
			toast(problem(refusal), "act");
		} finally {
			setBusy(false);
		}
	};
	return (
		<>
			{items.length === 0 && <p className={styles.dim}>{t(decides ? "none" : "nothing")}</p>}
			<ul className={styles.plain}>
				{items.map((proposal) => (
					<ProposalItem
						key={proposal.competency.id}
						planId={plan.id}
						proposal={proposal}
						decides={decides}
						able={able}
						checked={chosen.has(proposal.competency.id)}
						onChange={(on) => setChosen(withOrWithout(chosen, proposal.competency.id, on))}
					/>
				))}
			</ul>
			{able && items.length > 0 && (
				<div className={`${styles.tools} ${styles.apart}`}>
					<Button size="xs" disabled={chosen.size === 0} loading={busy} onClick={() => void take()}>
						{chosen.size === 0 ? t("takeNone") : t("take", { count: chosen.size })}
					</Button>
				</div>
			)}
			{decided.length > 0 && <Decided planId={plan.id} decided={decided} />}
		</>
	);
}

function Decided({ planId, decided }: { planId: string; decided: PlanProposals["decided"] }) {
	const t = useMessages(messages);
	const w = useMessages(words);
	const format = useFormat();
	return (
		<details className={styles.apart}>
			<summary>{t("decided", { count: decided.length })}</summary>
			<ul className={styles.plain}>
				{decided.map(({ id, competency, state, level, version, reason, at, sources, hidden }) => (
					<li key={id} className={styles.proposal}>
						<div>
							<Named name={competency.name} />{" "}
							<Tag tone={state === "taken" ? "good" : "neutral"}>{t(`state.${state}`)}</Tag>{" "}
							<span className={styles.dim}>
								{level !== null && t("level", { level: format.number(level) })}
								{version && ` · ${w("version", { number: version.number })}`}
								{reason}
							</span>
							<SourceList planId={planId} sources={sources} hidden={hidden} />
						</div>
						<span className={styles.figure}>
							<DateText value={at} />
						</span>
					</li>
				))}
			</ul>
		</details>
	);
}
