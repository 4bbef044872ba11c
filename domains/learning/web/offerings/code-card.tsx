import { useStep } from "#platform/web/api/use-step.ts";
import { StepButton } from "#platform/web/form/step-button.tsx";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import { type Offering, setCode } from "./calls-offerings.ts";
import { messages } from "./offerings.messages.ts";
import styles from "./offerings.module.css";

/** The code by which learners join. */
export function CodeCard({ offering }: { offering: Offering }) {
	const t = useMessages(messages);
	const step = useStep("offerings");
	const { id, code, abilities } = offering;
	return (
		<Card title={t("code")} lead={t(code ? "codeLead" : "noCode")}>
			{code && (
				<p>
					<code className={styles.code}>{`${code.slice(0, 4)}-${code.slice(4)}`}</code>
				</p>
			)}
			{abilities.includes("enrol") && (
				<div className={styles.buttons}>
					<StepButton variant="default" size="xs" onStep={() => step(() => setCode(id, true))}>
						{t(code ? "freshCode" : "makeCode")}
					</StepButton>
					{code && (
						<StepButton variant="default" size="xs" onStep={() => step(() => setCode(id, false))}>
							{t("removeCode")}
						</StepButton>
					)}
				</div>
			)}
		</Card>
	);
}
