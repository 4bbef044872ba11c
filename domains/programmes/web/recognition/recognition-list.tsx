import { Button } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Link } from "#platform/web/app/navigate.tsx";
import { ConfirmButton } from "#platform/web/form/confirm-button.tsx";
import { ReasonDialog } from "#platform/web/form/reason-dialog.tsx";
import { Named, useName } from "#platform/web/i18n/named.tsx";
import { useFormat } from "#platform/web/i18n/use-format.ts";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import { Tag } from "#platform/web/page/chips.tsx";
import { Empty } from "#platform/web/page/empty.tsx";
import { PageHeader } from "#platform/web/page/page-header.tsx";
import { SampleMark } from "#platform/web/page/sample-mark.tsx";
import { may } from "#platform/web/session/session.ts";
import { useSession } from "#platform/web/session/use-session.ts";
import type { Column } from "#platform/web/table/columns.ts";
import { DataTable } from "#platform/web/table/data-table.tsx";
import { FilterSearch, FilterSelect } from "#platform/web/table/filter-chips.tsx";
import { useListQuery, useListState } from "#platform/web/table/use-list-state.ts";
import { DateText } from "#platform/web/values/date-text.tsx";
import { toast } from "#platform/web/values/toast.ts";
import { recognitionStates } from "../../contract-recognition.ts";
import plans from "../plans/plans.module.css";
import { titles } from "../titles.ts";
import { decideRecognition, endRecognition, fetchRecognitions, type Recognition } from "./calls-recognitions.ts";
import { FlowsCard } from "./flows-card.tsx";
import { messages } from "./recognitions.messages.ts";

const tones = { proposed: "warn", agreed: "good", declined: "neutral", ended: "neutral" } as const;

/** Which courses count for modules of other schools. */
export function Page() {
	const t = useMessages(messages);
	const title = useMessages(titles);
	const session = useSession();
	const agrees = may(session, "programmes.recognitions.agree");
	const list = useListState<"state">({
		filters: ["state"],
		sorts: ["proposed"],
		defaultSort: "-proposed",
		pageSize: 25,
	});
	const query = useListQuery<"state", Recognition>("recognitions", list, fetchRecognitions);
	const columns = useColumns(agrees);
	const propose = agrees && (
		<Button component={Link} to="/credit-recognitions/new">
			{t("propose")}
		</Button>
	);
	return (
		<>
			<PageHeader title={title("recognitions")} lead={t("lead")} primary={propose} />
			<Card>
				<DataTable
					id="credit-recognitions"
					label={t("list")}
					list={list}
					query={query}
					columns={columns}
					rowKey={({ id }) => id}
					needsMe={({ abilities }) => abilities.includes("decide")}
					empty={
						<Empty
							title={t("noneTitle")}
							next={t(agrees ? "noneNext" : "noneNextRead")}
							action={propose || undefined}
						/>
					}
					filters={
						<>
							<FilterSearch list={list} label={t("search")} />
							<FilterSelect
								list={list}
								name="state"
								label={t("state")}
								options={recognitionStates.map((state) => ({ value: state, label: t(`state.${state}`) }))}
							/>
						</>
					}
				/>
			</Card>
			{may(session, "programmes.flows.see") && <FlowsCard />}
		</>
	);
}

function useColumns(agrees: boolean): Column<Recognition>[] {
	const t = useMessages(messages);
	const format = useFormat();
	const columns: Column<Recognition>[] = [
		{
			key: "course",
			header: t("course"),
			card: "title",
			cell: ({ course, sample }) => (
				<>
					<Link to={`/courses/${course.id}`}>
						<Named name={course.name} />
					</Link>{" "}
					{sample && <SampleMark />}
				</>
			),
		},
		{ key: "giving", header: t("giving"), cell: ({ giving }) => <Named name={giving.name} /> },
		{
			key: "module",
			header: t("countsFor"),
			cell: ({ module, plan, receiving }) => (
				<>
					{module && plan.versionId ? (
						<Link to={`/training-plans/${plan.versionId}`}>
							<Named name={module} />
						</Link>
					) : (
						t("moduleGone")
					)}{" "}
					<span className={plans.dim}>
						<Named name={receiving.name} />
					</span>
				</>
			),
		},
		{
			key: "credits",
			header: t("credits"),
			figure: true,
			card: "figure",
			cell: ({ credits }) => format.number(credits),
		},
		{
			key: "proposed",
			header: t("proposed"),
			sort: "proposed",
			cell: ({ proposedAt }) => <DateText value={proposedAt} />,
		},
		{
			key: "state",
			header: t("state"),
			card: "figure",
			cell: ({ state }) => <Tag tone={tones[state]}>{t(`state.${state}`)}</Tag>,
		},
		{ key: "note", header: t("said"), cell: ({ note, decisionNote }) => decisionNote ?? note ?? "–" },
	];
	if (!agrees) return columns;
	return [...columns, { key: "steps", header: t("steps"), cell: (recognition) => <Steps recognition={recognition} /> }];
}

function Steps({ recognition: { id, course, state, abilities } }: { recognition: Recognition }) {
	const t = useMessages(messages);
	const name = useName()(course.name);
	const client = useQueryClient();
	const [declining, setDeclining] = useState(false);
	const done = async (text: string): Promise<void> => {
		await client.invalidateQueries({ queryKey: ["recognitions"] });
		toast(text);
	};
	if (abilities.length === 0) return null;
	return (
		<span className={plans.tools}>
			{abilities.includes("decide") && (
				<>
					<ConfirmButton
						size="compact-sm"
						question={t("agreeQuestion", { course: name })}
						confirmLabel={t("agree")}
						onConfirm={async () => {
							await decideRecognition(id, true, null);
							await done(t("agreed"));
						}}
					>
						{t("agree")}
					</ConfirmButton>
					<Button variant="default" size="compact-sm" aria-haspopup="dialog" onClick={() => setDeclining(true)}>
						{t("decline")}
					</Button>
					<ReasonDialog
						opened={declining}
						title={t("declineTitle")}
						confirmLabel={t("decline")}
						onClose={() => setDeclining(false)}
						onReason={async (reason) => {
							await decideRecognition(id, false, reason);
							await done(t("declined"));
						}}
					/>
				</>
			)}
			{abilities.includes("end") && (
				<ConfirmButton
					size="compact-sm"
					final
					question={t("endQuestion", { course: name })}
					detail={t("endDetail")}
					confirmLabel={t(state === "agreed" ? "end" : "takeBack")}
					onConfirm={async () => {
						await endRecognition(id);
						await done(t("ended"));
					}}
				>
					{t(state === "agreed" ? "end" : "takeBack")}
				</ConfirmButton>
			)}
		</span>
	);
}
