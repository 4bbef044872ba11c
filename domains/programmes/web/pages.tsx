import type { PageDefinition, SignedIn } from "#platform/web/app/page-definition.ts";
import { textRef } from "#platform/web/i18n/define-messages.ts";
import { may } from "#platform/web/session/session.ts";
import { titles } from "./titles.ts";

const mayWrite = (session: SignedIn): boolean => may(session, "programmes.plans.write");

/** Pages of training plans and of coverage. */
export const pages: readonly PageDefinition[] = [
	{
		path: "/training-plans",
		title: textRef(titles, "plans"),
		access: "signedIn",
		load: () => import("./plans/plan-list.tsx"),
	},
	{
		path: "/training-plans/new",
		title: textRef(titles, "newPlan"),
		access: mayWrite,
		load: () => import("./plans/plan-new.tsx"),
	},
	{
		path: "/training-plans/$id",
		title: textRef(titles, "plan"),
		access: "signedIn",
		load: () => import("./plans/plan-page.tsx"),
	},
	{
		path: "/training-plans/$id/edit",
		title: textRef(titles, "editPlan"),
		access: mayWrite,
		load: () => import("./plans/plan-edit.tsx"),
	},
	{
		path: "/training-plans/$id/compare",
		title: textRef(titles, "compare"),
		access: "signedIn",
		load: () => import("./plans/compare-page.tsx"),
	},
	{
		path: "/training-plans/$id/review",
		title: textRef(titles, "review"),
		access: mayWrite,
		load: () => import("./plans/review-page.tsx"),
	},
	{
		path: "/training-plans/$id/modules/new",
		title: textRef(titles, "newModule"),
		access: mayWrite,
		load: () => import("./plans/module-new.tsx"),
	},
	{
		path: "/training-plans/$id/modules/$moduleId",
		title: textRef(titles, "editModule"),
		access: mayWrite,
		load: () => import("./plans/module-edit.tsx"),
	},
	{
		path: "/credit-recognitions",
		title: textRef(titles, "recognitions"),
		access: "signedIn",
		load: () => import("./recognition/recognition-list.tsx"),
	},
	{
		path: "/credit-recognitions/new",
		title: textRef(titles, "newRecognition"),
		access: (session) => may(session, "programmes.recognitions.agree"),
		load: () => import("./recognition/recognition-new.tsx"),
	},
	{
		path: "/coverage",
		title: textRef(titles, "coverage"),
		access: "signedIn",
		load: () => import("./coverage/coverage-page.tsx"),
	},
	{
		path: "/coverage/$id",
		title: textRef(titles, "coverage"),
		access: "signedIn",
		load: () => import("./coverage/coverage-page.tsx"),
	},
	{
		path: "/my-plan",
		title: textRef(titles, "myPlan"),
		access: (session) => may(session, "programmes.personal-plan"),
		load: () => import("./personal/my-plan-page.tsx"),
	},
];
