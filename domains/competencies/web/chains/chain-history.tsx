import { useQuery } from "@tanstack/react-query";
import type { Named as Name } from "#platform/contract/named.ts";
import { Named, useName } from "#platform/web/i18n/named.tsx";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import { Tag } from "#platform/web/page/chips.tsx";
import { QueryView } from "#platform/web/page/query-view.tsx";
import { DateText } from "#platform/web/values/date-text.tsx";
import { stages } from "../../contract-chains.ts";
import { ShowMore } from "../parts/show-more.tsx";
import { type ChainChange, type ChainStep, chainHistoryQuery } from "./calls-chains.ts";
import { messages } from "./chains.messages.ts";
import styles from "./chains.module.css";

/** What was changed in a chain, by whom and when. */
export function ChainHistory({ id }: { id: string }) {
	const t = useMessages(messages);
	const query = useQuery(chainHistoryQuery(id));
	return (
		<Card title={t("history")} lead={t("historyLead")}>
			<QueryView query={query} rows={2}>
				{({ items }) => (
					<ShowMore items={items} first={3}>
						{(some) => some.map((change) => <Entry key={change.id} change={change} />)}
					</ShowMore>
				)}
			</QueryView>
		</Card>
	);
}

function Entry({ change: { revision, action, steps, person, organisation, at } }: { change: ChainChange }) {
	const t = useMessages(messages);
	return (
		<div className={styles.change}>
			<div className={styles.changeHead}>
				<span className={styles.number}>{revision}</span>
				<Tag>{t(`action.${action}`)}</Tag>
				<span className={styles.dim}>
					{person ?? (organisation ? <Named name={organisation} /> : t("someone"))} ·{" "}
					<DateText value={at} style="dateTime" />
				</span>
			</div>
			<ShowMore items={steps} first={6}>
				{(some) => (
					<ul className={styles.steps}>
						{some.map((step, index) => (
							// biome-ignore lint/suspicious/noArrayIndexKey: steps are kept as they are
							<li key={index}>
								{step.link ? <Named name={step.link} /> : t("wholeChain")} · {t(`step.${step.action}`)}{" "}
								<Values step={step} />
							</li>
						))}
					</ul>
				)}
			</ShowMore>
		</div>
	);
}

/** Before and after, as far as the step has them. */
function Values({ step: { before, after } }: { step: ChainStep }) {
	const t = useMessages(messages);
	const name = useName();
	const text = (value: unknown): string => {
		const stage = stages.find((one) => one === value);
		return stage ? t(`stage.${stage}`) : name(value as Name);
	};
	const same = JSON.stringify(before) === JSON.stringify(after);
	return (
		<>
			{before !== undefined && before !== null && !same && (
				<del>
					<span className="visually-hidden">{t("before")}</span> {text(before)}
				</del>
			)}{" "}
			{after !== undefined && after !== null && (
				<ins>
					<span className="visually-hidden">{t("after")}</span> {text(after)}
				</ins>
			)}
		</>
	);
}
