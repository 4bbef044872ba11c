import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { Bar } from "../parts/bar.tsx";
import { messages } from "./learn.messages.ts";
import styles from "./learn.module.css";

/** How many activities are done, as a bar with its figures. */
export function ProgressBar({ done, of }: { done: number; of: number }) {
	const t = useMessages(messages);
	return (
		<div className={styles.progress}>
			<Bar done={done} of={of} label={t("progress")} />
			<span>{t("done", { done, of })}</span>
		</div>
	);
}
