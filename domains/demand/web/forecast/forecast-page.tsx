import { NativeSelect } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useAddressQuery } from "#platform/web/app/navigate.tsx";
import { useName } from "#platform/web/i18n/named.tsx";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import { Empty } from "#platform/web/page/empty.tsx";
import { PageHeader } from "#platform/web/page/page-header.tsx";
import { QueryView } from "#platform/web/page/query-view.tsx";
import { may } from "#platform/web/session/session.ts";
import { useSession } from "#platform/web/session/use-session.ts";
import { type SeriesList, seriesForecastQuery, seriesQuery } from "../calls-forecast.ts";
import { titles } from "../titles.ts";
import { messages } from "./forecast.messages.ts";
import styles from "./forecast.module.css";
import { SeriesForecastView } from "./series-forecast.tsx";
import { SourceList } from "./source-list.tsx";

const horizons = [1, 2, 3, 5] as const;
const usualPlace = "全国";
/** Values that a forecast needs: the page opens with a series that has one. */
const enough = 8;

/** Yearly series with their forecasts where they are flows, and the sources of postings with why they are refused. */
export function Page() {
	const t = useMessages(messages);
	const title = useMessages(titles);
	const session = useSession();
	const [address] = useAddressQuery();
	const place = address.get("place") ?? usualPlace;
	const query = useQuery(seriesQuery(place));
	return (
		<>
			<PageHeader title={title("forecast")} lead={t("lead")} />
			<QueryView query={query}>
				{(list) =>
					list.places.length > 0 ? (
						<SeriesPart list={list} place={place} />
					) : (
						<Card>
							<Empty title={t("noneTitle")} next={t("noneNext")} />
						</Card>
					)
				}
			</QueryView>
			{may(session, "demand.postings.import") && <SourceList />}
		</>
	);
}

/** The part of a series' code that it shares with the same series of other places. */
const topicOf = (code: string): string => code.split(":", 1)[0] ?? code;

function SeriesPart({ list, place }: { list: SeriesList; place: string }) {
	const t = useMessages(messages);
	const name = useName();
	const [address, setAddress] = useAddressQuery();
	const { items, places } = list;
	const chosen =
		items.find(({ code }) => topicOf(code) === address.get("series")) ??
		items.find(({ kind, n }) => kind === "flow" && n >= enough) ??
		items[0];
	const horizon = horizons.find((years) => String(years) === address.get("years")) ?? 3;
	const change = (key: string, value: string): void => {
		const next = new URLSearchParams(address);
		next.set(key, value);
		setAddress(next);
	};
	return (
		<>
			<div className={styles.choice}>
				<NativeSelect
					label={t("place")}
					value={place}
					data={places.map((one) => ({ value: one.zh ?? "", label: name(one) }))}
					onChange={(event) => change("place", event.currentTarget.value)}
				/>
				<NativeSelect
					label={t("series")}
					value={chosen ? topicOf(chosen.code) : ""}
					data={items.map((series) => ({
						value: topicOf(series.code),
						label: series.kind === "flow" ? name(series.name) : t("optionStock", { name: name(series.name) }),
					}))}
					onChange={(event) => change("series", event.currentTarget.value)}
				/>
				<NativeSelect
					label={t("years")}
					value={String(horizon)}
					data={horizons.map(String)}
					onChange={(event) => change("years", event.currentTarget.value)}
				/>
			</div>
			{chosen && <ChosenSeries id={chosen.id} horizon={horizon} />}
		</>
	);
}

function ChosenSeries({ id, horizon }: { id: string; horizon: number }) {
	const query = useQuery(seriesForecastQuery(id, horizon));
	return <QueryView query={query}>{(answer) => <SeriesForecastView answer={answer} />}</QueryView>;
}
