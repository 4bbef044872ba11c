import type { NavigationItem } from "#platform/web/app/page-definition.ts";
import { textRef } from "#platform/web/i18n/define-messages.ts";
import { BookIcon } from "#platform/web/icons/icons.tsx";
import { may, waitingFor } from "#platform/web/session/session.ts";
import { titles } from "./titles.ts";

/** The section of this domain: everybody signed in finds courses. */
export const learningNavigation: NavigationItem = {
	to: "/courses",
	icon: BookIcon,
	label: textRef(titles, "section"),
	visible: () => true,
	children: [
		{ to: "/learn", label: textRef(titles, "mine"), visible: () => true },
		{ to: "/timetable", label: textRef(titles, "timetable"), visible: () => true },
		{ to: "/courses", label: textRef(titles, "courses"), visible: () => true },
		{
			to: "/offerings",
			label: textRef(titles, "offerings"),
			visible: () => true,
			waiting: waitingFor("learning.seats"),
		},
		{
			to: "/marking",
			label: textRef(titles, "marking"),
			visible: (session) => may(session, "learning.courses.write"),
			waiting: waitingFor("learning.marking"),
		},
		{
			to: "/observations",
			label: textRef(titles, "toSign"),
			visible: (session) => may(session, "learning.courses.write"),
			waiting: waitingFor("learning.observations"),
		},
	],
};
