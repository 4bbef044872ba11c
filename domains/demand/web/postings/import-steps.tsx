import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { messages } from "./import.messages.ts";
import styles from "./import.module.css";

const steps = ["file", "columns", "run", "result"] as const;
export type ImportStep = (typeof steps)[number];

/** Where in the import one is. */
export function ImportSteps({ at }: { at: ImportStep }) {
	const t = useMessages(messages);
	return (
		<ol className={styles.steps} aria-label={t("steps")}>
			{steps.map((step) => (
				<li key={step} aria-current={step === at ? "step" : undefined}>
					{t(`step.${step}`)}
				</li>
			))}
		</ol>
	);
}
