import { Named } from "#platform/web/i18n/named.tsx";
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
import { titles } from "../titles.ts";
import { fetchToSign, type ToSign } from "./calls-checklists.ts";
import { observeWords } from "./observe.messages.ts";
import { toSignKey } from "./use-checklist-step.ts";

/** Observations that I watched too, of all offerings: each waits for my signature. */
export function Page() {
	const t = useMessages(observeWords);
	const title = useMessages(titles);
	const list = useListState<never>({
		filters: [],
		sorts: ["signed", "learner"],
		defaultSort: "signed",
		pageSize: 50,
	});
	const query = useListQuery<never, ToSign>(toSignKey, list, fetchToSign);
	const columns = useColumns();
	return (
		<>
			<PageHeader title={title("toSign")} lead={t("toSignLead")} />
			<Card>
				<DataTable
					id="observations-to-sign"
					label={title("toSign")}
					list={list}
					query={query}
					columns={columns}
					rowKey={({ id }) => id}
					rowLink={(row) => `/offerings/${row.offeringId}/checklists/${row.activityId}/${row.enrolmentId}`}
					empty={<Empty title={t("nothingToSign")} next={t("nothingToSignNext")} />}
					filters={<FilterSearch list={list} label={t("searchLearners")} />}
				/>
			</Card>
		</>
	);
}

function useColumns(): Column<ToSign>[] {
	const t = useMessages(observeWords);
	return [
		{
			key: "learner",
			header: t("learner"),
			sort: "learner",
			card: "title",
			cell: ({ learner, sample }) => (
				<>
					{learner} {sample && <SampleMark />}
				</>
			),
		},
		{ key: "checklist", header: t("checklist"), card: "figure", cell: ({ title }) => <Named name={title} /> },
		{
			key: "course",
			header: t("course"),
			cell: ({ course, section }) => (
				<>
					<Named name={course} /> · {section}
				</>
			),
		},
		{ key: "observer", header: t("firstObserver"), cell: ({ observer }) => observer ?? "–" },
		{
			key: "signed",
			header: t("signedAt"),
			sort: "signed",
			card: "figure",
			cell: ({ signedAt }) => <DateText value={signedAt} relative />,
		},
	];
}
