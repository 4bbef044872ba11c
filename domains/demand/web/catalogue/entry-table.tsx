import { useQuery } from "@tanstack/react-query";
import { useName } from "#platform/web/i18n/named.tsx";
import { useLanguage, useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import { Empty } from "#platform/web/page/empty.tsx";
import { DataTable } from "#platform/web/table/data-table.tsx";
import { FilterSearch, FilterSelect, FilterToggle } from "#platform/web/table/filter-chips.tsx";
import { type ListState, useListQuery } from "#platform/web/table/use-list-state.ts";
import { conclusionWords, isOwnRows, kindWords } from "../../catalogue-words.ts";
import { type Catalogue, type CatalogueEntry, fetchEntries, overviewQuery } from "../calls-catalogue.ts";
import { kindOrder } from "../parts/kind-tag.tsx";
import { words } from "../words.ts";
import { messages } from "./catalogue.messages.ts";
import { useEntryColumns } from "./entry-columns.tsx";

export type EntryFilter = "group" | "kind" | "stars" | "conclusion" | "real";

/** Every occupation of the catalogue; each row leads to its formula and records. */
export function EntryTable({ catalogue, list }: { catalogue: Catalogue; list: ListState<EntryFilter> }) {
	const t = useMessages(messages);
	const language = useLanguage();
	const { id } = catalogue;
	const concludes = catalogue.scope === "all";
	const columns = useEntryColumns(catalogue.scope);
	const query = useListQuery<EntryFilter, CatalogueEntry>(`catalogues ${id}`, list, (asked, signal) =>
		fetchEntries(id, asked, signal),
	);
	return (
		<Card>
			<DataTable
				id="catalogue-entries"
				label={t("entries")}
				list={list}
				query={query}
				columns={columns}
				rowKey={(entry) => entry.occupation.id}
				rowLink={(entry) => `/catalogues/${id}/${entry.occupation.id}`}
				filters={<EntryFilters catalogue={catalogue} list={list} />}
				exportUrl={(asked, format) => `/api/catalogues/${id}/export?${asked}&language=${language}&format=${format}`}
				empty={
					<Empty title={t(concludes ? "noneTitle" : "noneOwnTitle")} next={t(concludes ? "noneNext" : "noneOwnNext")} />
				}
			/>
		</Card>
	);
}

function EntryFilters({ catalogue, list }: { catalogue: Catalogue; list: ListState<EntryFilter> }) {
	const t = useMessages(messages);
	const w = useMessages(words);
	const language = useLanguage();
	const name = useName();
	const concludes = catalogue.scope === "all";
	const fields = useQuery(overviewQuery({ catalogueId: catalogue.id })).data?.fields ?? [];
	return (
		<>
			<FilterSearch list={list} label={t("search")} />
			<FilterSelect
				list={list}
				name="group"
				label={w("field")}
				options={fields.map((field) => ({ value: field.group, label: name(field.name) || field.group }))}
			/>
			{concludes && (
				<FilterSelect
					list={list}
					name="kind"
					label={w("kind")}
					options={kindOrder.map((kind) => ({ value: kind, label: kindWords[kind][language] }))}
				/>
			)}
			{concludes && (
				<FilterSelect
					list={list}
					name="stars"
					label={w("stars")}
					options={[5, 4, 3, 2, 1].map((stars) => ({ value: String(stars), label: t("starsAtLeast", { stars }) }))}
				/>
			)}
			{concludes && (
				<FilterSelect
					list={list}
					name="conclusion"
					label={w("conclusion")}
					options={Object.entries(conclusionWords)
						.filter(([value]) => !isOwnRows({ conclusion: value }))
						.map(([value, said]) => ({ value, label: said[language] }))}
				/>
			)}
			<FilterToggle list={list} name="real" value="demand" label={t("realDemand")} />
		</>
	);
}
