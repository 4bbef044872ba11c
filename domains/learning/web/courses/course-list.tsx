import { Button } from "@mantine/core";
import { Link } from "#platform/web/app/navigate.tsx";
import { Named } from "#platform/web/i18n/named.tsx";
import { useFormat } from "#platform/web/i18n/use-format.ts";
import { useLanguage, useMessages } from "#platform/web/i18n/use-messages.ts";
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
import { courseKinds, courseStates } from "../../contract-courses.ts";
import { accessTiers, licences } from "../../contract-sharing.ts";
import { licenceNames, tierNames } from "../../sharing-names.ts";
import { courseTone } from "../parts/course-tone.ts";
import { titles } from "../titles.ts";
import { words } from "../words.ts";
import { type CourseRow, fetchCourses } from "./calls-courses.ts";
import { messages } from "./courses.messages.ts";
import { sharingWords } from "./sharing.messages.ts";

type Filter = "state" | "kind" | "licence" | "tier" | "mine" | "competencyId";

/** Published courses of the region, and the drafts that I write. */
export function Page() {
	const t = useMessages(messages);
	const w = useMessages(words);
	const s = useMessages(sharingWords);
	const title = useMessages(titles);
	const language = useLanguage();
	const session = useSession();
	const list = useListState<Filter>({
		filters: ["state", "kind", "licence", "tier", "mine", "competencyId"],
		sorts: ["name", "updated"],
		defaultSort: "-updated",
		pageSize: 25,
	});
	const query = useListQuery<Filter, CourseRow>("courses", list, fetchCourses);
	const columns = useColumns();
	const begin = may(session, "learning.courses.manage") && (
		<Button component={Link} to="/courses/new">
			{t("new")}
		</Button>
	);
	const writes = may(session, "learning.courses.write");
	return (
		<>
			<PageHeader
				title={title("courses")}
				lead={t("lead")}
				actions={
					begin && (
						<Button component={Link} to="/courses/import" variant="default">
							{t("import")}
						</Button>
					)
				}
				primary={begin}
			/>
			<Card>
				<DataTable
					id="courses"
					label={t("list")}
					list={list}
					query={query}
					columns={columns}
					rowKey={(course) => course.id}
					rowLink={(course) => `/courses/${course.id}`}
					exportUrl={(asked, format) => `/api/courses/export?${asked}&language=${language}&format=${format}`}
					empty={
						<Empty
							title={t("noneTitle")}
							next={t(begin ? "noneNextWrite" : "noneNextRead")}
							action={begin || undefined}
						/>
					}
					filters={
						<>
							<FilterSearch list={list} label={t("search")} />
							<FilterSelect
								list={list}
								name="state"
								label={t("state")}
								options={courseStates
									.filter((state) => writes || state !== "draft")
									.map((state) => ({ value: state, label: w(state) }))}
							/>
							<FilterSelect
								list={list}
								name="kind"
								label={w("kind")}
								options={courseKinds.map((kind) => ({ value: kind, label: w(`kind.${kind}`) }))}
							/>
							<FilterSelect
								list={list}
								name="licence"
								label={s("anyLicence")}
								options={licences.map((value) => ({ value, label: licenceNames[value][language] }))}
							/>
							<FilterSelect
								list={list}
								name="tier"
								label={s("anyTier")}
								options={accessTiers.map((value) => ({ value, label: tierNames[value][language] }))}
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

function useColumns(): Column<CourseRow>[] {
	const t = useMessages(messages);
	const w = useMessages(words);
	const format = useFormat();
	return [
		{
			key: "name",
			header: t("name"),
			sort: "name",
			card: "title",
			cell: (course) => (
				<>
					<Named name={course.name} /> {course.kind !== "course" && <Tag>{w(`kind.${course.kind}`)}</Tag>}{" "}
					{course.sample && <SampleMark />}
				</>
			),
		},
		{ key: "code", header: t("code"), cell: (course) => course.code },
		{
			key: "organisation",
			header: t("organisation"),
			cell: (course) => <Named name={course.organisation.name} />,
		},
		{
			key: "develops",
			header: t("develops"),
			card: "figure",
			cell: (course) => t("competencies", { count: course.develops }),
		},
		{
			key: "hours",
			header: t("hours"),
			figure: true,
			card: "figure",
			cell: (course) => (course.hours === null ? "–" : format.number(course.hours)),
		},
		{
			key: "state",
			header: t("state"),
			card: "figure",
			cell: (course) => <StateChip tone={courseTone(course.state)}>{w(course.state)}</StateChip>,
		},
		{
			key: "updated",
			header: t("updated"),
			sort: "updated",
			cell: (course) => <DateText value={course.updatedAt} relative />,
		},
	];
}
