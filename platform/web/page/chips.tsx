import type { ReactNode } from "react";
import styles from "./chips.module.css";

/** `act` needs a person's action; `plum` is a fourth hue for kinds that are neither good nor bad. */
export type Tone = "neutral" | "info" | "good" | "warn" | "act" | "plum";

/** Version or state beside a title: "draft 3". */
export function StateChip({ tone = "neutral", children }: { tone?: Tone; children: ReactNode }) {
	return (
		<span className={styles.chip} data-tone={tone}>
			{children}
		</span>
	);
}

/** The kind of a thing in a table row. */
export function Tag({ tone = "neutral", children }: { tone?: Tone; children: ReactNode }) {
	return (
		<span className={styles.tag} data-tone={tone}>
			{children}
		</span>
	);
}
