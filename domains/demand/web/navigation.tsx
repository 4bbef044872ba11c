import type { NavigationItem } from "#platform/web/app/page-definition.ts";
import { textRef } from "#platform/web/i18n/define-messages.ts";
import { ChartIcon } from "#platform/web/icons/icons.tsx";
import { may, waitingFor } from "#platform/web/session/session.ts";
import { postingNavigation } from "./postings/pages.tsx";
import { titles } from "./titles.ts";

/** The section of this domain. Pages of other files of the domain (postings, titles) are added by who lists the sections. */
export const demandNavigation: NavigationItem = {
	to: "/overview",
	icon: ChartIcon,
	label: textRef(titles, "section"),
	visible: () => true,
	children: [
		{ to: "/overview", label: textRef(titles, "overview"), visible: () => true },
		{
			to: "/catalogues",
			label: textRef(titles, "catalogues"),
			visible: () => true,
			waiting: waitingFor("demand.catalogues.review", "demand.catalogues.mend"),
		},
		{
			to: "/needs",
			label: textRef(titles, "needs"),
			visible: (session) => may(session, "demand.needs.read"),
		},
		...postingNavigation,
		{
			to: "/programmes",
			label: textRef(titles, "programmes"),
			visible: (session) => may(session, "demand.supply.read"),
		},
		{ to: "/forecast", label: textRef(titles, "forecast"), visible: () => true },
	],
};
