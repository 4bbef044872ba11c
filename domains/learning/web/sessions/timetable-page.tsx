import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useAddressQuery } from "#platform/web/app/navigate.tsx";
import { useTimeZone } from "#platform/web/i18n/use-format.ts";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import { Empty } from "#platform/web/page/empty.tsx";
import { PageHeader } from "#platform/web/page/page-header.tsx";
import { QueryView } from "#platform/web/page/query-view.tsx";
import { CalendarCard } from "./calendar-card.tsx";
import { timetableQuery } from "./calls-sessions.ts";
import { messages } from "./sessions.messages.ts";
import { Timetable } from "./timetable.tsx";
import { addDays, dayIn, readWeek } from "./zoned.ts";

/** A week as any zone counts it lies within these. */
const instantsOf = (monday: string) => [`${addDays(monday, -1)}T00:00:00Z`, `${addDays(monday, 8)}T00:00:00Z`] as const;

/** Sessions of all that I learn and teach. */
export function Page() {
	const t = useMessages(messages);
	const zone = useTimeZone();
	const [address, setAddress] = useAddressQuery();
	const monday = readWeek(address.get("week"), dayIn(new Date(), zone));
	const query = useQuery({ ...timetableQuery(...instantsOf(monday)), placeholderData: keepPreviousData, staleTime: 0 });
	return (
		<>
			<PageHeader title={t("title")} lead={t("lead", { zone })} />
			<Card>
				<QueryView query={query} page>
					{({ items }) => (
						<Timetable
							sessions={items}
							monday={monday}
							onWeek={(week) => setAddress(new URLSearchParams({ week }))}
							zone={zone}
							named
							empty={<Empty title={t("nothingTitle")} next={t("nothingNext")} />}
						/>
					)}
				</QueryView>
			</Card>
			<CalendarCard />
		</>
	);
}
