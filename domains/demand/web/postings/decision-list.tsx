import { Button } from "@mantine/core";
import { useStep } from "#platform/web/api/use-step.ts";
import { Link } from "#platform/web/app/navigate.tsx";
import { ConfirmButton } from "#platform/web/form/confirm-button.tsx";
import { Named } from "#platform/web/i18n/named.tsx";
import { useFormat } from "#platform/web/i18n/use-format.ts";
import { useLanguage, useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import { Tag } from "#platform/web/page/chips.tsx";
import { Empty } from "#platform/web/page/empty.tsx";
import { PageHeader } from "#platform/web/page/page-header.tsx";
import type { Column } from "#platform/web/table/columns.ts";
import { DataTable } from "#platform/web/table/data-table.tsx";
import { FilterSearch, FilterSelect } from "#platform/web/table/filter-chips.tsx";
import { useListQuery, useListState } from "#platform/web/table/use-list-state.ts";
import { DateText } from "#platform/web/values/date-text.tsx";
import { fetchDecisions, type TitleDecision, undoTitle } from "./calls-titles.ts";
import { messages } from "./titles.messages.ts";
import { postingTitles } from "./titles.ts";

/** What people decided about titles; each can be taken back by those for whom it counts. */
export function Page() {
	const t = useMessages(messages);
	const title = useMessages(postingTitles);
	const language = useLanguage();
	const list = useListState<"outcome">({
		filters: ["outcome"],
		sorts: ["decided", "title"],
		defaultSort: "-decided",
		pageSize: 50,
	});
	const query = useListQuery<"outcome", TitleDecision>("titles", list, async (asked, signal) => {
		const page = await fetchDecisions(asked, signal);
		return { ...page, items: page.items as TitleDecision[] };
	});
	const columns = useColumns();
	return (
		<>
			<PageHeader title={title("decisions")} lead={t("decisionsLead")} />
			<Card>
				<DataTable
					id="title-decisions"
					label={t("decisions")}
					list={list}
					query={query}
					columns={columns}
					rowKey={(decision) => decision.id}
					exportUrl={(asked, format) => `/api/title-decisions/export?${asked}&language=${language}&format=${format}`}
					empty={
						<Empty
							title={t("decisionsNone")}
							next={t("decisionsNext")}
							action={
								<Button component={Link} to="/titles">
									{title("review")}
								</Button>
							}
						/>
					}
					filters={
						<>
							<FilterSearch list={list} label={t("search")} />
							<FilterSelect
								list={list}
								name="outcome"
								label={t("outcome")}
								options={(["occupation", "none"] as const).map((value) => ({ value, label: t(`outcome.${value}`) }))}
							/>
						</>
					}
				/>
			</Card>
		</>
	);
}

function useColumns(): Column<TitleDecision>[] {
	const t = useMessages(messages);
	const format = useFormat();
	const step = useStep("titles", "postings");
	return [
		{ key: "title", header: t("title"), sort: "title", cell: (decision) => decision.title },
		{
			key: "occupation",
			header: t("occupation"),
			cell: ({ occupation }) =>
				occupation ? <Named name={occupation.name} /> : <Tag tone="neutral">{t("outcome.none")}</Tag>,
		},
		{
			key: "postings",
			header: t("postingsColumn"),
			figure: true,
			card: "figure",
			cell: ({ postings, titleKey }) => (
				<Link to={`/postings?titleKey=${encodeURIComponent(titleKey)}`}>{format.number(postings)}</Link>
			),
		},
		{ key: "scope", header: t("scope"), card: "figure", cell: ({ scope }) => t(`scope.${scope}`) },
		{ key: "by", header: t("decidedBy"), cell: ({ decidedBy }) => decidedBy ?? "–" },
		{
			key: "at",
			header: t("decidedAt"),
			sort: "decided",
			card: "figure",
			cell: ({ decidedAt }) => <DateText value={decidedAt} relative />,
		},
		{
			key: "undo",
			header: t("undo"),
			cell: ({ id, title, abilities }) =>
				abilities.includes("undo") && (
					<ConfirmButton
						size="compact-sm"
						question={`${t("undo")}: ${title}`}
						confirmLabel={t("undo")}
						onConfirm={() =>
							step(
								() => undoTitle(id),
								() => t("undone"),
							)
						}
					>
						{t("undo")}
					</ConfirmButton>
				),
		},
	];
}
