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
import { DateText } from "#platform/web/values/date-text.tsx";
import { offeringStates } from "../../contract-offerings.ts";
import { offeringTone } from "../parts/course-tone.ts";
import { fetchOfferings, type OfferingRow } from "./calls-offerings.ts";
import { messages } from "./offerings.messages.ts";
import styles from "./offerings.module.css";
import { useSeats } from "./use-seats.ts";

type Filter = "state" | "mine" | "courseId";

/** Courses that run. */
export function Page() {
	const t = useMessages(messages);
	const session = useSession();
	const list = useListState<Filter>({
		filters: ["state", "mine", "courseId"],
		sorts: ["starts"],
		defaultSort: "-starts",
		pageSize: 25,
	});
	const query = useListQuery<Filter, OfferingRow>("offerings", list, fetchOfferings);
	const columns = useColumns();
	const writes = may(session, "learning.courses.write");
	return (
		<>
			<PageHeader title={t("title")} lead={t("lead")} />
			<Card>
				<DataTable
					id="offerings"
					label={t("list")}
					list={list}
					query={query}
					columns={columns}
					rowKey={(offering) => offering.id}
					rowLink={(offering) => `/offerings/${offering.id}`}
					empty={<Empty title={t("noneTitle")} next={t("noneNext")} />}
					filters={
						<>
							<FilterSearch list={list} label={t("search")} />
							<FilterSelect
								list={list}
								name="state"
								label={t("state")}
								options={offeringStates
									.filter((state) => writes || state !== "draft")
									.map((state) => ({ value: state, label: t(state) }))}
							/>
							{writes && (
								<FilterSelect
									list={list}
									name="mine"
									label={t("mine")}
									options={[{ value: "true", label: t("onlyMine") }]}
								/>
							)}
						</>
					}
				/>
			</Card>
		</>
	);
}

function useColumns(): Column<OfferingRow>[] {
	const t = useMessages(messages);
	const seats = useSeats();
	return [
		{
			key: "course",
			header: t("course"),
			card: "title",
			cell: ({ course, running, learning, applied, sample }) => (
				<>
					<Named name={course.name} /> {running && <Tag tone="info">{t("running")}</Tag>}
					{applied > 0 && <Tag tone="act">{t("requests", { count: applied })}</Tag>}
					{learning && <Tag tone="good">{t("learning")}</Tag>} {sample && <SampleMark />}
				</>
			),
		},
		{
			key: "term",
			header: t("term"),
			cell: ({ term, section }) => <span className={styles.whole}>{`${term} · ${section}`}</span>,
		},
		{ key: "organisation", header: t("organisation"), cell: ({ organisation }) => <Named name={organisation.name} /> },
		{
			key: "starts",
			header: t("starts"),
			sort: "starts",
			card: "figure",
			cell: ({ startsOn }) => <DateText value={startsOn} />,
		},
		{ key: "ends", header: t("ends"), cell: ({ endsOn }) => <DateText value={endsOn} /> },
		{ key: "seats", header: t("seats"), figure: true, card: "figure", cell: seats },
		{
			key: "state",
			header: t("state"),
			card: "figure",
			cell: ({ state }) => <StateChip tone={offeringTone(state)}>{t(state)}</StateChip>,
		},
	];
}
