import { LockIcon } from "#platform/web/icons/screen-icons.tsx";
import type { LockReason } from "../../contract-release.ts";
import styles from "./release.module.css";
import { useReasonText } from "./rule-words.ts";

/** What keeps something closed, each on its line. */
export function LockReasons({ reasons }: { reasons: readonly LockReason[] }) {
	const text = useReasonText();
	return (
		<ul className={styles.reasons}>
			{reasons.map((reason) => (
				<li key={text(reason)}>
					<LockIcon />
					{text(reason)}
				</li>
			))}
		</ul>
	);
}
