import { useQueryClient } from "@tanstack/react-query";
import { useGo } from "#platform/web/app/navigate.tsx";
import { useRequired } from "#platform/web/form/use-required.ts";
import { useServerForm } from "#platform/web/form/use-server-form.ts";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { PageHeader } from "#platform/web/page/page-header.tsx";
import { toast } from "#platform/web/values/toast.ts";
import { titles } from "../titles.ts";
import { createCourse } from "./calls-courses.ts";
import { formWords } from "./course-form.messages.ts";
import { CourseForm } from "./course-form.tsx";
import { type CourseValues, emptyCourse, inputOf } from "./course-values.ts";

/** Begins a course. What is typed is kept in this tab until it is sent. */
export function NewCourse() {
	const t = useMessages(formWords);
	const title = useMessages(titles);
	const go = useGo();
	const client = useQueryClient();
	const state = useServerForm<CourseValues, { id: string }>({
		initialValues: emptyCourse,
		draftKey: "course-new",
		validate: useRequired("code"),
		submit: (values, send) => createCourse(inputOf(values), send),
		onDone: ({ id }) => {
			void client.invalidateQueries({ queryKey: ["courses"] });
			toast(t("created"));
			go(`/courses/${id}`, { replace: true });
		},
	});
	return (
		<>
			<PageHeader title={title("newCourse")} lead={t("leadNew")} />
			<CourseForm state={state} submitLabel={t("create")} />
		</>
	);
}
