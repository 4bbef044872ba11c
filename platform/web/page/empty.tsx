import type { ReactNode } from "react";
import styles from "./empty.module.css";

interface EmptyProps {
	/** What is not there yet. */
	title: string;
	/** What to do next. */
	next: ReactNode;
	/** The button that does it. */
	action?: ReactNode;
}

/** An empty list or page: it says what to do next. */
export function Empty({ title, next, action }: EmptyProps) {
	return (
		<div className={styles.empty}>
			<svg viewBox="0 0 64 40" width="64" height="40" aria-hidden="true" className={styles.picture}>
				<rect x="1" y="5" width="62" height="34" rx="4" />
				<path d="M1 15h62M11 24h20M11 31h12" />
				<circle cx="50" cy="27" r="6" />
			</svg>
			<p className={styles.title}>{title}</p>
			<p className={styles.next}>{next}</p>
			{action}
		</div>
	);
}
