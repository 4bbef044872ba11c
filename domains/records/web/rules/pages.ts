import type { NavigationItem, PageDefinition, SignedIn } from "#platform/web/app/page-definition.ts";
import { textRef } from "#platform/web/i18n/define-messages.ts";
import { registerJobKinds } from "#platform/web/jobs/job-kinds.ts";
import { may } from "#platform/web/session/session.ts";
import { titles } from "./titles.ts";

registerJobKinds(titles);

const writes = (session: SignedIn) => may(session, "records.rules.write");

/** Rules from statements to evidence. */
export const rulePages: readonly PageDefinition[] = [
	{ path: "/record-rules", title: textRef(titles, "rules"), access: writes, load: () => import("./rule-list.tsx") },
	{
		path: "/record-rules/new",
		title: textRef(titles, "newRule"),
		access: writes,
		load: () => import("./rule-new.tsx"),
	},
	{ path: "/record-rules/$id", title: textRef(titles, "rule"), access: writes, load: () => import("./rule-page.tsx") },
	{
		path: "/record-rules/$id/edit",
		title: textRef(titles, "editRule"),
		access: writes,
		load: () => import("./rule-edit.tsx"),
	},
];

/** Stands among the pages of competencies. */
export const rulesNavigation: NonNullable<NavigationItem["children"]>[number] = {
	to: "/record-rules",
	label: textRef(titles, "rules"),
	visible: writes,
};
