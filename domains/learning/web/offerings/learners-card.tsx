import { ConfirmButton } from "#platform/web/form/confirm-button.tsx";
import { useFormat } from "#platform/web/i18n/use-format.ts";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import { Tag } from "#platform/web/page/chips.tsx";
import { Empty } from "#platform/web/page/empty.tsx";
import { SampleMark } from "#platform/web/page/sample-mark.tsx";
import type { Column } from "#platform/web/table/columns.ts";
import { DataTable } from "#platform/web/table/data-table.tsx";
import { FilterSearch } from "#platform/web/table/filter-chips.tsx";
import { useListQuery, useListState } from "#platform/web/table/use-list-state.ts";
import { DateText } from "#platform/web/values/date-text.tsx";
import { Bar } from "../parts/bar.tsx";
import { fetchLearners, type Learner, type Offering, removeLearner } from "./calls-offerings.ts";
import { messages } from "./offerings.messages.ts";
import styles from "./offerings.module.css";
import { learnersKey, useLearnersStep } from "./use-learners-step.ts";

/** Learners of an offering with how far they are. */
export function LearnersCard({ offering }: { offering: Offering }) {
	const t = useMessages(messages);
	const list = useListState<never>({
		filters: [],
		sorts: ["name", "done", "seen"],
		defaultSort: "name",
		pageSize: 50,
	});
	const query = useListQuery<never, Learner>(learnersKey(offering.id), list, fetchLearners(offering.id));
	const columns = useColumns(offering);
	return (
		<Card title={t("learners")}>
			<DataTable
				id="offering-learners"
				label={t("learnersList")}
				list={list}
				query={query}
				columns={columns}
				rowKey={(learner) => learner.id}
				empty={<Empty title={t("noLearnersTitle")} next={t("noLearnersNext")} />}
				filters={<FilterSearch list={list} label={t("learnersSearch")} />}
			/>
		</Card>
	);
}

function useColumns({ id, abilities }: Offering): Column<Learner>[] {
	const t = useMessages(messages);
	const format = useFormat();
	const step = useLearnersStep(id);
	const columns: Column<Learner>[] = [
		{
			key: "name",
			header: t("learner"),
			sort: "name",
			card: "title",
			cell: ({ name, state, sample, exception }) => (
				// One piece in a card too: the reason stands beneath the name.
				<div>
					{name} {state !== "active" && <Tag>{t(state)}</Tag>} {sample && <SampleMark />}
					{exception && <span className={styles.excepted}>{t("exceptedWhy", { why: exception })}</span>}
				</div>
			),
		},
		{
			key: "done",
			header: t("progress"),
			sort: "done",
			card: "figure",
			cell: ({ name, done, of }) => (
				<>
					{t("progressOf", { done, of })}
					<Bar done={done} of={of} label={name} />
				</>
			),
		},
		{
			key: "score",
			header: t("score"),
			figure: true,
			card: "figure",
			cell: ({ score }) => (score === null ? "–" : format.share(score)),
		},
		{
			key: "sessions",
			header: t("sessions"),
			figure: true,
			card: "figure",
			cell: ({ attended, held }) => (held === 0 ? "–" : t("progressOf", { done: attended, of: held })),
		},
		{ key: "seen", header: t("lastSeen"), sort: "seen", cell: ({ lastAt }) => <DateText value={lastAt} relative /> },
	];
	if (!abilities.includes("enrol")) return columns;
	return [
		...columns,
		{
			key: "remove",
			header: t("removeColumn"),
			cell: ({ id: personId, name, state }) =>
				state === "active" && (
					<ConfirmButton
						variant="subtle"
						size="compact-sm"
						question={t("removeQuestion", { name })}
						detail={t("removeDetail")}
						confirmLabel={t("remove")}
						onConfirm={() => step(() => removeLearner(id, personId))}
					>
						{t("remove")}
					</ConfirmButton>
				),
		},
	];
}
