import { Button } from "@mantine/core";
import { Link } from "#platform/web/app/navigate.tsx";
import { Named } from "#platform/web/i18n/named.tsx";
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
import { FilterSearch, FilterSelect, FilterToggle } from "#platform/web/table/filter-chips.tsx";
import { useListQuery, useListState } from "#platform/web/table/use-list-state.ts";
import { DateText } from "#platform/web/values/date-text.tsx";
import { planStates } from "../../contract-plans.ts";
import { titles } from "../titles.ts";
import { words } from "../words.ts";
import { fetchPlans, type PlanRow } from "./calls-plans.ts";
import { messages } from "./plans.messages.ts";
import { stateTone } from "./state-tone.ts";

type Filter = "state" | "mine" | "programmeId";

/** Training plans: published ones, and the drafts that one's organisation builds. */
export function Page() {
	const t = useMessages(messages);
	const w = useMessages(words);
	const title = useMessages(titles);
	const language = useLanguage();
	const session = useSession();
	const writes = may(session, "programmes.plans.write");
	const list = useListState<Filter>({
		filters: ["state", "mine", "programmeId"],
		sorts: ["updated", "name", "school"],
		defaultSort: "-updated",
		pageSize: 25,
	});
	const query = useListQuery<Filter, PlanRow>("plans", list, fetchPlans);
	const columns = usePlanColumns();
	const begin = writes && (
		<Button component={Link} to="/training-plans/new">
			{t("new")}
		</Button>
	);
	const { programmeId, ...others } = list.filters;
	const unplanned = programmeId && list.q === "" && Object.values(others).every((one) => one === undefined);
	if (unplanned && query.data?.items.length === 0 && !query.isPlaceholderData)
		return <Unplanned programmeId={programmeId} writes={writes} />;
	return (
		<>
			<PageHeader title={title("plans")} lead={t("lead")} primary={begin} />
			<Card>
				<DataTable
					id="training-plans"
					label={t("list")}
					list={list}
					query={query}
					columns={columns}
					rowKey={(plan) => plan.id}
					rowLink={(plan) => `/training-plans/${plan.id}`}
					exportUrl={(asked, format) => `/api/training-plans/export?${asked}&language=${language}&format=${format}`}
					empty={
						<Empty title={t("noneTitle")} next={t(writes ? "noneNext" : "noneNextRead")} action={begin || undefined} />
					}
					filters={
						<>
							<FilterSearch list={list} label={t("search")} />
							<FilterSelect
								list={list}
								name="state"
								label={t("state")}
								options={planStates.map((state) => ({ value: state, label: w(`state.${state}`) }))}
							/>
							{may(session, "programmes.plans.build") && (
								<FilterToggle list={list} name="mine" label={t("mine")} value="yes" />
							)}
						</>
					}
				/>
			</Card>
		</>
	);
}

/** Of a programme that somebody was alerted to: nobody has begun its plan. */
function Unplanned({ programmeId, writes }: { programmeId: string; writes: boolean }) {
	const t = useMessages(messages);
	const title = useMessages(titles);
	return (
		<>
			<PageHeader title={title("plans")} lead={t("lead")} />
			<Empty
				title={t("unplannedTitle")}
				next={t(writes ? "unplannedNext" : "noneNextRead")}
				action={
					<>
						{writes && (
							<Button component={Link} to={`/training-plans/new?programmeId=${programmeId}`}>
								{t("new")}
							</Button>
						)}{" "}
						<Button component={Link} to="/coverage" variant="default">
							{title("coverage")}
						</Button>{" "}
						<Button component={Link} to="/training-plans" variant="default">
							{t("all")}
						</Button>
					</>
				}
			/>
		</>
	);
}

function usePlanColumns(): Column<PlanRow>[] {
	const t = useMessages(messages);
	const w = useMessages(words);
	const format = useFormat();
	return [
		{
			key: "name",
			header: t("plan"),
			sort: "name",
			cell: ({ name, number, sample }) => (
				<>
					<Named name={name} /> · {w("version", { number })} {sample && <SampleMark />}
				</>
			),
		},
		{
			key: "school",
			header: t("school"),
			sort: "school",
			cell: ({ school, parties }) => (
				<>
					<Named name={school.name} />
					{parties.length > 1 && ` + ${format.number(parties.length - 1)}`}
				</>
			),
		},
		{
			key: "modules",
			header: t("modules"),
			figure: true,
			cell: ({ modules }) => format.number(modules),
		},
		{ key: "credits", header: t("credits"), figure: true, cell: ({ credits }) => format.number(credits) },
		{
			key: "uncovered",
			header: t("uncovered"),
			figure: true,
			cell: ({ uncovered }) => (uncovered > 0 ? <Tag tone="act">{format.number(uncovered)}</Tag> : "–"),
		},
		{
			key: "updated",
			header: t("updated"),
			sort: "updated",
			cell: ({ updatedAt }) => <DateText value={updatedAt} relative />,
		},
		{
			key: "state",
			header: t("state"),
			card: "figure",
			cell: ({ state }) => <Tag tone={stateTone[state]}>{w(`state.${state}`)}</Tag>,
		},
	];
}
