import type { ReactNode } from "react";
import { Named } from "#platform/web/i18n/named.tsx";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import { Tag } from "#platform/web/page/chips.tsx";
import type { ItemView } from "../../contract-checklists.ts";
import type { Items, Rules } from "./calls-checklists.ts";
import { messages } from "./checklists.messages.ts";
import styles from "./checklists.module.css";

interface ItemsListProps {
	items: Items;
	/** Beside an item: what was given, or buttons to give it. */
	beside?: (item: ItemView) => ReactNode;
	/** Refusals, by item. */
	errors?: Readonly<Record<string, string>>;
}

/** Items in their order, with what they show. */
export function ItemsList({ items, beside, errors = {} }: ItemsListProps) {
	const t = useMessages(messages);
	return (
		<ol className={styles.items}>
			{items.map((item) => (
				<li key={item.id} data-wrong={errors[item.id] ? true : undefined}>
					<span className={styles.text}>
						<Named name={item.text} /> {item.critical && <Tag tone="act">{t("critical")}</Tag>}
						{item.competency && (
							<small>
								<Named name={item.competency} />
							</small>
						)}
					</span>
					{beside?.(item)}
					{errors[item.id] && (
						<span role="alert" className={styles.error}>
							{errors[item.id]}
						</span>
					)}
				</li>
			))}
		</ol>
	);
}

/** What will be looked at, and what is needed to pass. */
export function ItemsCard({ settings, items }: { settings: Rules; items: Items }) {
	const t = useMessages(messages);
	return (
		<Card title={t("items")} lead={t("itemsLead")}>
			<p>
				<RuleText settings={settings} items={items} />
			</p>
			<ItemsList items={items} />
		</Card>
	);
}

export function RuleText({ settings: { needed, helpCounts }, items }: { settings: Rules; items: Items }) {
	const t = useMessages(messages);
	const rest = items.filter(({ critical }) => !critical).length;
	const key = needed === 0 ? "ruleCritical" : rest < items.length ? "rule" : "ruleRest";
	return (
		<>
			{t(key, { needed, rest })} {helpCounts && t("helpCounts")}
		</>
	);
}
