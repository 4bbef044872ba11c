import { LockIcon } from "#platform/web/icons/screen-icons.tsx";
import type { LockReason } from "../../contract-release.ts";
import styles from "./release.module.css";
import { useReasonText } from "./rule-words.ts";

/** What keeps something closed, each on its line: once, where a unit and its activity lack the same. */
export function LockReasons({ reasons }: { reasons: readonly LockReason[] }) {
	const text = useReasonText();
	return (
		<ul className={styles.reasons}>
			{[...new Set(reasons.map(text))].map((words) => (
				<li key={words}>
					<LockIcon />
					{words}
				</li>
			))}
		</ul>
	);
}
