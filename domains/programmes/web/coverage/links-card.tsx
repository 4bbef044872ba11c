import { Named } from "#platform/web/i18n/named.tsx";
import { useFormat } from "#platform/web/i18n/use-format.ts";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import { Tag } from "#platform/web/page/chips.tsx";
import { cellStates } from "../../contract-coverage.ts";
import type { Coverage } from "./calls-coverage.ts";
import { messages } from "./coverage.messages.ts";
import styles from "./coverage.module.css";

interface LinksCardProps {
	coverage: Coverage;
	onOpen: (linkId: string) => void;
}

/** How much of what each link requires is covered, and which links have more courses than demand. */
export function LinksCard({ coverage: { links, everyNeed }, onOpen }: LinksCardProps) {
	const t = useMessages(messages);
	const shares = useShares();
	return (
		<Card title={t("links")} lead={t(everyNeed ? "linksLead" : "linksLeadOffers")}>
			<ul className={styles.plain}>
				{links.map(({ id, name, cells, oversupplied, ...load }) => {
					const count = (state: (typeof cellStates)[number]): number => cells[state] ?? 0;
					const thin = count("below") + count("single");
					const words = t("summary", { uncovered: count("uncovered"), thin, covered: count("covered") });
					return (
						<li key={id} className={styles.one}>
							<span>
								<button type="button" className={styles.open} aria-haspopup="dialog" onClick={() => onOpen(id)}>
									<Named name={name} />
								</button>{" "}
								{oversupplied && <Tag tone="plum">{t("oversupplied")}</Tag>}
							</span>
							<span className={styles.dim}>
								{words} · {shares(load)}
							</span>
							<span className={styles.bar} aria-hidden="true">
								{cellStates.map(
									(state) => count(state) > 0 && <span key={state} data-state={state} style={{ flex: count(state) }} />,
								)}
							</span>
						</li>
					);
				})}
			</ul>
		</Card>
	);
}

/** A link's shares of the chain's offers and, where it is told, of the headcount asked for, in words. */
export function useShares() {
	const t = useMessages(messages);
	const format = useFormat();
	type Load = Pick<Coverage["links"][number], "offerShare" | "headcount" | "headcountShare">;
	return ({ offerShare, headcount, headcountShare }: Load): string => {
		const offers = offerShare === null ? "–" : format.share(offerShare);
		if (headcount === null) return t("ofOffersAlone", { offers });
		return t("ofOffers", { offers, demand: headcountShare === null ? t("noDemand") : format.share(headcountShare) });
	};
}
