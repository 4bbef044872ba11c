import { defineMessages } from "#platform/web/i18n/define-messages.ts";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import { Empty } from "#platform/web/page/empty.tsx";
import { PageHeader } from "#platform/web/page/page-header.tsx";
import { SampleMark } from "#platform/web/page/sample-mark.tsx";
import type { Column } from "#platform/web/table/columns.ts";
import { DataTable } from "#platform/web/table/data-table.tsx";
import { FilterSearch } from "#platform/web/table/filter-chips.tsx";
import { useListQuery, useListState } from "#platform/web/table/use-list-state.ts";
import { DateText } from "#platform/web/values/date-text.tsx";
import { fetchGranted, type GrantedPerson } from "./calls-ledger.ts";

const messages = defineMessages({
	en: {
		title: "People who show us their competencies",
		lead: "They let your organisation see their evidence and can take it back at any time.",
		name: "Name",
		since: "Since",
		search: "Search by name",
		noneTitle: "Nobody yet",
		noneNext: "Learners let an organisation see their evidence on their own page of competencies.",
	},
	zh: {
		title: "向本单位展示能力的人",
		lead: "他们允许本单位查看能力证据，并可随时收回。",
		name: "姓名",
		since: "开始",
		search: "按姓名搜索",
		noneTitle: "还没有人",
		noneNext: "学习者可在自己的能力页面允许单位查看其证据。",
	},
});

/** People who let the organisation I run see their evidence. */
export function Page() {
	const t = useMessages(messages);
	const list = useListState<never>({ sorts: ["name", "given"], defaultSort: "-given", pageSize: 25 });
	const query = useListQuery<never, GrantedPerson>("granted-people", list, fetchGranted);
	const columns: Column<GrantedPerson>[] = [
		{
			key: "name",
			header: t("name"),
			sort: "name",
			card: "title",
			cell: ({ name, sample }) => (
				<>
					{name} {sample && <SampleMark />}
				</>
			),
		},
		{
			key: "given",
			header: t("since"),
			sort: "given",
			card: "figure",
			cell: ({ givenAt }) => <DateText value={givenAt} />,
		},
	];
	return (
		<>
			<PageHeader title={t("title")} lead={t("lead")} />
			<Card>
				<DataTable
					id="granted-people"
					label={t("title")}
					list={list}
					query={query}
					columns={columns}
					rowKey={({ id }) => id}
					rowLink={({ id }) => `/people/${id}/competencies`}
					empty={<Empty title={t("noneTitle")} next={t("noneNext")} />}
					filters={<FilterSearch list={list} label={t("search")} />}
				/>
			</Card>
		</>
	);
}
