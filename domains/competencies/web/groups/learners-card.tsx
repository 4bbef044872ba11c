import { useQuery } from "@tanstack/react-query";
import { Link } from "#platform/web/app/navigate.tsx";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import { QueryView } from "#platform/web/page/query-view.tsx";
import { SampleMark } from "#platform/web/page/sample-mark.tsx";
import { attainmentStates } from "../../attainment.ts";
import styles from "../ledger/ledger.module.css";
import { ledgerWords } from "../ledger/ledger-words.ts";
import { type Asked, type LearnerRow, learnersQuery } from "./calls-groups.ts";
import { messages } from "./groups.messages.ts";
import own from "./groups.module.css";

/** Each learner with how much of what is required they demonstrated. */
export function LearnersCard({ id, query: asked }: { id: string; query: Asked }) {
	const t = useMessages(messages);
	const query = useQuery(learnersQuery(id, asked));
	return (
		<Card title={t("each")} lead={t("eachLead")}>
			<QueryView query={query}>
				{({ items }) =>
					items.length === 0 ? (
						<p className={styles.dim}>{t("noLearners")}</p>
					) : (
						<ul className={styles.list} aria-label={t("each")}>
							{items.map((learner) => (
								<Learner key={learner.id} learner={learner} occupationId={asked.occupationId} />
							))}
						</ul>
					)
				}
			</QueryView>
		</Card>
	);
}

function Learner({ learner, occupationId }: { learner: LearnerRow; occupationId: string | undefined }) {
	const t = useMessages(messages);
	const w = useMessages(ledgerWords);
	const { id, name, counts, sample } = learner;
	const all = attainmentStates.reduce((sum, state) => sum + counts[state], 0);
	const said = attainmentStates
		.toReversed()
		.map((state) => `${w(`state.${state}`)} ${counts[state]}`)
		.join(" · ");
	return (
		<li className={own.learner}>
			<span>
				<Link to={`/people/${id}/competencies${occupationId ? `?occupation=${occupationId}` : ""}`}>{name}</Link>{" "}
				{sample && <SampleMark />}
			</span>
			<span className={own.bar} role="img" aria-label={said} title={said}>
				{attainmentStates.toReversed().map((state) => (
					<span key={state} data-state={state} style={{ flexGrow: counts[state] }} />
				))}
			</span>
			<span className={own.value}>{t("reach", { some: counts.demonstrated, all })}</span>
		</li>
	);
}
