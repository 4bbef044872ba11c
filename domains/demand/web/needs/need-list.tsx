import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { placesQuery } from "#platform/web/api/places-query.ts";
import { Link } from "#platform/web/app/navigate.tsx";
import { Named, useName } from "#platform/web/i18n/named.tsx";
import { useFormat } from "#platform/web/i18n/use-format.ts";
import { useLanguage, useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import { Tag } from "#platform/web/page/chips.tsx";
import { Empty } from "#platform/web/page/empty.tsx";
import { PageHeader } from "#platform/web/page/page-header.tsx";
import { SampleMark } from "#platform/web/page/sample-mark.tsx";
import { may } from "#platform/web/session/session.ts";
import { useSession } from "#platform/web/session/use-session.ts";
import type { Column } from "#platform/web/table/columns.ts";
import { DataTable } from "#platform/web/table/data-table.tsx";
import { Chip, FilterSearch, FilterSelect } from "#platform/web/table/filter-chips.tsx";
import { type ListState, useListQuery, useListState } from "#platform/web/table/use-list-state.ts";
import { DateText } from "#platform/web/values/date-text.tsx";
import { fetchNeeds, type NeedRow } from "../calls-needs.ts";
import { titles } from "../titles.ts";
import { words } from "../words.ts";
import { messages } from "./needs.messages.ts";
import { usePayText } from "./use-pay-text.ts";

type Filter = "state" | "placeId" | "year" | "occupationId";

/** Needs of one's own organisation; an official sees those of the region. */
export function Page() {
	const t = useMessages(messages);
	const w = useMessages(words);
	const title = useMessages(titles);
	const language = useLanguage();
	const name = useName();
	const session = useSession();
	const region = may(session, "demand.catalogues.publish");
	const places = useQuery(placesQuery).data?.items ?? [];
	const list = useListState<Filter>({
		filters: ["state", "placeId", "year", "occupationId"],
		sorts: ["updated", "starts", "headcount", "title"],
		defaultSort: "-updated",
		pageSize: 25,
	});
	const query = useListQuery<Filter, NeedRow>("needs", list, fetchNeeds);
	const columns = useNeedColumns(region);
	const thisYear = new Date().getFullYear();
	const stateNeed = may(session, "demand.needs.write") && (
		<Button component={Link} to="/needs/new">
			{t("newNeed")}
		</Button>
	);
	return (
		<>
			<PageHeader title={title("needs")} lead={t(region ? "leadRegion" : "leadOwn")} primary={stateNeed} />
			<Card>
				<DataTable
					id="needs"
					label={t("list")}
					list={list}
					query={query}
					columns={columns}
					rowKey={(need) => need.id}
					rowLink={(need) => `/needs/${need.id}`}
					exportUrl={(asked, format) => `/api/needs/export?${asked}&language=${language}&format=${format}`}
					empty={
						<Empty
							title={t("noneTitle")}
							next={t(region ? "noneNextRegion" : "noneNextOwn")}
							action={stateNeed || undefined}
						/>
					}
					filters={
						<>
							<FilterSearch list={list} label={t("search")} />
							<FilterSelect
								list={list}
								name="state"
								label={t("stateColumn")}
								options={(["open", "closed"] as const).map((state) => ({ value: state, label: w(state) }))}
							/>
							<FilterSelect
								list={list}
								name="placeId"
								label={t("place")}
								options={places.map((place) => ({ value: place.id, label: name(place.name) }))}
							/>
							<OccupationChip list={list} rows={query.data?.items} />
							<FilterSelect
								list={list}
								name="year"
								label={w("year")}
								options={[thisYear + 1, thisYear, thisYear - 1, thisYear - 2].map((year) => ({
									value: String(year),
									label: String(year),
								}))}
							/>
						</>
					}
				/>
			</Card>
		</>
	);
}

/** The occupation that a link asked for: it can be taken off here, and is chosen by search. */
function OccupationChip({ list, rows }: { list: ListState<Filter>; rows: readonly NeedRow[] | undefined }) {
	const w = useMessages(words);
	const name = useName();
	if (!list.filters.occupationId) return null;
	const found = rows?.find(({ occupation }) => occupation.id === list.filters.occupationId);
	return (
		<Chip
			label={w("occupation")}
			chosen={found ? name(found.occupation.name) : "…"}
			onClear={() => list.setFilter("occupationId", null)}
		>
			{null}
		</Chip>
	);
}

function useNeedColumns(withOrganisation: boolean): Column<NeedRow>[] {
	const t = useMessages(messages);
	const w = useMessages(words);
	const format = useFormat();
	const pay = usePayText();
	const organisation: Column<NeedRow> = {
		key: "organisation",
		header: t("organisation"),
		cell: (need) => <Named name={need.organisation.name} />,
	};
	return [
		{
			key: "title",
			header: t("title"),
			sort: "title",
			cell: (need) => (
				<>
					{need.title} {need.sample && <SampleMark />}
				</>
			),
		},
		{ key: "occupation", header: w("occupation"), cell: (need) => <Named name={need.occupation.name} /> },
		...(withOrganisation ? [organisation] : []),
		{
			key: "headcount",
			header: t("headcount"),
			sort: "headcount",
			figure: true,
			card: "figure",
			cell: (need) => format.number(need.headcount),
		},
		{
			key: "starts",
			header: t("starts"),
			sort: "starts",
			card: "figure",
			cell: (need) => <DateText value={need.startsOn} />,
		},
		{
			key: "place",
			header: t("place"),
			cell: (need) => (need.place ? <Named name={need.place.name} /> : t("nothing")),
		},
		{ key: "pay", header: t("pay"), cell: (need) => pay(need.pay) },
		{
			key: "state",
			header: t("stateColumn"),
			card: "figure",
			cell: (need) => <Tag tone={need.state === "open" ? "good" : "neutral"}>{w(need.state)}</Tag>,
		},
		{
			key: "updated",
			header: t("updated"),
			sort: "updated",
			optional: true,
			cell: (need) => <DateText value={need.updatedAt} relative />,
		},
	];
}
