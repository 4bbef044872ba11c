import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Link } from "#platform/web/app/navigate.tsx";
import { Named, useName } from "#platform/web/i18n/named.tsx";
import { useFormat } from "#platform/web/i18n/use-format.ts";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import { Tag } from "#platform/web/page/chips.tsx";
import { QueryView } from "#platform/web/page/query-view.tsx";
import styles from "../plans/plans.module.css";
import { type NeedProposals, needProposalsQuery } from "./calls-proposals.ts";
import { NeedDialog } from "./need-dialog.tsx";
import { messages } from "./proposals.messages.ts";
import { WithdrawButton } from "./withdraw-button.tsx";

/** Part of a need's page: the training plans that took it up, and proposing it to more. */
export function NeedPlansPanel({ needId }: { needId: string }) {
	const t = useMessages(messages);
	const query = useQuery(needProposalsQuery(needId, []));
	const [asking, setAsking] = useState(false);
	return (
		<Card
			title={t("inPlans")}
			lead={t("inPlansLead")}
			actions={
				query.data !== undefined &&
				query.data.plans.length > 0 && (
					<Button size="xs" variant="default" aria-haspopup="dialog" onClick={() => setAsking(true)}>
						{t("proposeNeed")}
					</Button>
				)
			}
		>
			<QueryView query={query} rows={2}>
				{(data) => <Became data={data} />}
			</QueryView>
			{asking && <NeedDialog needId={needId} onClose={() => setAsking(false)} />}
		</Card>
	);
}

function Became({ data: { proposes, plans, taken, waiting } }: { data: NeedProposals }) {
	const t = useMessages(messages);
	const name = useName();
	const format = useFormat();
	return (
		<>
			{taken.length === 0 && <p className={styles.dim}>{t("notYet")}</p>}
			{proposes && plans.length === 0 && <p className={styles.dim}>{t("noPlans")}</p>}
			<ul className={styles.plain}>
				{taken.map(({ plan, school, publishedAt, competencies }) => (
					<li key={plan.id} className={styles.item}>
						<div>
							<Link to={`/training-plans/${plan.id}`}>
								{t("takenIn", { plan: name(plan.name), number: plan.number, date: format.date(publishedAt) })}
							</Link>
							<p className={styles.dim}>
								<Named name={school.name} /> ·{" "}
								{competencies
									.map((one) => `${name(one.name)} ${t("level", { level: format.number(one.level) })}`)
									.join("; ")}
							</p>
						</div>
						<Tag tone="good">{t("state.taken")}</Tag>
					</li>
				))}
				{waiting.map(({ plan, school, state, reason, competencies, withdrawable }) => (
					<li key={`${school.id} ${name(plan.name)} ${state} ${reason}`} className={styles.item}>
						<div>
							{t("waitingIn", { plan: name(plan.name) })}
							<p className={styles.dim}>
								<Named name={school.name} /> · {competencies.map((one) => name(one.name)).join("; ")}
							</p>
							{reason && <p className={styles.said}>{reason}</p>}
						</div>
						<div className={styles.chips}>
							<Tag tone={state === "open" ? "warn" : state === "taken" ? "info" : "neutral"}>
								{t(state === "taken" ? "state.draft" : `state.${state}`)}
							</Tag>
							{withdrawable.length > 0 && <WithdrawButton sourceIds={withdrawable} what={name(plan.name)} />}
						</div>
					</li>
				))}
			</ul>
		</>
	);
}
