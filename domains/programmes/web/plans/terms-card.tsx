import { useName } from "#platform/web/i18n/named.tsx";
import { useFormat } from "#platform/web/i18n/use-format.ts";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import { words } from "../words.ts";
import type { Module } from "./calls-plans.ts";
import { messages } from "./plan-page.messages.ts";
import styles from "./plans.module.css";

/** The plan as a picture: a row for each term, a block for each module, as wide as its credits. */
export function TermsCard({ modules }: { modules: readonly Module[] }) {
	const t = useMessages(messages);
	const w = useMessages(words);
	const name = useName();
	const format = useFormat();
	if (modules.length === 0) return null;
	const terms = [...Map.groupBy(modules, ({ term }) => term)].sort(([a], [b]) => a - b);
	const sums = terms.map(([, list]) => list.reduce((sum, { credits }) => sum + credits, 0));
	const most = Math.max(1, ...sums);
	return (
		<Card title={t("terms")} lead={t("termsLead")}>
			<ol className={styles.terms}>
				{terms.map(([term, list], index) => (
					<li key={term} className={styles.term}>
						<span>{w("term", { term })}</span>
						<span className={styles.track}>
							{list.map((module) => (
								<span
									key={module.id}
									className={styles.block}
									style={{ flex: `0 1 ${(module.credits / most) * 100}%` }}
									data-kind={module.kind}
									data-uncovered={module.uncovered.length > 0 || undefined}
									title={`${name(module.name)} · ${w("credits", { count: module.credits })}`}
								>
									{name(module.name)}
								</span>
							))}
						</span>
						<span className={styles.sum}>{format.number(sums[index] ?? 0)}</span>
					</li>
				))}
			</ol>
		</Card>
	);
}
