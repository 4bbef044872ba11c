import { z } from "zod";
import { type Route, readRoute, writeRoute } from "#platform/server/http/route.ts";
import { exportRoute } from "#platform/server/lists/export-list.ts";
import {
	authorChoices,
	authorQuery,
	authorsInput,
	type CourseQuery,
	courseChange,
	courseDetail,
	courseInput,
	courseList,
	courseQuery,
} from "../../contract-courses.ts";
import { licenceNames, tierNames } from "../../sharing-names.ts";
import { findTeachers } from "../known-people.ts";
import { manageCourses, writeCourses } from "../learning-policy.ts";
import { beginDraft } from "./begin-draft.ts";
import { allCourses, getCourse, listCourses } from "./course-queries.ts";
import { createCourse } from "./create-course.ts";
import { editCourse } from "./edit-course.ts";
import { publishCourse } from "./publish-course.ts";
import { setAuthors } from "./set-authors.ts";
import { setCourseState } from "./set-course-state.ts";

const id = z.object({ id: z.uuid() });
const states = {
	draft: { en: "draft", zh: "草稿" },
	published: { en: "published", zh: "已发布" },
	archived: { en: "archived", zh: "已归档" },
} as const;
const kinds = {
	course: { en: "course", zh: "课程" },
	project: { en: "project", zh: "项目" },
	certificate: { en: "certificate course", zh: "证书课程" },
} as const;

export const courseRoutes: readonly Route[] = [
	readRoute({
		id: "learning.courses.list",
		method: "GET",
		path: "/courses",
		summary: "Published courses, and drafts of those that I write",
		access: "signed-in",
		query: courseQuery,
		response: courseList,
		handle: (context, { query }) => listCourses(context, query),
	}),
	exportRoute<CourseQuery>({
		id: "learning.courses.export",
		path: "/courses/export",
		summary: "All filtered courses as CSV or Excel",
		access: "signed-in",
		query: courseQuery,
		fileName: { en: "courses", zh: "课程" },
		columns: (language) =>
			[
				{ key: "code", label: { en: "Code", zh: "代码" }, kind: "text" as const },
				{ key: "nameZh", label: { en: "Name in Chinese", zh: "中文名称" }, kind: "text" as const, width: 30 },
				{ key: "nameEn", label: { en: "Name in English", zh: "英文名称" }, kind: "text" as const, width: 30 },
				{ key: "kind", label: { en: "Kind", zh: "类型" }, kind: "text" as const },
				{ key: "certificate", label: { en: "Certificate", zh: "证书" }, kind: "text" as const, width: 30 },
				{ key: "organisation", label: { en: "Organisation", zh: "单位" }, kind: "text" as const, width: 30 },
				{ key: "state", label: { en: "State", zh: "状态" }, kind: "text" as const },
				{ key: "version", label: { en: "Version", zh: "版本" }, kind: "number" as const },
				{ key: "hours", label: { en: "Hours", zh: "学时" }, kind: "number" as const },
				{ key: "develops", label: { en: "Competencies", zh: "能力项" }, kind: "number" as const },
				{ key: "licence", label: { en: "Licence", zh: "许可协议" }, kind: "text" as const, width: 20 },
				{ key: "tier", label: { en: "Open to", zh: "开放范围" }, kind: "text" as const, width: 20 },
				{ key: "sample", label: { en: "Sample", zh: "样例" }, kind: "text" as const },
			].map((column) => ({ ...column, label: column.label[language] })),
		async *rows(context, query, language) {
			for await (const course of allCourses(context, query)) {
				const other = language === "zh" ? "en" : "zh";
				yield {
					code: course.code,
					nameZh: course.name.zh ?? "",
					nameEn: course.name.en ?? "",
					kind: kinds[course.kind][language],
					certificate: course.certificate[language] ?? course.certificate[other] ?? "",
					organisation: course.organisation.name[language] ?? course.organisation.name[other] ?? "",
					state: states[course.state][language],
					version: course.version,
					hours: course.hours,
					develops: course.develops,
					licence: licenceNames[course.licence][language],
					tier: tierNames[course.tier][language],
					sample: course.sample ? (language === "zh" ? "样例" : "sample") : "",
				};
			}
		},
	}),
	writeRoute({
		id: "learning.courses.create",
		method: "POST",
		path: "/courses",
		summary: "Begin a course of my organisation",
		access: manageCourses,
		body: courseInput,
		response: id,
		handle: (context, { body }) => createCourse(context, body),
	}),
	readRoute({
		id: "learning.authors.find",
		method: "GET",
		path: "/course-authors",
		summary: "People who can write or teach a course: mine by name, others' by their whole address",
		access: writeCourses,
		query: authorQuery,
		response: authorChoices,
		handle: async (context, { query }) => ({ items: await findTeachers(context, query.q) }),
	}),
	readRoute({
		id: "learning.courses.get",
		method: "GET",
		path: "/courses/:id",
		summary: "One course with its versions and what each develops",
		access: "signed-in",
		params: id,
		response: courseDetail,
		handle: (context, { params }) => getCourse(context, params.id),
	}),
	writeRoute({
		id: "learning.courses.edit",
		method: "PUT",
		path: "/courses/:id",
		summary: "Change a course and what its draft develops; `revision` is the one that was seen",
		access: writeCourses,
		params: id,
		body: courseChange,
		response: z.object({ revision: z.number().int() }),
		handle: (context, { params, body }) => editCourse(context, params.id, body),
	}),
	writeRoute({
		id: "learning.courses.publish",
		method: "POST",
		path: "/courses/:id/publish",
		summary: "Publish the draft of a course, which freezes it",
		access: manageCourses,
		params: id,
		response: z.object({ version: z.number().int() }),
		handle: (context, { params }) => publishCourse(context, params.id),
	}),
	writeRoute({
		id: "learning.courses.draft",
		method: "POST",
		path: "/courses/:id/draft",
		summary: "Begin the next version as a copy of the published one",
		access: writeCourses,
		params: id,
		response: z.object({ versionId: z.uuid() }),
		handle: (context, { params }) => beginDraft(context, params.id),
	}),
	writeRoute({
		id: "learning.courses.archive",
		method: "PUT",
		path: "/courses/:id/state",
		summary: "Archive a published course, or take it back into use",
		access: manageCourses,
		params: id,
		body: z.object({ state: z.enum(["published", "archived"]) }),
		response: z.void(),
		handle: (context, { params, body }) => setCourseState(context, params.id, body.state),
	}),
	writeRoute({
		id: "learning.courses.authors",
		method: "PUT",
		path: "/courses/:id/authors",
		summary: "Say who writes a course beside those who answer for it",
		access: manageCourses,
		params: id,
		body: authorsInput,
		response: z.void(),
		handle: (context, { params, body }) => setAuthors(context, params.id, body.personIds),
	}),
];
