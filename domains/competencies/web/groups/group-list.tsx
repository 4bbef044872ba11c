import { Button } from "@mantine/core";
import { Link } from "#platform/web/app/navigate.tsx";
import { Named } from "#platform/web/i18n/named.tsx";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import { StateChip, Tag } from "#platform/web/page/chips.tsx";
import { Empty } from "#platform/web/page/empty.tsx";
import { PageHeader } from "#platform/web/page/page-header.tsx";
import { SampleMark } from "#platform/web/page/sample-mark.tsx";
import { may } from "#platform/web/session/session.ts";
import { useSession } from "#platform/web/session/use-session.ts";
import type { Column } from "#platform/web/table/columns.ts";
import { DataTable } from "#platform/web/table/data-table.tsx";
import { FilterSearch, FilterSelect } from "#platform/web/table/filter-chips.tsx";
import { useListQuery, useListState } from "#platform/web/table/use-list-state.ts";
import { fetchGroups, type GroupRow } from "./calls-groups.ts";
import { messages } from "./groups.messages.ts";

/** Groups that I look after; for owner and coordinator those of the organisation. */
export function Page() {
	const t = useMessages(messages);
	const session = useSession();
	const list = useListState<"state">({
		filters: ["state"],
		sorts: ["name", "updated"],
		defaultSort: "name",
		pageSize: 25,
	});
	const query = useListQuery<"state", GroupRow>("groups", list, fetchGroups);
	const columns: Column<GroupRow>[] = [
		{
			key: "name",
			header: t("name"),
			sort: "name",
			card: "title",
			cell: (group) => (
				<>
					<Named name={group.name} /> {group.mine && <Tag tone="info">{t("mine")}</Tag>}{" "}
					{group.sample && <SampleMark />}
				</>
			),
		},
		{
			key: "occupation",
			header: t("occupation"),
			cell: ({ occupation }) => (occupation ? <Named name={occupation.name} /> : "–"),
		},
		{ key: "learners", header: t("learners"), figure: true, card: "figure", cell: ({ learners }) => learners },
		{ key: "teachers", header: t("teachers"), figure: true, card: "figure", cell: ({ teachers }) => teachers },
		{
			key: "state",
			header: t("state"),
			card: "figure",
			cell: ({ state }) => <StateChip tone={state === "open" ? "good" : "neutral"}>{t(state)}</StateChip>,
		},
	];
	const create = may(session, "competencies.groups.manage") && (
		<Button component={Link} to="/learner-groups/new">
			{t("new")}
		</Button>
	);
	return (
		<>
			<PageHeader title={t("title")} lead={t("lead")} primary={create} />
			<Card>
				<DataTable
					id="learner-groups"
					label={t("list")}
					list={list}
					query={query}
					columns={columns}
					rowKey={(group) => group.id}
					rowLink={(group) => `/learner-groups/${group.id}`}
					empty={<Empty title={t("noneTitle")} next={t("noneNext")} action={create || undefined} />}
					filters={
						<>
							<FilterSearch list={list} label={t("search")} />
							<FilterSelect
								list={list}
								name="state"
								label={t("state")}
								options={(["open", "closed"] as const).map((state) => ({ value: state, label: t(state) }))}
							/>
						</>
					}
				/>
			</Card>
		</>
	);
}
