import { NativeSelect } from "@mantine/core";
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
import { dayIn, instantsOf, readWeek } from "./zoned.ts";

const shows = ["all", "sessions", "due"] as const;

/** Sessions of all that I learn and teach, and what is due. */
export function Page() {
	const t = useMessages(messages);
	const zone = useTimeZone();
	const [address, setAddress] = useAddressQuery();
	const monday = readWeek(address.get("week"), dayIn(new Date(), zone));
	const show = shows.find((one) => one === address.get("show")) ?? "all";
	const change = (key: string, value: string): void => {
		address.set(key, value);
		setAddress(address);
	};
	const query = useQuery({
		...timetableQuery(...instantsOf(monday, 7)),
		placeholderData: keepPreviousData,
		staleTime: 0,
	});
	return (
		<>
			<PageHeader title={t("title")} lead={t("lead", { zone })} />
			<Card>
				<QueryView query={query} page>
					{({ items, due }) => (
						<Timetable
							sessions={show === "due" ? [] : items}
							due={show === "sessions" ? [] : due}
							monday={monday}
							onWeek={(week) => change("week", week)}
							zone={zone}
							named
							filter={
								<NativeSelect
									aria-label={t("show")}
									size="xs"
									value={show}
									onChange={({ currentTarget }) => change("show", currentTarget.value)}
									data={shows.map((value) => ({ value, label: t(`show.${value}`) }))}
								/>
							}
							empty={
								show === "due" ? (
									<Empty title={t("noneDueTitle")} next={t("noneDueNext")} />
								) : (
									<Empty title={t("nothingTitle")} next={t("nothingNext")} />
								)
							}
						/>
					)}
				</QueryView>
			</Card>
			<CalendarCard />
		</>
	);
}
