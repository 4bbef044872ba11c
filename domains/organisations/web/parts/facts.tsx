import type { ReactNode } from "react";
import styles from "./facts.module.css";

/** What is known about one thing: names at the left, values at the right; what is not known is left out. */
export function Facts({ items }: { items: readonly { label: string; value: ReactNode }[] }) {
	return (
		<dl className={styles.facts}>
			{items
				.filter(({ value }) => value !== null && value !== undefined && value !== "")
				.map(({ label, value }) => (
					<FactRow key={label} label={label} value={value} />
				))}
		</dl>
	);
}

function FactRow({ label, value }: { label: string; value: ReactNode }) {
	return (
		<>
			<dt>{label}</dt>
			<dd>{value}</dd>
		</>
	);
}
