import type { z } from "zod";
import { type Send, send } from "#platform/web/api/calls.ts";
import type * as courseFile from "../../contract-course-file.ts";
import "../problem-messages.ts";

export type CourseFilePreview = courseFile.CourseFilePreview;

export type CourseCopied = courseFile.CourseCopied;

export const previewCourseFile = (fileId: string) =>
	send<CourseFilePreview>("POST", "/course-files/preview", { fileId });
export const importCourseFile = (json: z.output<typeof courseFile.courseFileInput>, options?: Send) =>
	send<{ jobId: string }>("POST", "/course-files/import", json, options);
export const copyCourse = (id: string, json: courseFile.CourseCopyInput, options?: Send) =>
	send<courseFile.CourseCopied>("POST", `/courses/${id}/copy`, json, options);
