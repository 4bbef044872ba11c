import { kitMessages } from "../i18n/kit-messages.ts";
import { useMessages } from "../i18n/use-messages.ts";
import styles from "./loading.module.css";

const widths = ["38%", "72%", "64%", "80%", "55%", "70%", "48%", "76%"];

/** Grey lines where content will stand; said once to screen readers. */
export function Loading({ rows = 5 }: { rows?: number }) {
	const t = useMessages(kitMessages);
	return (
		<div className={styles.loading} role="status">
			<span className="visually-hidden">{t("loading")}</span>
			{Array.from({ length: rows }, (_, row) => (
				// biome-ignore lint/suspicious/noArrayIndexKey: grey lines have no identity
				<div key={row} className={styles.line} style={{ width: widths[row % widths.length] }} />
			))}
		</div>
	);
}
