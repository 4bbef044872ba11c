import { Button, Checkbox } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useProblemText } from "#platform/web/api/problem-text.ts";
import { Link, useGo, usePageParams } from "#platform/web/app/navigate.tsx";
import { Named, useName } from "#platform/web/i18n/named.tsx";
import { useFormat } from "#platform/web/i18n/use-format.ts";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import { PageHeader } from "#platform/web/page/page-header.tsx";
import { QueryView } from "#platform/web/page/query-view.tsx";
import { SampleMark } from "#platform/web/page/sample-mark.tsx";
import { StickyFoot } from "#platform/web/page/sticky-foot.tsx";
import { toast } from "#platform/web/values/toast.ts";
import type { PlanReview } from "../../contract-review.ts";
import { titles } from "../titles.ts";
import { words } from "../words.ts";
import { beginNext, type Plan, planQuery, reviewQuery } from "./calls-plans.ts";
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
			const objectives = review.proposals
				.filter(({ competency }) => chosen.has(competency.id))
				.map(({ competency, level }) => ({ competencyId: competency.id, level }));
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
						<Proposal
							key={proposal.competency.id}
							proposal={proposal}
							able={able}
							checked={chosen.has(proposal.competency.id)}
							onChange={(on) => {
								const next = new Set(chosen);
								if (on) next.add(proposal.competency.id);
								else next.delete(proposal.competency.id);
								setChosen(next);
							}}
						/>
					))}
				</ul>
			</Card>
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

interface ProposalProps {
	proposal: PlanReview["proposals"][number];
	able: boolean;
	checked: boolean;
	onChange: (on: boolean) => void;
}

function Proposal({ proposal, able, checked, onChange }: ProposalProps) {
	const t = useMessages(messages);
	const name = useName();
	const format = useFormat();
	const { kind, competency, level, now, needs, headcount, sample } = proposal;
	const words = t(`proposal.${kind}`, {
		level: format.number(level),
		now: now === null ? "" : format.number(now),
	});
	return (
		<li className={styles.item}>
			{able ? (
				<Checkbox
					label={name(competency.name)}
					description={words}
					checked={checked}
					onChange={(event) => onChange(event.currentTarget.checked)}
				/>
			) : (
				<span>
					<Named name={competency.name} /> <span className={styles.dim}>{words}</span>
				</span>
			)}
			<span className={styles.figure}>
				{t("asked", { count: needs, headcount: format.number(headcount) })} {sample && <SampleMark />}
			</span>
		</li>
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
