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
import type { Column } from "#platform/web/table/columns.ts";
import { DataTable } from "#platform/web/table/data-table.tsx";
import { FilterSearch, FilterSelect } from "#platform/web/table/filter-chips.tsx";
import { useListQuery, useListState } from "#platform/web/table/use-list-state.ts";
import { DateText } from "#platform/web/values/date-text.tsx";
import { stateWords } from "../../posting-words.ts";
import { fetchPostings, type PostingRow, sourcesQuery } from "./calls-postings.ts";
import { messages } from "./postings.messages.ts";
import { postingTitles } from "./titles.ts";
import { usePayText } from "./use-pay-text.ts";

type Filter = "sourceId" | "year" | "state" | "placeId" | "occupationId" | "titleKey" | "importId";

const states = ["automatic", "decided", "review", "none"] as const;
export const stateTone = { automatic: "info", decided: "good", review: "warn", none: "neutral" } as const;

/** Postings of one's own organisation; an official sees those of the region. */
export function Page() {
	const t = useMessages(messages);
	const title = useMessages(postingTitles);
	const language = useLanguage();
	const name = useName();
	const sources = useQuery(sourcesQuery).data?.items ?? [];
	const places = useQuery(placesQuery).data?.items ?? [];
	const years = [...new Set(sources.flatMap((source) => source.years))].sort().reverse();
	const list = useListState<Filter>({
		filters: ["sourceId", "year", "state", "placeId", "occupationId", "titleKey", "importId"],
		sorts: ["posted", "title", "employer", "year", "headcount", "added"],
		defaultSort: "-posted",
		pageSize: 50,
	});
	const query = useListQuery<Filter, PostingRow>("postings", list, async (asked, signal) => {
		const page = await fetchPostings(asked, signal);
		return { ...page, items: page.items as PostingRow[] };
	});
	const columns = usePostingColumns();
	const add = (
		<Button component={Link} to="/imports/new">
			{t("import")}
		</Button>
	);
	return (
		<>
			<PageHeader title={title("postings")} lead={t("lead")} primary={add} />
			<Card>
				<DataTable
					id="postings"
					label={t("list")}
					list={list}
					query={query}
					columns={columns}
					rowKey={(posting) => posting.id}
					exportUrl={(asked, format) => `/api/postings/export?${asked}&language=${language}&format=${format}`}
					empty={<Empty title={t("noneTitle")} next={t("noneNext")} action={add} />}
					filters={
						<>
							<FilterSearch list={list} label={t("search")} />
							<FilterSelect
								list={list}
								name="sourceId"
								label={t("source")}
								options={sources.map((source) => ({ value: source.id, label: source.name }))}
							/>
							<FilterSelect
								list={list}
								name="year"
								label={t("year")}
								options={years.map((year) => ({ value: String(year), label: String(year) }))}
							/>
							<FilterSelect
								list={list}
								name="state"
								label={t("state")}
								options={states.map((state) => ({ value: state, label: stateWords[state][language] }))}
							/>
							<FilterSelect
								list={list}
								name="placeId"
								label={t("place")}
								options={[
									...places.map((place) => ({ value: place.id, label: name(place.name) })),
									{ value: "none", label: t("placeNone") },
								]}
							/>
						</>
					}
				/>
			</Card>
		</>
	);
}

function usePostingColumns(): Column<PostingRow>[] {
	const t = useMessages(messages);
	const format = useFormat();
	const language = useLanguage();
	const pay = usePayText();
	return [
		{
			key: "title",
			header: t("title"),
			sort: "title",
			cell: (posting) => (
				<>
					{posting.title} {posting.sample && <SampleMark />}
				</>
			),
		},
		{
			key: "occupation",
			header: t("occupation"),
			cell: (posting) =>
				posting.occupation ? (
					<Link to={`/occupations/${posting.occupation.id}`}>
						<Named name={posting.occupation.name} />
					</Link>
				) : (
					"–"
				),
		},
		{
			key: "state",
			header: t("state"),
			card: "figure",
			cell: (posting) => <Tag tone={stateTone[posting.matchState]}>{stateWords[posting.matchState][language]}</Tag>,
		},
		{ key: "employer", header: t("employer"), sort: "employer", cell: (posting) => posting.employer ?? "–" },
		{
			key: "headcount",
			header: t("headcount"),
			sort: "headcount",
			figure: true,
			card: "figure",
			cell: (posting) => (
				<>
					{format.number(posting.headcount)} {posting.headcountAssumed && <small>{t("assumed")}</small>}
				</>
			),
		},
		{ key: "pay", header: t("pay"), optional: true, cell: (posting) => pay(posting.pay) || "–" },
		{
			key: "place",
			header: t("place"),
			cell: (posting) =>
				posting.place ? <Named name={posting.place.name} /> : posting.placeText ? `(${posting.placeText})` : "–",
		},
		{
			key: "posted",
			header: t("posted"),
			sort: "posted",
			card: "figure",
			cell: (posting) => <DateText value={posting.postedOn} />,
		},
		{ key: "year", header: t("year"), sort: "year", figure: true, cell: (posting) => posting.year },
		{ key: "secondary", header: t("secondary"), optional: true, cell: (posting) => posting.secondaryTitle ?? "–" },
		{ key: "category", header: t("category"), optional: true, cell: (posting) => posting.category ?? "–" },
		{ key: "source", header: t("source"), optional: true, cell: (posting) => posting.source.name },
		{ key: "id", header: t("id"), optional: true, cell: (posting) => posting.externalId },
		{
			key: "copies",
			header: t("copies"),
			optional: true,
			figure: true,
			cell: (posting) => format.number(posting.copies),
		},
		{
			key: "score",
			header: t("score"),
			optional: true,
			figure: true,
			cell: (posting) => (posting.matchScore === null ? "–" : format.share(posting.matchScore)),
		},
	];
}
