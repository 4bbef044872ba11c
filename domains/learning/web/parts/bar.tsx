import styles from "./parts.module.css";

/** A share as a bar; its figures stand beside it. */
export function Bar({ done, of, label }: { done: number; of: number; label: string }) {
	return (
		<div
			className={styles.bar}
			role="progressbar"
			aria-label={label}
			aria-valuemin={0}
			aria-valuemax={of}
			aria-valuenow={done}
		>
			<span style={{ width: `${of === 0 ? 0 : (100 * done) / of}%` }} />
		</div>
	);
}
