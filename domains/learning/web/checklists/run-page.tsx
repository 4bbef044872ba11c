import { useQuery } from "@tanstack/react-query";
import { usePageParams } from "#platform/web/app/navigate.tsx";
import { useName } from "#platform/web/i18n/named.tsx";
import { useFormat } from "#platform/web/i18n/use-format.ts";
import { useLanguage, useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import { StateChip, Tag, type Tone } from "#platform/web/page/chips.tsx";
import { Empty } from "#platform/web/page/empty.tsx";
import { PageHeader } from "#platform/web/page/page-header.tsx";
import { QueryView } from "#platform/web/page/query-view.tsx";
import { SampleMark } from "#platform/web/page/sample-mark.tsx";
import type { Column } from "#platform/web/table/columns.ts";
import { DataTable } from "#platform/web/table/data-table.tsx";
import { FilterSearch, FilterSelect } from "#platform/web/table/filter-chips.tsx";
import { useListQuery, useListState } from "#platform/web/table/use-list-state.ts";
import { DateText } from "#platform/web/values/date-text.tsx";
import { learnerStates, type RunChecklistDetail } from "../../contract-checklists.ts";
import { DueCard } from "../parts/due-card.tsx";
import { ExtensionsCard } from "../parts/extensions-card.tsx";
import {
	checklistQuery,
	extendChecklist,
	fetchRunLearners,
	type Learner,
	setChecklistDue,
	unextendChecklist,
} from "./calls-checklists.ts";
import { CountsBar } from "./counts-bar.tsx";
import { observeWords } from "./observe.messages.ts";
import { learnersKey, useChecklistStep } from "./use-checklist-step.ts";

const tones: Record<Learner["state"], Tone> = {
	none: "neutral",
	draft: "info",
	waiting: "act",
	failed: "warn",
	passed: "good",
};

/** A checklist of an offering: who passed, and whom to observe next. */
export function Page() {
	const { id, activityId } = usePageParams<"id" | "activityId">();
	const query = useQuery(checklistQuery(id, activityId));
	return (
		<QueryView query={query} page>
			{(run) => <RunView run={run} />}
		</QueryView>
	);
}

function RunView({ run }: { run: RunChecklistDetail }) {
	const t = useMessages(observeWords);
	const language = useLanguage();
	const name = useName();
	const { offeringId, activityId, counts } = run;
	const list = useListState<"state">({
		filters: ["state"],
		sorts: ["name", "observed", "score"],
		defaultSort: "name",
		pageSize: 50,
	});
	const query = useListQuery<"state", Learner>(learnersKey(run), list, fetchRunLearners(offeringId, activityId));
	const place = [name(run.course), run.section].join(" · ");
	const columns = useColumns();
	const step = useChecklistStep(run);
	return (
		<>
			<PageHeader title={name(run.title)} names above={place} lead={place} />
			<Card>
				<CountsBar counts={counts} />
			</Card>
			<DueCard
				key={run.revision}
				due={run}
				onSet={(when, said) =>
					step(
						() => setChecklistDue(run, when),
						() => said,
					)
				}
			/>
			<Card title={t("learners")} lead={t("learnersLead")}>
				<DataTable
					id="checklist-learners"
					label={t("learners")}
					list={list}
					query={query}
					columns={columns}
					rowKey={({ enrolmentId }) => enrolmentId}
					rowLink={({ enrolmentId }) => `/offerings/${offeringId}/checklists/${activityId}/${enrolmentId}`}
					needsMe={({ toSign }) => toSign}
					empty={<Empty title={t("noLearners")} next={t("noLearnersNext")} />}
					exportUrl={(asked, format) =>
						`/api/offerings/${offeringId}/checklists/${activityId}/export?${asked}&language=${language}&format=${format}`
					}
					filters={
						<>
							<FilterSearch list={list} label={t("searchLearners")} />
							<FilterSelect
								list={list}
								name="state"
								label={t("state")}
								options={[
									{ value: "to-sign", label: t("toSign") },
									...learnerStates.map((value) => ({ value, label: t(`state.${value}`) })),
								]}
							/>
						</>
					}
				/>
			</Card>
			{run.dueAt !== null && (
				<ExtensionsCard
					due={run}
					lead={t("extensionsLead")}
					onExtend={(personId, given) => step(() => extendChecklist(run, personId, given))}
					onTakeBack={(personId) => step(() => unextendChecklist(run, personId))}
				/>
			)}
		</>
	);
}

function useColumns(): Column<Learner>[] {
	const t = useMessages(observeWords);
	const format = useFormat();
	return [
		{
			key: "name",
			header: t("learner"),
			sort: "name",
			card: "title",
			cell: ({ name, left, sample }) => (
				<>
					{name} {left && <Tag>{t("left")}</Tag>} {sample && <SampleMark />}
				</>
			),
		},
		{
			key: "state",
			header: t("state"),
			card: "figure",
			cell: ({ state, toSign, overdue, lateDays }) => (
				<>
					<StateChip tone={tones[state]}>{t(toSign && state === "waiting" ? "toSign" : `state.${state}`)}</StateChip>{" "}
					{overdue && <Tag tone="warn">{t("overdue")}</Tag>}
					{lateDays !== null && lateDays > 0 && <Tag tone="warn">{t("late", { count: lateDays })}</Tag>}
				</>
			),
		},
		{
			key: "score",
			header: t("score"),
			sort: "score",
			figure: true,
			card: "figure",
			cell: ({ score }) => (score === null ? "–" : format.share(score)),
		},
		{
			key: "observed",
			header: t("observedOn"),
			sort: "observed",
			cell: ({ observedOn }) => (observedOn ? <DateText value={observedOn} /> : "–"),
		},
	];
}
