import { z } from "zod";
import { openRoute, type Route, rawRoute, writeRoute } from "#platform/server/http/route.ts";
import { courseCopied, courseCopyInput, courseFileInput, courseFilePreview } from "../../contract-course-file.ts";
import { copyCourse } from "../authoring/copy-course.ts";
import { manageCourses, writeCourses } from "../learning-policy.ts";
import { exportCourse } from "./export-course.ts";
import { startCourseImport } from "./import-course.ts";
import { previewCourse } from "./preview-course.ts";

const id = z.object({ id: z.uuid() });

export const courseFileRoutes: readonly Route[] = [
	rawRoute({
		id: "learning.course-files.export",
		method: "GET",
		path: "/course-versions/:id/file",
		summary: "A version of a course that I write as one file, with its questions and their answers",
		access: writeCourses,
		produces: "application/zip",
		params: id,
		ratePerMinute: 30,
		handle: async (scope, { params, reply, services }) => {
			const { name, content } = await scope.write((context) => exportCourse(context, services.files, params.id));
			return reply
				.header("content-disposition", `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
				.type("application/zip")
				.send(content);
		},
	}),
	openRoute({
		id: "learning.course-files.preview",
		method: "POST",
		path: "/course-files/preview",
		summary: "What a course file that I uploaded would bring, with what is wrong in it by place; nothing is written",
		access: manageCourses,
		body: z.object({ fileId: z.uuid() }),
		response: courseFilePreview,
		ratePerMinute: 30,
		handle: (scope, { body, services }) =>
			previewCourse(scope, services.files, {
				fileId: body.fileId,
				maxBytes: services.settings.MAX_UPLOAD_MB * 1_048_576,
			}),
	}),
	writeRoute({
		id: "learning.course-files.import",
		method: "POST",
		path: "/course-files/import",
		summary: "Begin a course of my organisation from a course file; answers the job that does it",
		access: manageCourses,
		body: courseFileInput,
		response: z.object({ jobId: z.uuid() }),
		handle: (context, { body, services }) => startCourseImport(context, services.files, body),
	}),
	writeRoute({
		id: "learning.courses.copy",
		method: "POST",
		path: "/courses/:id/copy",
		summary: "Begin another course of my organisation with what the published version of one is made of",
		access: manageCourses,
		params: id,
		body: courseCopyInput,
		response: courseCopied,
		handle: (context, { params, body }) => copyCourse(context, params.id, body),
	}),
];
