import { Button, TextInput } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useGo } from "#platform/web/app/navigate.tsx";
import { useServerForm } from "#platform/web/form/use-server-form.ts";
import { Named, useName } from "#platform/web/i18n/named.tsx";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import { Empty } from "#platform/web/page/empty.tsx";
import { ErrorNote } from "#platform/web/page/error-page.tsx";
import { PageHeader } from "#platform/web/page/page-header.tsx";
import { QueryView } from "#platform/web/page/query-view.tsx";
import { SampleMark } from "#platform/web/page/sample-mark.tsx";
import { toast } from "#platform/web/values/toast.ts";
import { type Joined, joinCourse, type MyCourse, myCoursesQuery } from "./calls-learn.ts";
import { messages } from "./learn.messages.ts";
import styles from "./learn.module.css";
import { ProgressBar } from "./progress-bar.tsx";
import { usePhase } from "./use-phase.ts";

/** Courses that I learn, the one I was at last first. */
export function Page() {
	const t = useMessages(messages);
	const query = useQuery({ ...myCoursesQuery, staleTime: 0 });
	return (
		<>
			<PageHeader title={t("title")} lead={t("lead")} />
			<QueryView query={query} page>
				{({ items }) => (
					<>
						{items.length === 0 && (
							<Empty
								title={t("noneTitle")}
								next={t("noneNext")}
								action={
									<Button component={Link} to="/offerings" variant="default">
										{t("find")}
									</Button>
								}
							/>
						)}
						{items.map((course) => (
							<CourseCard key={course.offeringId} course={course} />
						))}
					</>
				)}
			</QueryView>
			<JoinCard />
		</>
	);
}

function CourseCard({ course }: { course: MyCourse }) {
	const t = useMessages(messages);
	const name = useName();
	const phase = usePhase();
	const { offeringId, next } = course;
	const at = `/learn/${offeringId}`;
	return (
		<Card
			title={
				<>
					<Link to={at}>{name(course.course.name)}</Link> {course.sample && <SampleMark />}
				</>
			}
			lead={
				<>
					<Named name={course.organisation} /> · {course.term} · {course.section} · {phase(course)}
				</>
			}
		>
			<ProgressBar done={course.done} of={course.of} />
			<div className={styles.actions}>
				{course.phase === "now" && next ? (
					<Button component={Link} to={`${at}/${next.id}`}>
						{course.done === 0 ? t("begin") : t("goOn", { name: name(next.title) })}
					</Button>
				) : (
					<Button component={Link} to={at} variant="default">
						{t("open")}
					</Button>
				)}
				{course.of > 0 && course.done === course.of && <span className={styles.dim}>{t("all")}</span>}
			</div>
		</Card>
	);
}

interface JoinValues extends Record<string, unknown> {
	code: string;
}

function JoinCard() {
	const t = useMessages(messages);
	const go = useGo();
	const client = useQueryClient();
	const state = useServerForm<JoinValues, Joined>({
		initialValues: { code: "" },
		guard: false,
		submit: ({ code }) => joinCourse(code),
		onDone: ({ offeringId, clashes }) => {
			void client.invalidateQueries({ queryKey: ["my-courses"] });
			toast(clashes > 0 ? t("joinedClashing", { count: clashes }) : t("joined"));
			go(`/learn/${offeringId}`);
		},
	});
	return (
		<Card title={t("join")}>
			<form className={styles.join} noValidate aria-label={t("join")} onSubmit={state.onSubmit}>
				<TextInput
					className={styles.code}
					label={t("code")}
					placeholder="ABCD-EFGH"
					autoComplete="off"
					maxLength={20}
					{...state.form.getInputProps("code")}
				/>
				<Button type="submit" loading={state.busy}>
					{t("joinIt")}
				</Button>
				{/* What is wrong with the code stands under it. */}
				{state.problem?.fields.length === 0 && <ErrorNote error={state.problem} />}
			</form>
		</Card>
	);
}
