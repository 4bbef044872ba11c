import { Button } from "@mantine/core";
import { useState } from "react";
import { useStep } from "#platform/web/api/use-step.ts";
import { ReasonDialog } from "#platform/web/form/reason-dialog.tsx";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import { type Gradebook, type Rules, saveRules } from "./calls-grades.ts";
import styles from "./grades.module.css";
import { RulesFields } from "./rules-fields.tsx";
import { RulesHistory } from "./rules-history.tsx";
import { ruleWords } from "./rules-words.ts";
import { type Line, rulesOf } from "./use-gradebook.ts";

interface RulesCardProps {
	gradebook: Gradebook;
	lines: readonly Line[];
	/** Rules that are tried out; null: those that hold. */
	trial: Rules | null;
	onTrial: (rules: Rules | null) => void;
}

/** Weights, drops and points: tried out on all totals before they are kept. */
export function RulesCard({ gradebook, lines, trial, onTrial }: RulesCardProps) {
	const t = useMessages(ruleWords);
	const step = useStep("gradebook");
	const [asking, setAsking] = useState(false);
	const rules = trial ?? rulesOf(gradebook);
	const changed = lines.filter(({ total, tried }) => tried !== total && Math.abs((tried ?? -1) - (total ?? -1)) > 5e-5);
	return (
		<Card title={t("title")} lead={t("lead")}>
			<RulesFields gradebook={gradebook} rules={rules} onChange={onTrial} />
			<p className={styles.note}>{t("how")}</p>
			{trial && (
				<div className={styles.trial}>
					<p role="status">{t("trying", { changed: changed.length })}</p>
					<Button variant="default" onClick={() => onTrial(null)}>
						{t("discard")}
					</Button>
					<Button aria-haspopup="dialog" onClick={() => setAsking(true)}>
						{t("save")}
					</Button>
				</div>
			)}
			<RulesHistory offeringId={gradebook.offering.id} />
			<ReasonDialog
				opened={asking}
				title={t("why")}
				lead={t("whyLead")}
				confirmLabel={t("save")}
				onClose={() => setAsking(false)}
				onReason={async (reason) => {
					await step(
						() => saveRules(gradebook.offering.id, { ...rules, revision: gradebook.revision, reason }),
						() => t("saved"),
					);
					onTrial(null);
				}}
			/>
		</Card>
	);
}
