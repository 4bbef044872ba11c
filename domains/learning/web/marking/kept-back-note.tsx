import { useQuery } from "@tanstack/react-query";
import { useName } from "#platform/web/i18n/named.tsx";
import { useFormat } from "#platform/web/i18n/use-format.ts";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import { keptBackQuery } from "./calls-marking.ts";
import { messages } from "./marking.messages.ts";
import styles from "./marking.module.css";

/** Which works without names wait before they are shown, of one offering or assignment or of all, and why. */
export function KeptBackNote({ offeringId, activityId }: { offeringId?: string; activityId?: string }) {
	const t = useMessages(messages);
	const format = useFormat();
	const name = useName();
	const items = (useQuery(keptBackQuery).data?.items ?? []).filter(
		(one) =>
			(offeringId === undefined || one.offeringId === offeringId) &&
			(activityId === undefined || one.activityId === activityId),
	);
	if (items.length === 0) return null;
	return (
		<Card
			title={t("keptBackTitle")}
			lead={
				<>
					{t("keptBackWhy")} {items.some(({ mayEndEarlier }) => mayEndEarlier) && t("keptBackEarlier")}
				</>
			}
		>
			<ul className={styles.keptBack}>
				{items.map((one) => (
					<li key={`${one.offeringId} ${one.activityId}`}>
						{t("keptBack", {
							count: one.works,
							date: format.date(one.until, "dateTime"),
							title: name(one.title),
							course: [name(one.course), one.section].join(" · "),
						})}
					</li>
				))}
			</ul>
		</Card>
	);
}
