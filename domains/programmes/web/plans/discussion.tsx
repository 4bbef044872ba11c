import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import type { Plan } from "./calls-plans.ts";
import { messages } from "./talk.messages.ts";
import { Threads } from "./threads.tsx";

/** What is said about the plan as a whole. */
export function Discussion({ plan }: { plan: Plan }) {
	const t = useMessages(messages);
	return (
		<Card title={t("onPlan")} lead={t("onPlanLead")}>
			<Threads plan={plan} part="plan" partId={null} />
		</Card>
	);
}
