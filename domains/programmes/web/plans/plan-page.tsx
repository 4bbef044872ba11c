import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link, usePageParams } from "#platform/web/app/navigate.tsx";
import { Named, useName } from "#platform/web/i18n/named.tsx";
import { pickName } from "#platform/web/i18n/pick-name.ts";
import { useLanguage, useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import { StateChip, Tag } from "#platform/web/page/chips.tsx";
import { PageHeader } from "#platform/web/page/page-header.tsx";
import { QueryView } from "#platform/web/page/query-view.tsx";
import { SampleMark } from "#platform/web/page/sample-mark.tsx";
import { MyProposalsCard } from "../proposals/my-proposals-card.tsx";
import { ProposalsCard } from "../proposals/proposals-card.tsx";
import { MyCreditsCard } from "../recognition/my-credits-card.tsx";
import { words } from "../words.ts";
import { ApprovalsCard } from "./approvals-card.tsx";
import { AttachmentsCard } from "./attachments-card.tsx";
import { type Plan, planQuery } from "./calls-plans.ts";
import { ChecksCard } from "./checks-card.tsx";
import { Discussion } from "./discussion.tsx";
import { HistoryCard } from "./history-card.tsx";
import { ModulesCard } from "./modules-card.tsx";
import { ObjectivesCard } from "./objectives-card.tsx";
import { PlanActions } from "./plan-actions.tsx";
import { messages } from "./plan-page.messages.ts";
import styles from "./plans.module.css";
import { stateTone } from "./state-tone.ts";
import { TermsCard } from "./terms-card.tsx";

/** One version of a training plan: who builds it, what it aims at, its modules, and what has to be done. */
export function Page() {
	const { id } = usePageParams<"id">();
	const query = useQuery(planQuery(id));
	return (
		<QueryView query={query} page>
			{(plan) => <PlanView key={plan.id} plan={plan} />}
		</QueryView>
	);
}

function PlanView({ plan }: { plan: Plan }) {
	const w = useMessages(words);
	const language = useLanguage();
	const name = useName();
	const { id, number, state, sample, school, abilities, approvals } = plan;
	const summary = name(plan.summary);
	return (
		<>
			<PageHeader
				title={name(plan.name)}
				hint={pickName(plan.name, language).hint?.text}
				names
				state={
					<>
						<StateChip tone={stateTone[state]}>
							{w("version", { number })} · {w(`state.${state}`)}
						</StateChip>{" "}
						{sample && <SampleMark />}
					</>
				}
				lead={name(school.name)}
				actions={<PlanActions plan={plan} />}
				primary={
					abilities.includes("edit") && (
						<Button component={Link} to={`/training-plans/${id}/edit`} variant="default">
							{w("edit")}
						</Button>
					)
				}
			/>
			{abilities.includes("edit") && <ChecksCard plan={plan} />}
			<PartiesCard plan={plan} />
			{summary && (
				<Card>
					<p className={styles.said}>{summary}</p>
				</Card>
			)}
			<ObjectivesCard plan={plan} />
			{abilities.includes("proposals") && <ProposalsCard plan={plan} />}
			{abilities.includes("survey") && <MyProposalsCard planId={id} />}
			<TermsCard modules={plan.moduleList} />
			{abilities.includes("credits") && <MyCreditsCard planId={id} />}
			<ModulesCard plan={plan} />
			<AttachmentsCard plan={plan} />
			{approvals && <ApprovalsCard approvals={approvals} />}
			{approvals && <Discussion plan={plan} />}
			{approvals && <HistoryCard id={id} />}
		</>
	);
}

function PartiesCard({ plan: { id, parties, versions } }: { plan: Plan }) {
	const t = useMessages(messages);
	const w = useMessages(words);
	return (
		<Card
			title={t("about")}
			actions={
				versions.length > 1 && (
					<Button component={Link} to={`/training-plans/${id}/compare`} variant="default" size="xs">
						{t("compare")}
					</Button>
				)
			}
		>
			<ul className={styles.chips}>
				{parties.map((party) => (
					<li key={party.id}>
						<Tag tone="info">{w(`part.${party.part}`)}</Tag>{" "}
						<Link to={`/organisations/${party.id}`}>
							<Named name={party.name} />
						</Link>
					</li>
				))}
			</ul>
			{versions.length > 1 && (
				<p className={styles.dim}>
					{t("versions")}:{" "}
					{versions.map((one, index) => (
						<span key={one.id}>
							{index > 0 && " · "}
							{one.id === id ? (
								w("version", { number: one.number })
							) : (
								<Link to={`/training-plans/${one.id}`}>{w("version", { number: one.number })}</Link>
							)}{" "}
							({w(`state.${one.state}`)})
						</span>
					))}
				</p>
			)}
		</Card>
	);
}
