import type { ReactNode } from "react";
import styles from "./facts.module.css";

/** What is known about one thing: names at the left, values at the right; what is not known is left out. */
export function Facts({ items }: { items: readonly { label: string; value: ReactNode }[] }) {
	return (
		<dl className={styles.facts}>
			{items
				.filter(({ value }) => value !== null && value !== undefined && value !== "" && value !== false)
				.map(({ label, value }) => (
					<div key={label}>
						<dt>{label}</dt>
						<dd>{value}</dd>
					</div>
				))}
		</dl>
	);
}
