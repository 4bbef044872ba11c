import { useStep } from "#platform/web/api/use-step.ts";
import { ConfirmButton } from "#platform/web/form/confirm-button.tsx";
import { useName } from "#platform/web/i18n/named.tsx";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import { type Offering, removeRule } from "./calls-offerings.ts";
import { messages } from "./offerings.messages.ts";
import styles from "./offerings.module.css";

/** Groups whose newcomers are enrolled by themselves. */
export function RulesCard({ offering: { id, rules, abilities } }: { offering: Offering }) {
	const t = useMessages(messages);
	const name = useName();
	const step = useStep("offerings");
	if (rules.length === 0) return null;
	return (
		<Card title={t("rules")} lead={t("rulesLead")}>
			<ul className={styles.people}>
				{rules.map((rule) => (
					<li key={rule.groupId}>
						<span>
							{name(rule.name)}
							{rule.exception && <span className={styles.excepted}>{t("exceptedWhy", { why: rule.exception })}</span>}
						</span>
						{abilities.includes("enrol") && (
							<ConfirmButton
								size="compact-sm"
								aria-label={t("endRuleOf", { group: name(rule.name) })}
								question={t("endRuleQuestion", { group: name(rule.name) })}
								detail={t("endRuleDetail")}
								confirmLabel={t("endRule")}
								onConfirm={() => step(() => removeRule(id, rule.groupId))}
							>
								{t("endRule")}
							</ConfirmButton>
						)}
					</li>
				))}
			</ul>
		</Card>
	);
}
