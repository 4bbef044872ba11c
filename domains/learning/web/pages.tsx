import type { PageDefinition, SignedIn } from "#platform/web/app/page-definition.ts";
import { registerHomeCard, registerHomeTasks } from "#platform/web/home/home-registry.ts";
import { textRef } from "#platform/web/i18n/define-messages.ts";
import { registerJobKinds } from "#platform/web/jobs/job-kinds.ts";
import { hasRole, may, waitingFor } from "#platform/web/session/session.ts";
import { titles } from "./titles.ts";

const mayManage = (session: SignedIn): boolean => may(session, "learning.courses.manage");
const mayWrite = (session: SignedIn): boolean => may(session, "learning.courses.write");

registerJobKinds(titles);
registerHomeCard({
	id: "week",
	order: 5,
	visible: (session) => hasRole(session, "student", "teacher", "mentor", "programme_head"),
	load: () => import("./home/week-card.tsx"),
});
registerHomeTasks({
	id: "marking",
	visible: mayWrite,
	fetch: async (session) => {
		const count = waitingFor("learning.marking")(session);
		return count === 0
			? []
			: [{ id: "marking", count, text: textRef(titles, "toMark", { count }), to: "/marking?show=todo" }];
	},
});

registerHomeTasks({
	id: "observations",
	visible: mayWrite,
	fetch: async (session) => {
		const count = waitingFor("learning.observations")(session);
		return count === 0
			? []
			: [{ id: "observations", count, text: textRef(titles, "signWaits", { count }), to: "/observations" }];
	},
});

registerHomeTasks({
	id: "seats",
	visible: mayWrite,
	fetch: async (session) => {
		const count = waitingFor("learning.seats")(session);
		return count === 0
			? []
			: [{ id: "seats", count, text: textRef(titles, "toSeat", { count }), to: "/offerings?mine=true" }];
	},
});

const authoring =
	(name: "activity" | "content" | "preview" | "previewCourse" | "bank" | "question" | "importing" | "qti") =>
	async () => ({
		Page: (await import("./authoring-screens.ts")).screens[name],
	});
const learning = (name: "activity" | "attempt" | "home" | "mine" | "notes") => async () => ({
	Page: (await import("./learning-screens.ts")).screens[name],
});

const sessions = (name: "edit" | "session" | "timetable") => async () => ({
	Page: (await import("./session-screens.ts")).screens[name],
});

const marking = (name: "queue" | "work" | "run" | "checklist" | "observation" | "toSign") => async () => ({
	Page: (await import("./marking-screens.ts")).screens[name],
});

const discussions = (name: "board" | "thread") => async () => ({
	Page: (await import("./discussion-screens.ts")).screens[name],
});

const grades = (name: "gradebook" | "importing" | "progress") => async () => ({
	Page: (await import("./grade-screens.ts")).screens[name],
});

