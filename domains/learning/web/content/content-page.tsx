import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link, usePageParams } from "#platform/web/app/navigate.tsx";
import { useName } from "#platform/web/i18n/named.tsx";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { StateChip } from "#platform/web/page/chips.tsx";
import { Empty } from "#platform/web/page/empty.tsx";
import { PageHeader } from "#platform/web/page/page-header.tsx";
import { QueryView } from "#platform/web/page/query-view.tsx";
import { type Course, courseQuery } from "../courses/calls-courses.ts";
import { UnprovenCard } from "../parts/unproven-card.tsx";
import { words } from "../words.ts";
import { BanksCard } from "./banks-card.tsx";
import { type Content, contentQuery } from "./calls-content.ts";
import { messages } from "./content.messages.ts";
import { NameDialogButton } from "./name-dialog.tsx";
import { UnitCard } from "./unit-card.tsx";
import { useOrder } from "./use-order.ts";
import { useVersion, VersionChoice } from "./version-choice.tsx";

/** What a version of a course is made of: the newest, unless another is chosen. */
export function Page() {
	const { id } = usePageParams<"id">();
	const course = useQuery(courseQuery(id));
	return (
		<QueryView query={course} page>
			{(found) => <VersionContent course={found} />}
		</QueryView>
	);
}

function VersionContent({ course }: { course: Course }) {
	const query = useQuery({ ...contentQuery(useVersion(course)?.id ?? ""), staleTime: 0 });
	return (
		<QueryView query={query} page>
			{(content) => <ContentView key={content.id} course={course} content={content} />}
		</QueryView>
	);
}

function ContentView({ course, content }: { course: Course; content: Content }) {
	const t = useMessages(messages);
	const w = useMessages(words);
	const name = useName();
	const order = useOrder(content);
	const { editable, writes, units, courseId } = content;
	const addUnit = editable && <NameDialogButton kind="unit" versionId={content.id} />;
	return (
		<>
			<PageHeader
				title={t("title")}
				above={name(content.course)}
				hint={name(content.course)}
				state={
					<StateChip tone={editable ? "warn" : "good"}>
						{w("version", { number: content.number })} · {w(editable ? "draft" : "published")}
					</StateChip>
				}
				lead={t(editable ? "lead" : writes ? "leadFrozen" : "leadShared")}
				actions={
					<>
						{writes && (
							<>
								<VersionChoice course={course} />
								<Button
									component={Link}
									to={`/courses/${courseId}/preview?version=${content.number}`}
									variant="default"
									disabled={units.length === 0}
								>
									{t("previewCourse")}
								</Button>
							</>
						)}
						<Button component={Link} to={`/courses/${courseId}`} variant="default">
							{t("back")}
						</Button>
					</>
				}
				primary={addUnit}
			/>
			{units.length === 0 && <Empty title={t("noUnits")} next={t("noUnitsNext")} />}
			{order.units.map((unit, index) => (
				<UnitCard key={unit.id} unit={unit} index={index} content={content} order={order} />
			))}
			{writes && <BanksCard content={content} />}
			{editable && <UnprovenCard unproven={content.unproven} />}
		</>
	);
}
