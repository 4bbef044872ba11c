import type { NavigationItem } from "#platform/web/app/page-definition.ts";
import { textRef } from "#platform/web/i18n/define-messages.ts";
import { TreeIcon } from "#platform/web/icons/icons.tsx";
import { hasRole, may, waitingFor } from "#platform/web/session/session.ts";
import { titles } from "./titles.ts";

/** The section of this domain: everybody reads it. */
export const competenciesNavigation: NavigationItem = {
	to: "/occupations",
	icon: TreeIcon,
	label: textRef(titles, "section"),
	visible: () => true,
	children: [
		{ to: "/occupations", label: textRef(titles, "occupations"), visible: () => true },
		{ to: "/frameworks", label: textRef(titles, "frameworks"), visible: () => true },
		{ to: "/industry-chains", label: textRef(titles, "chains"), visible: () => true },
		{ to: "/me/competencies", label: textRef(titles, "mine"), visible: () => true },
		{
			to: "/learner-groups",
			label: textRef(titles, "groups"),
			visible: (session) => may(session, "competencies.groups.see"),
		},
		{
			to: "/evidence-disputes",
			label: textRef(titles, "disputes"),
			visible: (session) => may(session, "competencies.disputes.answer"),
			waiting: waitingFor("competencies.disputes"),
		},
		{
			to: "/evidence-views",
			label: textRef(titles, "granted"),
			visible: (session) => hasRole(session, "owner", "coordinator"),
		},
	],
};
