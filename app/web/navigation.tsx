import { competenciesNavigation } from "#domains/competencies/web/navigation.tsx";
import { demandNavigation } from "#domains/demand/web/navigation.tsx";
import {
	homeNavigation,
	operationNavigation,
	organisationsNavigation,
} from "#domains/organisations/web/navigation.tsx";
import type { NavigationItem, PaletteAction } from "#platform/web/app/page-definition.ts";

/** The sections of the product, in the order of the loop. What a person sees follows from the session's abilities. */
export const navigation: readonly NavigationItem[] = [
	homeNavigation,
	demandNavigation,
	competenciesNavigation,
	organisationsNavigation,
	...operationNavigation,
];

/** What can be started from the command palette. */
export const actions: readonly PaletteAction[] = [];
