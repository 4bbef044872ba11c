import { Button } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useProblemText } from "#platform/web/api/problem-text.ts";
import { Link, useGo, usePageParams } from "#platform/web/app/navigate.tsx";
import { Named, useName } from "#platform/web/i18n/named.tsx";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import { PageHeader } from "#platform/web/page/page-header.tsx";
import { QueryView } from "#platform/web/page/query-view.tsx";
import { SampleMark } from "#platform/web/page/sample-mark.tsx";
import { StickyFoot } from "#platform/web/page/sticky-foot.tsx";
import { toast } from "#platform/web/values/toast.ts";
import type { PlanReview } from "../../contract-review.ts";
import { aimed } from "../proposals/aimed.ts";
import { ProposalItem } from "../proposals/proposal-item.tsx";
import { withOrWithout } from "../proposals/with-or-without.ts";
import { titles } from "../titles.ts";
import { words } from "../words.ts";
import { beginNext, type Plan, planQuery, reviewQuery } from "./calls-plans.ts";
import { LacksCard } from "./lacks-card.tsx";
import { messages } from "./plan-page.messages.ts";
import styles from "./plans.module.css";

/** The yearly review of a published plan: what the year says, and the next version with what is chosen of it. */
export function Page() {
	const { id } = usePageParams<"id">();
	const plan = useQuery(planQuery(id));
	const review = useQuery(reviewQuery(id));
	return (
		<QueryView query={review} page>
			{(said) => <QueryView query={plan}>{(data) => <Review plan={data} review={said} />}</QueryView>}
		</QueryView>
	);
}

function Review({ plan, review }: { plan: Plan; review: PlanReview }) {
	const t = useMessages(messages);
	const w = useMessages(words);
	const title = useMessages(titles);
	const name = useName();
	const go = useGo();
	const client = useQueryClient();
	const problem = useProblemText();
	const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
	const [busy, setBusy] = useState(false);
	const able = plan.abilities.includes("next");
	const begin = async (): Promise<void> => {
		setBusy(true);
		try {
			const objectives = [
				...review.proposals.filter(({ competency }) => chosen.has(competency.id)).flatMap(aimed),
				...review.lacks
					.filter(({ competency, kind }) => kind !== "proposed" && chosen.has(competency.id))
					.map(({ competency, level }) => ({ competencyId: competency.id, level, sources: 0 })),
			];
			const { id } = await beginNext(plan.id, objectives);
			await client.invalidateQueries({ queryKey: ["plans"] });
			toast(t("begun"));
			go(`/training-plans/${id}`, { replace: true });
		} catch (refusal) {
			toast(problem(refusal), "act");
			setBusy(false);
		}
	};
	return (
		<>
			<PageHeader title={title("review")} hint={name(plan.name)} lead={t("reviewLead")} />
			<Card title={t("proposals")} lead={t("proposalsLead")}>
				{review.proposals.length === 0 && <p className={styles.dim}>{t("noProposals")}</p>}
				<ul className={styles.plain}>
					{review.proposals.map((proposal) => (
						<ProposalItem
							key={proposal.competency.id}
							planId={plan.id}
							proposal={proposal}
							decides
							able={able}
							checked={chosen.has(proposal.competency.id)}
							onChange={(on) => setChosen(withOrWithout(chosen, proposal.competency.id, on))}
						/>
					))}
				</ul>
			</Card>
			<LacksCard
				lacks={review.lacks}
				able={able}
				chosen={chosen}
				onChange={(id, on) => setChosen(withOrWithout(chosen, id, on))}
			/>
			<GroupsCard groups={review.groups} />
			<StickyFoot>
				{able && (
					<Button loading={busy} onClick={() => void begin()}>
						{chosen.size > 0 ? t("nextWith", { count: chosen.size }) : t("next")}
					</Button>
				)}
				<Button component={Link} to={`/training-plans/${plan.id}`} variant="default">
					{w("cancel")}
				</Button>
			</StickyFoot>
		</>
	);
}

function GroupsCard({ groups }: { groups: PlanReview["groups"] }) {
	const t = useMessages(messages);
	const name = useName();
	return (
		<Card title={t("cohorts")} lead={t("cohortsLead")}>
			{groups.length === 0 && <p className={styles.dim}>{t("noCohorts")}</p>}
			<ul className={styles.plain}>
				{groups.map(({ id, name: group, occupation, learners, reachMost, missing, sample }) => (
					<li key={id} className={styles.item}>
						<span>
							<Link to={`/learner-groups/${id}`}>
								<Named name={group} />
							</Link>{" "}
							{sample && <SampleMark />}{" "}
							<span className={styles.dim}>
								<Named name={occupation.name} />
								{missing.length > 0 && ` · ${t("least", { names: missing.map((one) => name(one.name)).join("; ") })}`}
							</span>
						</span>
						<span className={styles.figure}>
							{learners === null || reachMost === null ? t("tooFew") : t("reach", { reached: reachMost, learners })}
						</span>
					</li>
				))}
			</ul>
		</Card>
	);
}
