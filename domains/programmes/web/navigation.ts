import type { NavigationItem } from "#platform/web/app/page-definition.ts";
import { textRef } from "#platform/web/i18n/define-messages.ts";
import { may, waitingFor } from "#platform/web/session/session.ts";
import { titles } from "./titles.ts";

/** Entries of this domain in the section of courses and learning. */
export const programmesNavigation: readonly NonNullable<NavigationItem["children"]>[number][] = [
	{
		to: "/my-plan",
		label: textRef(titles, "myPlan"),
		visible: (session) => may(session, "programmes.personal-plan"),
	},
	{
		to: "/training-plans",
		label: textRef(titles, "plans"),
		visible: () => true,
		waiting: waitingFor("programmes.plans.approve", "programmes.plans.publish"),
	},
	{
		to: "/credit-recognitions",
		label: textRef(titles, "recognitions"),
		visible: () => true,
		waiting: waitingFor("programmes.recognitions.decide"),
	},
	{ to: "/coverage", label: textRef(titles, "coverage"), visible: () => true },
];
