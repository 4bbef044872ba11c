import styles from "./parts.module.css";

/** A text whose symbols S_q and S_n are set as a formula sets them. */
export function Maths({ text }: { text: string }) {
	return text.split(/(S_[nq])/).map((part, position) =>
		part.startsWith("S_") ? (
			// biome-ignore lint/suspicious/noArrayIndexKey: parts of one sentence have no other name than their place
			<span key={position}>
				S<sub className={styles.sub}>{part.slice(2)}</sub>
			</span>
		) : (
			part
		),
	);
}
