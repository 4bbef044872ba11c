import { Named } from "#platform/web/i18n/named.tsx";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import { Tag } from "#platform/web/page/chips.tsx";
import { DateText } from "#platform/web/values/date-text.tsx";
import type { Plan } from "./calls-plans.ts";
import { messages } from "./plan-page.messages.ts";
import styles from "./plans.module.css";

const tones = { approved: "good", returned: "act", waiting: "neutral" } as const;

/** What each party said of the plan as it is now. */
export function ApprovalsCard({ approvals }: { approvals: NonNullable<Plan["approvals"]> }) {
	const t = useMessages(messages);
	return (
		<Card title={t("approvals")} lead={t(approvals.length > 0 ? "approvalsLead" : "noParties")}>
			<ul className={styles.plain}>
				{approvals.map(({ organisation, decision, reason, person, at }) => (
					<li key={organisation.id}>
						<Tag tone={tones[decision]}>{t(`decision.${decision}`)}</Tag> <Named name={organisation.name} />{" "}
						{at && (
							<span className={styles.dim}>
								{person && `${person} · `}
								<DateText value={at} style="dateTime" />
							</span>
						)}
						{reason && <p className={styles.said}>{reason}</p>}
					</li>
				))}
			</ul>
		</Card>
	);
}
