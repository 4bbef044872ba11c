import type { ReactNode } from "react";
import { Link } from "#platform/web/app/navigate.tsx";
import styles from "./target-bars.module.css";

export interface TargetRow {
	id: string;
	name: string;
	to: string;
	note?: ReactNode;
	/** What there is and what is wanted; null where nothing is known. */
	value: number | null;
	target: number | null;
	/** The figures in words: the bar itself says nothing to a reader who does not see it. */
	text: string;
}

/** What there is against what is wanted, a small bar a row; full when the target is reached. */
export function TargetBars({ rows }: { rows: readonly TargetRow[] }) {
	return (
		<ul className={styles.rows}>
			{rows.map(({ id, name, to, note, value, target, text }) => (
				<li key={id}>
					<span>
						<Link to={to}>{name}</Link>
						{note && <small className={styles.note}>{note}</small>}
					</span>
					{value === null || !target ? <span /> : <Bar share={Math.min(1, value / target)} />}
					<span className={styles.figure}>{text}</span>
				</li>
			))}
		</ul>
	);
}

function Bar({ share }: { share: number }) {
	return (
		<svg
			className={styles.bar}
			viewBox="0 0 100 10"
			preserveAspectRatio="none"
			aria-hidden="true"
			data-short={share < 1 || undefined}
		>
			<rect width={share * 100} height="10" />
		</svg>
	);
}
