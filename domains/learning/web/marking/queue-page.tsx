import { Button } from "@mantine/core";
import { useState } from "react";
import { useStep } from "#platform/web/api/use-step.ts";
import { Link } from "#platform/web/app/navigate.tsx";
import { ConfirmButton } from "#platform/web/form/confirm-button.tsx";
import { Named, useName } from "#platform/web/i18n/named.tsx";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import { StateChip, Tag } from "#platform/web/page/chips.tsx";
import { Empty } from "#platform/web/page/empty.tsx";
import { PageHeader } from "#platform/web/page/page-header.tsx";
import { SampleMark } from "#platform/web/page/sample-mark.tsx";
import type { Column } from "#platform/web/table/columns.ts";
import { DataTable } from "#platform/web/table/data-table.tsx";
import { Chip, FilterSelect } from "#platform/web/table/filter-chips.tsx";
import { useListQuery, useListState } from "#platform/web/table/use-list-state.ts";
import { stages } from "../../contract-marking.ts";
import { stageTone } from "../parts/course-tone.ts";
import { titles } from "../titles.ts";
import { fetchMarking, type QueueRow, releaseMarks } from "./calls-marking.ts";
import { KeptBackNote } from "./kept-back-note.tsx";
import { messages } from "./marking.messages.ts";
import { useWorkName } from "./use-work-name.ts";

const none: ReadonlySet<string> = new Set();

type Filter = "show" | "offeringId" | "activityId";

/** Works to be marked, of one assignment or of all that wait for me. */
export function Page() {
	const t = useMessages(messages);
	const title = useMessages(titles);
	const workName = useWorkName();
	const list = useListState<Filter>({
		filters: ["show", "offeringId", "activityId"],
		sorts: ["number", "late"],
		defaultSort: "number",
		pageSize: 50,
	});
	const query = useListQuery<Filter, QueueRow>("marking", list, fetchMarking);
	const columns = useColumns();
	const rows = query.data?.items ?? [];
	const name = useName();
	const { activityId } = list.filters;
	const asked = new URLSearchParams(
		Object.entries(list.filters).flatMap(([key, value]) => (value ? [[key, value]] : [])),
	);
	// What was chosen in one list is not chosen in another.
	const of = asked.toString();
	const [chosen, setChosen] = useState({ of, keys: none });
	const keys = chosen.of === of ? chosen.keys : none;
	const setKeys = (to: ReadonlySet<string>): void => setChosen({ of, keys: to });
	const address = (row: QueueRow): string => `/marking/${row.id}?${asked}`;
	const first = rows.find(({ todo }) => todo);
	// Marks of one assignment are released together.
	const releases = activityId !== undefined && list.filters.show === "marked" && rows[0];
	return (
		<>
			<PageHeader
				title={title("marking")}
				lead={t("lead")}
				primary={
					first && (
						<Button component={Link} to={address(first)}>
							{t("begin")}
						</Button>
					)
				}
			/>
			<KeptBackNote
				{...(list.filters.offeringId && { offeringId: list.filters.offeringId })}
				{...(activityId && { activityId })}
			/>
			<Card>
				<DataTable
					id="marking"
					label={t("list")}
					list={list}
					query={query}
					columns={columns}
					rowKey={(row) => row.id}
					rowLink={address}
					needsMe={({ todo }) => todo}
					empty={<Empty title={t("noneTitle")} next={t("noneNext")} />}
					{...(releases && {
						selection: {
							keys,
							onChange: setKeys,
							name: workName,
							actions: (
								<ReleaseButton
									offeringId={releases.offeringId}
									activityId={releases.activityId}
									// Works without names are told together.
									workIds={releases.learners === null ? null : [...keys]}
									onDone={() => setKeys(none)}
								/>
							),
						},
					})}
					filters={
						<>
							<FilterSelect
								list={list}
								name="show"
								label={t("show")}
								options={(["todo", ...stages] as const).map((value) => ({ value, label: t(`show.${value}`) }))}
							/>
							{activityId && (
								<Chip
									label={t("assignment")}
									chosen={rows[0] ? [name(rows[0].title), rows[0].section].join(" · ") : "…"}
									onClear={() => list.setFilter("activityId", null)}
								>
									{null}
								</Chip>
							)}
							{list.filters.offeringId && !activityId && (
								<Chip
									label={t("course")}
									chosen={rows[0] ? [name(rows[0].course), rows[0].section].join(" · ") : "…"}
									onClear={() => list.setFilter("offeringId", null)}
								>
									{null}
								</Chip>
							)}
						</>
					}
				/>
			</Card>
		</>
	);
}

function useColumns(): Column<QueueRow>[] {
	const t = useMessages(messages);
	const workName = useWorkName();
	return [
		{
			key: "work",
			header: t("work"),
			sort: "number",
			card: "title",
			cell: (row) => (
				<>
					{workName(row)} {row.sample && <SampleMark />}
				</>
			),
		},
		{ key: "assignment", header: t("assignment"), card: "figure", cell: ({ title }) => <Named name={title} /> },
		{
			key: "course",
			header: t("course"),
			cell: ({ course, section }) => (
				<>
					<Named name={course} /> · {section}
				</>
			),
		},
		{
			key: "state",
			header: t("state"),
			card: "figure",
			cell: ({ stage, mine }) => (
				<>
					<StateChip tone={stageTone(stage)}>{t(`show.${stage}`)}</StateChip> {mine && <Tag>{t(`mine.${mine}`)}</Tag>}
				</>
			),
		},
		{
			key: "late",
			header: t("late"),
			sort: "late",
			figure: true,
			cell: ({ lateDays }) => (lateDays === 0 ? "–" : t("lateDays", { count: lateDays })),
		},
	];
}

interface ReleaseButtonProps {
	offeringId: string;
	activityId: string;
	workIds: string[] | null;
	onDone: () => void;
}

function ReleaseButton({ offeringId, activityId, workIds, onDone }: ReleaseButtonProps) {
	const t = useMessages(messages);
	const step = useStep("marking", "run-assignments");
	return (
		<ConfirmButton
			size="xs"
			question={t("releaseQuestion")}
			detail={t(workIds ? "releaseDetail" : "releaseTogether")}
			confirmLabel={t(workIds ? "releaseChosen" : "releaseAll")}
			onConfirm={async () => {
				await step(
					() => releaseMarks(offeringId, activityId, workIds),
					({ released }) => t("releasedSaid", { count: released }),
				);
				onDone();
			}}
		>
			{t(workIds ? "releaseChosen" : "releaseAll")}
		</ConfirmButton>
	);
}
