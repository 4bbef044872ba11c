import { Named } from "#platform/web/i18n/named.tsx";
import { useFormat } from "#platform/web/i18n/use-format.ts";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import type { Coverage } from "./calls-coverage.ts";
import { messages } from "./coverage.messages.ts";
import styles from "./coverage.module.css";

const FIRST = 10;

interface LagCardProps {
	coverage: Coverage;
	onOpen: (competencyId: string) => void;
}

/** The competencies whose teaching came latest after the demand, what nothing teaches first. */
export function LagCard({ coverage: { competencies, everyNeed }, onOpen }: LagCardProps) {
	const t = useMessages(messages);
	const span = useSpan();
	const rows = competencies
		.flatMap((one) => (one.lagDays === null ? [] : [{ ...one, lagDays: one.lagDays }]))
		.sort((a, b) => Number(a.firstTaught !== null) - Number(b.firstTaught !== null) || b.lagDays - a.lagDays);
	return (
		<Card title={t("lag")} lead={t("lagLead")}>
			{rows.length === 0 && <p className={styles.dim}>{t(everyNeed ? "noLag" : "noLagOfYours")}</p>}
			<ul className={styles.plain}>
				{rows.slice(0, FIRST).map(({ id, name, firstTaught, lagDays }) => {
					const days = span(Math.abs(lagDays));
					const said = firstTaught === null ? "lagUntaught" : lagDays < 0 ? "lagBefore" : "lagTaught";
					return (
						<li key={id} className={styles.one}>
							<button type="button" className={styles.open} aria-haspopup="dialog" onClick={() => onOpen(id)}>
								<Named name={name} />
							</button>
							<span className={styles.figure}>{t(said, { days })}</span>
						</li>
					);
				})}
			</ul>
		</Card>
	);
}

const YEAR = 365.25;

/** A span of days; from two years on in years, as nobody reads thousands of days. */
export function useSpan(): (days: number) => string {
	const t = useMessages(messages);
	const format = useFormat();
	return (days) =>
		days < 2 * YEAR
			? t("days", { count: days })
			: t("years", { years: format.number(days / YEAR, { maximumFractionDigits: 1 }) });
}
