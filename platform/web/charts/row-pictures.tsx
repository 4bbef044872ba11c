import { useMessages } from "../i18n/use-messages.ts";
import { chartMessages } from "./chart-messages.ts";
import styles from "./row-pictures.module.css";

/** A share of a whole as a bar in a table row; the figure stands in the next cell or in `label`. */
export function ShareBar({ value, max, label }: { value: number; max: number; label: string }) {
	const share = max > 0 ? Math.min(1, Math.max(0, value / max)) : 0;
	return (
		<span className={styles.track} role="img" aria-label={label} title={label}>
			<span className={styles.bar} style={{ width: `${share * 100}%` }} />
		</span>
	);
}

/** A rating in stars; null where the evidence does not carry one, and it says so. */
export function Stars({ value, max = 5 }: { value: number | null; max?: number }) {
	const t = useMessages(chartMessages);
	if (value === null) return <span className={styles.withheld}>{t("withheld")}</span>;
	return (
		<span className={styles.stars} role="img" aria-label={t("stars", { value, max })}>
			{"★".repeat(value)}
			<span className={styles.blank}>{"★".repeat(Math.max(0, max - value))}</span>
		</span>
	);
}
