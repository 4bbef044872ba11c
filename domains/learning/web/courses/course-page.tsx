import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useStep } from "#platform/web/api/use-step.ts";
import { Link, usePageParams } from "#platform/web/app/navigate.tsx";
import { LevelPicture } from "#platform/web/charts/level-picture.tsx";
import { ConfirmButton } from "#platform/web/form/confirm-button.tsx";
import { StepButton } from "#platform/web/form/step-button.tsx";
import { Named, useName } from "#platform/web/i18n/named.tsx";
import { useFormat } from "#platform/web/i18n/use-format.ts";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import { StateChip } from "#platform/web/page/chips.tsx";
import { PageHeader } from "#platform/web/page/page-header.tsx";
import { QueryView } from "#platform/web/page/query-view.tsx";
import { SampleMark } from "#platform/web/page/sample-mark.tsx";
import { contentQuery } from "../content/calls-content.ts";
import { courseTone } from "../parts/course-tone.ts";
import { PrerequisitesCard } from "../parts/prerequisites-card.tsx";
import { UnprovenCard } from "../parts/unproven-card.tsx";
import { words } from "../words.ts";
import { AuthorsCard } from "./authors-card.tsx";
import { beginDraft, type Course, courseQuery, publishCourse, setCourseState } from "./calls-courses.ts";
import { CopyButton } from "./copy-dialog.tsx";
import { messages } from "./courses.messages.ts";
import styles from "./courses.module.css";
import { OfferingsCard } from "./offerings-card.tsx";
import { SharingCard } from "./sharing-card.tsx";
import { VersionsCard } from "./versions-card.tsx";

/** One course: what it is about, what it develops, its versions, and what can be done with it. */
export function Page() {
	const { id } = usePageParams<"id">();
	const query = useQuery(courseQuery(id));
	return (
		<QueryView query={query} page>
			{(course) => <CourseView course={course} />}
		</QueryView>
	);
}

function CourseView({ course }: { course: Course }) {
	const t = useMessages(messages);
	const w = useMessages(words);
	const name = useName();
	const [newest] = course.versions;
	const { abilities, summary } = course;
	const { kind, certificate } = course;
	const facts = [
		kind === "project" && w("kind.project"),
		kind === "certificate" && w("leadsTo", { name: name(certificate) }),
		course.code,
		name(course.organisation.name),
		newest?.hours && w("hours", { count: newest.hours }),
	];
	return (
		<>
			<PageHeader
				title={name(course.name)}
				names
				state={
					<>
						<StateChip tone={courseTone(course.state)}>{w(course.state)}</StateChip>{" "}
						{course.drafted && course.state === "published" && newest && (
							<StateChip tone="warn">{t("drafted", { number: newest.number })}</StateChip>
						)}{" "}
						{course.sample && <SampleMark />}
					</>
				}
				lead={facts.filter(Boolean).join(" · ")}
				actions={<CourseActions course={course} />}
				primary={<PrimaryAction course={course} />}
			/>
			<div className={styles.columns}>
				<div>
					<Card title={t("summary")}>
						{summary.en === null && summary.zh === null ? (
							<p className={styles.none}>{t("noSummary")}</p>
						) : (
							<p className={styles.summary}>
								<Named name={summary} />
							</p>
						)}
					</Card>
					<DevelopsCard version={newest} />
					{abilities.includes("publish") && newest && <Unproven versionId={newest.id} />}
					<PrerequisitesCard prerequisites={newest?.prerequisites ?? []} standing={!abilities.includes("edit")} />
				</div>
				<div>
					<SharingCard course={course} />
					{course.state !== "draft" && <OfferingsCard course={course} />}
					<VersionsCard versions={course.versions} writes={abilities.includes("edit")} />
					{abilities.includes("edit") && <AuthorsCard course={course} />}
				</div>
			</div>
		</>
	);
}

type Version = Course["versions"][number];

function DevelopsCard({ version }: { version: Version | undefined }) {
	const t = useMessages(messages);
	const format = useFormat();
	const developed = version?.competencies ?? [];
	return (
		<Card title={t("developsTitle")} lead={developed.length > 0 ? t("developsLead") : undefined}>
			{developed.length === 0 && <p className={styles.none}>{t("developsNothing")}</p>}
			<ul className={styles.levels}>
				{developed.map(({ competency, level, since }) => (
					<li key={competency.id}>
						<span>
							<Named name={competency.name} />
							<small>{since ? t("since", { date: format.date(since) }) : t("notYet")}</small>
						</span>
						<LevelPicture level={level} withNumber />
					</li>
				))}
			</ul>
		</Card>
	);
}

/** Before it is published: what it assesses too little. */
function Unproven({ versionId }: { versionId: string }) {
	const { data } = useQuery({ ...contentQuery(versionId), staleTime: 0 });
	return data ? <UnprovenCard unproven={data.unproven} /> : null;
}

function PrimaryAction({ course }: { course: Course }) {
	const t = useMessages(messages);
	const step = useStep("courses");
	const [newest] = course.versions;
	if (!course.abilities.includes("publish") || !newest)
		return (
			course.abilities.includes("content") && (
				<Button component={Link} to={`/courses/${course.id}/content`}>
					{t("content")}
				</Button>
			)
		);
	return (
		<ConfirmButton
			variant="filled"
			question={t("publishQuestion", { number: newest.number })}
			detail={t("publishDetail")}
			confirmLabel={t("publish")}
			onConfirm={() =>
				step(
					() => publishCourse(course.id),
					({ version }) => t("publishedNow", { number: version }),
				)
			}
		>
			{t("publish")}
		</ConfirmButton>
	);
}

function CourseActions({ course }: { course: Course }) {
	const t = useMessages(messages);
	const w = useMessages(words);
	const step = useStep("courses");
	const { id, abilities } = course;
	return (
		<>
			{abilities.includes("edit") && (
				<Button component={Link} to={`/courses/${id}/edit`} variant="default">
					{w("edit")}
				</Button>
			)}
			{abilities.includes("content") && abilities.includes("publish") && (
				<Button component={Link} to={`/courses/${id}/content`} variant="default">
					{t("content")}
				</Button>
			)}
			{abilities.includes("draft") && (
				<StepButton
					variant="default"
					onStep={() =>
						step(
							() => beginDraft(id),
							() => t("draftBegun"),
						)
					}
				>
					{t("draft")}
				</StepButton>
			)}
			{abilities.includes("copy") && <CopyButton course={course} />}
			{abilities.includes("archive") && (
				<ConfirmButton
					question={t("archiveQuestion")}
					detail={t("archiveDetail")}
					confirmLabel={t("archive")}
					onConfirm={() =>
						step(
							() => setCourseState(id, "archived"),
							() => t("archivedNow"),
						)
					}
				>
					{t("archive")}
				</ConfirmButton>
			)}
			{abilities.includes("restore") && (
				<StepButton
					variant="default"
					onStep={() =>
						step(
							() => setCourseState(id, "published"),
							() => t("restored"),
						)
					}
				>
					{t("restore")}
				</StepButton>
			)}
		</>
	);
}
