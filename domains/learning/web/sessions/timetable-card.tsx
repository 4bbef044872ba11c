import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Link } from "#platform/web/app/navigate.tsx";
import { useTimeZone } from "#platform/web/i18n/use-format.ts";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import { QueryView } from "#platform/web/page/query-view.tsx";
import { type Sessions, sessionsQuery } from "./calls-sessions.ts";
import { messages } from "./sessions.messages.ts";
import styles from "./timetable.module.css";
import { Timetable } from "./timetable.tsx";
import { dayIn, mondayOf } from "./zoned.ts";

/** The sessions of one offering, for those who run or learn it. */
export function TimetableCard({ offeringId }: { offeringId: string }) {
	const t = useMessages(messages);
	const zone = useTimeZone();
	const query = useQuery(sessionsQuery(offeringId));
	const { items = [], mayAdd = false } = query.data ?? {};
	// Whose course has none and never plans any, is not told of it.
	if (query.isSuccess && items.length === 0 && !mayAdd) return null;
	return (
		<Card
			title={t("timetable")}
			lead={items.length > 0 ? t("ofOffering", { zone }) : undefined}
			actions={
				mayAdd && (
					<Button component={Link} to={`/offerings/${offeringId}/sessions/new`} variant="default" size="xs">
						{t("add")}
					</Button>
				)
			}
		>
			<QueryView query={query} rows={3}>
				{(data) => <Weeks data={data} zone={zone} />}
			</QueryView>
		</Card>
	);
}

/** Begins in the week of the next session, or in that of the last. */
function Weeks({ data: { items }, zone }: { data: Sessions; zone: string }) {
	const t = useMessages(messages);
	const [chosen, setChosen] = useState<string | null>(null);
	const next = items.find(({ phase, state }) => phase !== "over" && state === "planned");
	const shown = next ?? items.at(-1);
	if (!shown) return <p className={styles.dim}>{t("noneRuns")}</p>;
	const home = mondayOf(dayIn(shown.startsAt, zone));
	return (
		<Timetable
			sessions={items}
			monday={chosen ?? home}
			onWeek={setChosen}
			zone={zone}
			empty={
				<p className={styles.dim}>
					{t("free")}{" "}
					{next && (
						<Button variant="subtle" size="compact-sm" onClick={() => setChosen(home)}>
							{t("next")}
						</Button>
					)}
				</p>
			}
		/>
	);
}
