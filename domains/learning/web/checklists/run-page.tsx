import { useQuery } from "@tanstack/react-query";
import { Link, usePageParams } from "#platform/web/app/navigate.tsx";
import { useName } from "#platform/web/i18n/named.tsx";
import { useFormat } from "#platform/web/i18n/use-format.ts";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import { StateChip, type Tone } from "#platform/web/page/chips.tsx";
import { PageHeader } from "#platform/web/page/page-header.tsx";
import { QueryView } from "#platform/web/page/query-view.tsx";
import { SampleMark } from "#platform/web/page/sample-mark.tsx";
import type { RunChecklistDetail } from "../../contract-checklists.ts";
import { checklistQuery } from "./calls-checklists.ts";
import styles from "./checklists.module.css";
import { CountsBar } from "./counts-bar.tsx";
import { observeWords } from "./observe.messages.ts";

const tones: Record<RunChecklistDetail["learners"][number]["state"], Tone> = {
	none: "neutral",
	draft: "info",
	waiting: "act",
	failed: "warn",
	passed: "good",
};

/** A checklist of an offering: who passed, and whom to observe next. */
export function Page() {
	const { id, activityId } = usePageParams<"id" | "activityId">();
	const query = useQuery(checklistQuery(id, activityId));
	return (
		<QueryView query={query} page>
			{(run) => <RunView run={run} />}
		</QueryView>
	);
}

function RunView({ run }: { run: RunChecklistDetail }) {
	const t = useMessages(observeWords);
	const name = useName();
	const format = useFormat();
	const { offeringId, activityId, counts, learners } = run;
	const place = [name(run.course), run.section].join(" · ");
	return (
		<>
			<PageHeader title={name(run.title)} names above={place} lead={place} />
			<Card>
				<CountsBar counts={counts} />
			</Card>
			<Card title={t("learners")} lead={t("learnersLead")}>
				{learners.length === 0 && <p className={styles.dim}>{t("noLearners")}</p>}
				<ul className={styles.learners}>
					{learners.map(({ enrolmentId, name: who, sample, state, score, observedOn, toSign }) => (
						<li key={enrolmentId}>
							<Link to={`/offerings/${offeringId}/checklists/${activityId}/${enrolmentId}`}>
								<span>
									{who} {sample && <SampleMark />}
								</span>
								<span className={styles.dim}>
									{[score !== null && format.share(score), observedOn && format.date(observedOn)]
										.filter(Boolean)
										.join(" · ")}{" "}
									<StateChip tone={tones[state]}>{t(toSign ? "toSign" : `state.${state}`)}</StateChip>
								</span>
							</Link>
						</li>
					))}
				</ul>
			</Card>
		</>
	);
}
