import type { Named as Name } from "#platform/contract/named.ts";
import { useName } from "#platform/web/i18n/named.tsx";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import { messages } from "./offerings.messages.ts";

/** Quizzes that nobody attempts any more, as their answers could be read; without any, nothing. */
export function QuizzesTold({ quizzes }: { quizzes: readonly Name[] }) {
	const t = useMessages(messages);
	const name = useName();
	if (quizzes.length === 0) return null;
	return (
		<Card title={t("toldTitle")} lead={t("toldLead")}>
			<p>{quizzes.map(name).join(" · ")}</p>
		</Card>
	);
}
