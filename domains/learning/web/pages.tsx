import type { PageDefinition } from "#platform/web/app/page-definition.ts";
import { textRef } from "#platform/web/i18n/define-messages.ts";
import { may } from "#platform/web/session/session.ts";
import { titles } from "./titles.ts";

/** Pages of courses. */
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
		access: (session) => may(session, "learning.courses.manage"),
		load: () => import("./courses/course-new.tsx"),
	},
	{
		path: "/courses/$id",
		title: textRef(titles, "course"),
		access: "signedIn",
		load: () => import("./courses/course-page.tsx"),
	},
	{
		path: "/courses/$id/edit",
		title: textRef(titles, "editCourse"),
		access: (session) => may(session, "learning.courses.write"),
		load: () => import("./courses/course-edit.tsx"),
	},
];
