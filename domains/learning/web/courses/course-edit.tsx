import { Button } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useGo, usePageParams } from "#platform/web/app/navigate.tsx";
import { useRequired } from "#platform/web/form/use-required.ts";
import { useServerForm } from "#platform/web/form/use-server-form.ts";
import { useName } from "#platform/web/i18n/named.tsx";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { PageHeader } from "#platform/web/page/page-header.tsx";
import { QueryView } from "#platform/web/page/query-view.tsx";
import { toast } from "#platform/web/values/toast.ts";
import { words } from "../words.ts";
import { type Course, courseQuery, editCourse } from "./calls-courses.ts";
import { formWords } from "./course-form.messages.ts";
import { CourseForm } from "./course-form.tsx";
import { NewCourse } from "./course-new.tsx";
import { type CourseValues, inputOf, valuesOf } from "./course-values.ts";

/** Changes a course, or begins one where the address names none: one script for both. */
export function Page() {
	const { id } = usePageParams<"id">();
	return id ? <ExistingCourse id={id} /> : <NewCourse />;
}

/** Whoever changed it meanwhile is not overwritten: the server compares the revision. */
function ExistingCourse({ id }: { id: string }) {
	const query = useQuery({ ...courseQuery(id), refetchOnWindowFocus: false });
	return (
		<QueryView query={query} page>
			{(course) => <EditCourse key={course.id} course={course} />}
		</QueryView>
	);
}

function EditCourse({ course }: { course: Course }) {
	const t = useMessages(formWords);
	const w = useMessages(words);
	const name = useName();
	const go = useGo();
	const client = useQueryClient();
	const { id, revision, drafted } = course;
	const shares = course.abilities.includes("sharing");
	const state = useServerForm<CourseValues, { revision: number }>({
		initialValues: valuesOf(course),
		draftKey: `course-${id}-${revision}`,
		validate: useRequired("code"),
		submit: (values) => {
			const { sharing, ...input } = inputOf(values);
			// Whoever merely writes it does not say who else may have it.
			return editCourse(id, { ...input, revision, ...(shares && { sharing }) });
		},
		onDone: () => {
			void client.invalidateQueries({ queryKey: ["courses"] });
			toast(w("saved"));
			go(`/courses/${id}`, { replace: true });
		},
	});
	return (
		<>
			<PageHeader title={t("editTitle")} hint={name(course.name)} above={name(course.name)} lead={t("leadEdit")} />
			<CourseForm
				state={state}
				submitLabel={w("save")}
				frozen={!drafted}
				shares={shares}
				actions={
					<Button component={Link} to={`/courses/${id}`} variant="default">
						{w("cancel")}
					</Button>
				}
			/>
		</>
	);
}
