import type { PageDefinition } from "#platform/web/app/page-definition.ts";

/** Every page of the product: the lists that the domains export, in the order of the navigation. */
export const pages: readonly PageDefinition[] = [];
