import { competenciesNavigation } from "#domains/competencies/web/navigation.tsx";
import { demandNavigation } from "#domains/demand/web/navigation.tsx";
import { titles as demandTitles } from "#domains/demand/web/titles.ts";
import { learningNavigation } from "#domains/learning/web/navigation.tsx";
import { titles as learningTitles } from "#domains/learning/web/titles.ts";
import {
	homeNavigation,
	operationNavigation,
	organisationsNavigation,
} from "#domains/organisations/web/navigation.tsx";
import { titles as organisationTitles } from "#domains/organisations/web/titles.ts";
import { programmesNavigation } from "#domains/programmes/web/navigation.ts";
import { recordStoreNavigation } from "#domains/records/web/navigation.ts";
import { rulesNavigation } from "#domains/records/web/rules/pages.ts";
import type { NavigationItem, PaletteAction } from "#platform/web/app/page-definition.ts";
import { type TextRef, textRef } from "#platform/web/i18n/define-messages.ts";
import { may } from "#platform/web/session/session.ts";
import { messages } from "./messages.ts";

/** The sections of the product, in the order of the loop. What a person sees follows from the session's abilities. */
export const navigation: readonly NavigationItem[] = [
	homeNavigation,
	{ ...demandNavigation, short: textRef(messages, "demandShort") },
	{
		...competenciesNavigation,
		short: textRef(messages, "competenciesShort"),
		children: [...(competenciesNavigation.children ?? []), rulesNavigation],
	},
	{
		...learningNavigation,
		short: textRef(messages, "learningShort"),
		children: [...programmesNavigation, ...(learningNavigation.children ?? [])],
	},
	{
		...organisationsNavigation,
		short: textRef(messages, "organisationsShort"),
		children: [...(organisationsNavigation.children ?? []), recordStoreNavigation],
	},
	...operationNavigation,
];

const action = (to: string, label: TextRef, ability: string): PaletteAction => ({
	id: to,
	label,
	visible: (session) => may(session, ability),
	run: (go) => go(to),
});

/** What can be started from the command palette. */
export const actions: readonly PaletteAction[] = [
	action("/needs/new", textRef(demandTitles, "newNeed"), "demand.needs.write"),
	action("/programmes/new", textRef(demandTitles, "newProgramme"), "demand.supply.write"),
	action("/courses/new", textRef(learningTitles, "newCourse"), "learning.courses.manage"),
	action("/my-organisation/invitations/new", textRef(organisationTitles, "invite"), "organisations.invite"),
];
