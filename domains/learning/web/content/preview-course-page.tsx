import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link, usePageParams } from "#platform/web/app/navigate.tsx";
import { Named, useName } from "#platform/web/i18n/named.tsx";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import { StateChip } from "#platform/web/page/chips.tsx";
import { PageHeader } from "#platform/web/page/page-header.tsx";
import { QueryView } from "#platform/web/page/query-view.tsx";
import { type Course, courseQuery } from "../courses/calls-courses.ts";
import learnStyles from "../learn/learn.module.css";
import { KindIcon } from "../parts/kind-icon.tsx";
import { type Content, contentQuery } from "./calls-content.ts";
import { messages } from "./preview.messages.ts";
import { useVersion } from "./version-choice.tsx";

/** A version as its learners will find it, for those who write it. */
export function Page() {
	const { id } = usePageParams<"id">();
	const course = useQuery(courseQuery(id));
	return (
		<QueryView query={course} page>
			{(found) => <VersionPreview course={found} />}
		</QueryView>
	);
}

function VersionPreview({ course }: { course: Course }) {
	const t = useMessages(messages);
	const name = useName();
	const query = useQuery(contentQuery(useVersion(course)?.id ?? ""));
	return (
		<QueryView query={query} page>
			{(content) => (
				<>
					<PageHeader
						title={name(content.course)}
						names
						above={[undefined, name(content.course)]}
						state={<StateChip tone="plum">{t("preview")}</StateChip>}
						lead={t("lead")}
						actions={
							<Button
								component={Link}
								to={`/courses/${content.courseId}/content?version=${content.number}`}
								variant="default"
							>
								{t("back")}
							</Button>
						}
						primary={<BeginButton content={content} />}
					/>
					{content.units.map((unit, index) => (
						<UnitPreview key={unit.id} unit={unit} number={index + 1} courseId={content.courseId} />
					))}
				</>
			)}
		</QueryView>
	);
}

function BeginButton({ content }: { content: Content }) {
	const t = useMessages(messages);
	const first = content.units.flatMap(({ activities }) => activities)[0];
	return (
		first && (
			<Button component={Link} to={`/courses/${content.courseId}/activities/${first.id}/preview`}>
				{t("begin")}
			</Button>
		)
	);
}

function UnitPreview({ unit, number, courseId }: { unit: Content["units"][number]; number: number; courseId: string }) {
	const t = useMessages(messages);
	const name = useName();
	return (
		<Card title={`${number} · ${name(unit.title)}`}>
			<ol className={learnStyles.activities}>
				{unit.activities.map(({ id, kind, title, minutes, release }) => (
					<li key={id} data-state="none">
						<KindIcon kind={kind} />
						<Link to={`/courses/${courseId}/activities/${id}/preview`}>
							<Named name={title} />
						</Link>
						<small>
							{[
								minutes !== null && t("minutes", { count: minutes }),
								unit.release.length + release.length > 0 && t("ruled"),
							]
								.filter(Boolean)
								.join(" · ")}
						</small>
					</li>
				))}
			</ol>
		</Card>
	);
}
