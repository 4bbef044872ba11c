import { useQuery } from "@tanstack/react-query";
import { Named, useName } from "#platform/web/i18n/named.tsx";
import { useFormat } from "#platform/web/i18n/use-format.ts";
import { useLanguage, useMessages } from "#platform/web/i18n/use-messages.ts";
import { Tag } from "#platform/web/page/chips.tsx";
import { Empty } from "#platform/web/page/empty.tsx";
import { PageHeader } from "#platform/web/page/page-header.tsx";
import type { Column } from "#platform/web/table/columns.ts";
import { DataTable } from "#platform/web/table/data-table.tsx";
import { FilterSearch, FilterSelect } from "#platform/web/table/filter-chips.tsx";
import { useListQuery, useListState } from "#platform/web/table/use-list-state.ts";
import { fetchOccupations, groupsQuery, type OccupationRow } from "../calls.ts";
import { ProjectTranslation } from "../parts/project-translation.tsx";
import { words } from "../words.ts";
import { messages } from "./occupation-list.messages.ts";

/** Every occupation of a classification, to search and to filter. */
export function Page() {
	const t = useMessages(messages);
	const w = useMessages(words);
	const name = useName();
	const language = useLanguage();
	const { number } = useFormat();
	const list = useListState({
		filters: ["group", "rated", "system"],
		sorts: ["code", "name", "nameZh", "required", "tasks", "relevance"],
	});
	const query = useListQuery("occupations", list, fetchOccupations);
	const groups = useQuery(groupsQuery);
	const system = list.filters.system ?? "onet";
	const columns: Column<OccupationRow>[] = [
		{
			key: "name",
			header: t("occupation"),
			sort: language === "zh" ? "nameZh" : "name",
			card: "title",
			cell: (row) => <Named name={row.name} hint />,
		},
		{ key: "group", header: t("group"), card: "detail", cell: (row) => <Named name={row.group} /> },
		{
			key: "required",
			header: t("required"),
			sort: "required",
			figure: true,
			card: "figure",
			cell: (row) => (row.requiredCount === 0 ? "–" : number(row.requiredCount)),
		},
		{
			key: "tasks",
			header: t("tasks"),
			sort: "tasks",
			figure: true,
			card: "figure",
			cell: (row) => (row.taskCount === 0 ? "–" : number(row.taskCount)),
		},
		{
			key: "rated",
			header: t("rated"),
			card: "figure",
			cell: (row) => <Tag tone={row.hasRatings ? "good" : "warn"}>{t(row.hasRatings ? "rated.yes" : "rated.no")}</Tag>,
		},
		{
			key: "technologies",
			header: t("technologies"),
			figure: true,
			optional: true,
			cell: (row) => number(row.technologyCount),
		},
		{
			key: "zone",
			header: t("zone"),
			optional: true,
			cell: (row) => (row.jobZone === null ? "–" : t("zoneOf", { zone: row.jobZone })),
		},
		{
			key: "code",
			header: w("code"),
			sort: "code",
			optional: system === "esco",
			cell: (row) => (row.system === "onet" ? row.code : ""),
		},
	];
	return (
		<>
			<PageHeader title={t("title")} lead={t("lead")} state={<ProjectTranslation origin="project" />} />
			<DataTable
				id="occupations"
				label={t("title")}
				list={list}
				query={query}
				columns={columns}
				rowKey={(row) => row.id}
				rowLink={(row) => `/occupations/${row.id}`}
				exportUrl={(shown, format) => `/api/occupations/export?${shown}&format=${format}&language=${language}`}
				empty={<Empty title={t("emptyTitle")} next={t("emptyNext")} />}
				filters={
					<>
						<FilterSearch list={list} label={t("search")} />
						<FilterSelect
							list={list}
							name="group"
							label={t("group")}
							options={(groups.data?.items ?? [])
								.filter((group) => group.system === system)
								.map((group) => ({ value: group.code, label: `${name(group.name)} (${number(group.occupations)})` }))}
						/>
						<FilterSelect
							list={list}
							name="rated"
							label={t("rated")}
							options={[
								{ value: "yes", label: t("ratedYes") },
								{ value: "no", label: t("ratedNo") },
							]}
						/>
						<FilterSelect
							list={list}
							name="system"
							label={t("system")}
							options={[
								{ value: "onet", label: t("system.onet") },
								{ value: "esco", label: t("system.esco") },
							]}
						/>
					</>
				}
			/>
		</>
	);
}