/** Pages of courses, offerings, and learning. */
export const pages: readonly PageDefinition[] = [
	{
		path: "/courses",
		title: textRef(titles, "courses"),
		access: "signedIn",
		load: () => import("./courses/course-list.tsx"),
	},
	{
		path: "/courses/new",
		title: textRef(titles, "newCourse"),
		access: mayManage,
		load: () => import("./courses/course-edit.tsx"),
	},
	{
		path: "/courses/import",
		title: textRef(titles, "importCourse"),
		access: mayManage,
		load: authoring("importing"),
	},
	{
		path: "/courses/$id",
		title: textRef(titles, "course"),
		access: "signedIn",
		load: () => import("./courses/course-page.tsx"),
	},
	{
		path: "/courses/$id/edit",
		title: textRef(titles, "edit"),
		access: mayWrite,
		load: () => import("./courses/course-edit.tsx"),
	},
	{
		path: "/courses/$id/content",
		title: textRef(titles, "content"),
		access: mayWrite,
		load: authoring("content"),
	},
	{
		path: "/courses/$id/preview",
		parent: "/courses/$id/content",
		title: textRef(titles, "previewCourse"),
		access: mayWrite,
		load: authoring("previewCourse"),
	},
	{
		path: "/courses/$id/activities/new",
		parent: "/courses/$id/content",
		title: textRef(titles, "activity"),
		access: mayWrite,
		load: authoring("activity"),
	},
	{
		path: "/courses/$id/activities/$activityId",
		parent: "/courses/$id/content",
		title: textRef(titles, "edit"),
		access: mayWrite,
		load: authoring("activity"),
	},
	{
		path: "/courses/$id/activities/$activityId/preview",
		parent: "/courses/$id/content",
		title: textRef(titles, "activity"),
		access: mayWrite,
		load: authoring("preview"),
	},
	{
		path: "/courses/$id/banks/$bankId",
		parent: "/courses/$id/content",
		title: textRef(titles, "bank"),
		access: mayWrite,
		load: authoring("bank"),
	},
	{
		path: "/courses/$id/banks/$bankId/new",
		title: textRef(titles, "newQuestion"),
		access: mayWrite,
		load: authoring("question"),
	},
	{
		path: "/courses/$id/banks/$bankId/import",
		title: textRef(titles, "importQti"),
		access: mayWrite,
		load: authoring("qti"),
	},
	{
		path: "/courses/$id/banks/$bankId/$questionId",
		title: textRef(titles, "edit"),
		access: mayWrite,
		load: authoring("question"),
	},
	{
		path: "/offerings",
		title: textRef(titles, "offerings"),
		access: "signedIn",
		load: () => import("./offerings/offering-list.tsx"),
	},
	{
		path: "/offerings/new",
		title: textRef(titles, "newOffering"),
		access: mayManage,
		load: () => import("./offerings/offering-edit.tsx"),
	},
	{
		path: "/offerings/$id",
		title: textRef(titles, "offering"),
		access: "signedIn",
		load: () => import("./offerings/offering-page.tsx"),
	},
	{
		path: "/offerings/$id/edit",
		title: textRef(titles, "edit"),
		access: mayManage,
		load: () => import("./offerings/offering-edit.tsx"),
	},
	{
		path: "/offerings/$id/gradebook",
		title: textRef(titles, "gradebook"),
		access: mayWrite,
		load: grades("gradebook"),
	},
	{
		path: "/offerings/$id/gradebook/import",
		title: textRef(titles, "importMarks"),
		access: mayWrite,
		load: grades("importing"),
	},
	{
		path: "/offerings/$id/progress",
		title: textRef(titles, "progress"),
		access: mayWrite,
		load: grades("progress"),
	},
	{
		path: "/offerings/$id/sessions/new",
		title: textRef(titles, "newSession"),
		access: mayWrite,
		load: sessions("edit"),
	},
	{
		path: "/sessions/$sessionId",
		parent: "/timetable",
		title: textRef(titles, "session"),
		access: "signedIn",
		load: sessions("session"),
	},
	{
		path: "/sessions/$sessionId/edit",
		title: textRef(titles, "edit"),
		access: mayWrite,
		load: sessions("edit"),
	},
	{
		path: "/timetable",
		title: textRef(titles, "timetable"),
		access: "signedIn",
		load: sessions("timetable"),
	},
	{
		path: "/offerings/$id/assignments/$activityId",
		parent: "/offerings/$id",
		title: textRef(titles, "assignment"),
		access: mayWrite,
		load: marking("run"),
	},
	{
		path: "/offerings/$id/checklists/$activityId",
		parent: "/offerings/$id",
		title: textRef(titles, "checklist"),
		access: mayWrite,
		load: marking("checklist"),
	},
	{
		path: "/offerings/$id/checklists/$activityId/$enrolmentId",
		title: textRef(titles, "observation"),
		access: mayWrite,
		load: marking("observation"),
	},
	{
		path: "/offerings/$id/board",
		parent: "/offerings/$id",
		title: textRef(titles, "board"),
		access: "signedIn",
		load: discussions("board"),
	},
	{
		path: "/offerings/$id/board/$activityId",
		parent: "/offerings/$id",
		title: textRef(titles, "board"),
		access: "signedIn",
		load: discussions("board"),
	},
	{
		path: "/offerings/$id/threads/$threadId",
		parent: "/offerings/$id/board",
		title: textRef(titles, "thread"),
		access: "signedIn",
		load: discussions("thread"),
	},
	{
		path: "/observations",
		title: textRef(titles, "toSign"),
		access: mayWrite,
		load: marking("toSign"),
	},
	{
		path: "/marking",
		title: textRef(titles, "marking"),
		access: mayWrite,
		load: marking("queue"),
	},
	{
		path: "/marking/$id",
		title: textRef(titles, "work"),
		access: mayWrite,
		load: marking("work"),
	},
	{
		path: "/learn",
		title: textRef(titles, "mine"),
		access: "signedIn",
		load: learning("mine"),
	},
	{
		path: "/learn/$id",
		title: textRef(titles, "course"),
		access: "signedIn",
		load: learning("home"),
	},
	{
		path: "/learn/$id/marks",
		title: textRef(titles, "myMarks"),
		access: "signedIn",
		load: () => import("./grades/my-marks-page.tsx"),
	},
	{
		path: "/learn/$id/notes",
		title: textRef(titles, "myNotes"),
		access: "signedIn",
		load: learning("notes"),
	},
	{
		path: "/learn/$id/$activityId",
		title: textRef(titles, "activity"),
		access: "signedIn",
		load: learning("activity"),
	},
	{
		path: "/learn/$id/$activityId/$attemptId",
		title: textRef(titles, "activity"),
		access: "signedIn",
		load: learning("attempt"),
	},
];
