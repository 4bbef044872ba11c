import type { NavigationItem } from "#platform/web/app/page-definition.ts";
import { textRef } from "#platform/web/i18n/define-messages.ts";
import { BuildingIcon, HomeIcon, MailIcon, ShieldIcon } from "#platform/web/icons/icons.tsx";
import { may, waitingFor } from "#platform/web/session/session.ts";
import { titles } from "./titles.ts";

export const homeNavigation: NavigationItem = {
	to: "/home",
	icon: HomeIcon,
	label: textRef(titles, "home"),
	visible: () => true,
};

export const organisationsNavigation: NavigationItem = {
	to: "/organisations",
	icon: BuildingIcon,
	label: textRef(titles, "directory"),
	visible: () => true,
	children: [
		{
			to: "/my-organisation",
			label: textRef(titles, "myOrganisation"),
			visible: () => true,
			waiting: waitingFor("organisations.invitations"),
		},
		{
			to: "/my-organisation/members",
			label: textRef(titles, "members"),
			visible: (session) => may(session, "organisations.members.manage"),
		},
		{
			to: "/my-organisation/invitations",
			label: textRef(titles, "invitations"),
			visible: (session) => may(session, "organisations.invite"),
		},
	],
};

/** For the operator and, as far as they may, officials and auditors. */
export const operationNavigation: readonly NavigationItem[] = [
	{
		to: "/applications",
		icon: ShieldIcon,
		label: textRef(titles, "applications"),
		visible: (session) => may(session, "organisations.applications.read"),
		waiting: waitingFor("organisations.applications"),
	},
	{
		to: "/operation/mails",
		icon: MailIcon,
		label: textRef(titles, "mails"),
		visible: (session) => may(session, "operation.mails.read"),
		waiting: waitingFor("operation.mails"),
		children: [
			{
				to: "/operation/people",
				label: textRef(titles, "people"),
				visible: (session) => may(session, "operation.people.manage"),
			},
		],
	},
	{
		to: "/audit",
		icon: ShieldIcon,
		label: textRef(titles, "audit"),
		visible: (session) => may(session, "audit.read"),
	},
];
