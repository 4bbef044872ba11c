import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { Bar } from "../parts/bar.tsx";
import type { Home } from "./calls-learn.ts";
import { messages } from "./learn.messages.ts";
import styles from "./learn.module.css";

/** How many sessions somebody attended of those that were held for them, beneath the progress of their activities. */
export function AttendanceLine({ sessions: { attended, held, planned } }: { sessions: Home["sessions"] }) {
	const t = useMessages(messages);
	if (planned === 0) return null;
	return (
		<div className={styles.progress}>
			<Bar done={attended} of={held} label={t("attendance")} />
			<span>{held === 0 ? t("sessionsAhead", { count: planned }) : t("attended", { attended, count: held })}</span>
		</div>
	);
}
