import type { NavigationItem, PaletteAction } from "#platform/web/app/page-definition.ts";

/** The sections of the product, in the order of the loop. What a person sees follows from the session's abilities. */
export const navigation: readonly NavigationItem[] = [];

/** What can be started from the command palette. */
export const actions: readonly PaletteAction[] = [];
