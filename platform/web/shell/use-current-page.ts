import { useRouterState } from "@tanstack/react-router";
import { useApp } from "../app/app-definition.ts";
import { usePathname } from "../app/navigate.tsx";
import type { PageDefinition } from "../app/page-definition.ts";
import { trail } from "./trail.ts";

interface Current {
	page: PageDefinition | null;
	/** Pages from the section down to this one, with finished addresses. */
	trail: { page: PageDefinition; to: string }[];
}

/** The page that is shown and the way to it. */
export function useCurrentPage(): Current {
	const { pages } = useApp();
	const match = useRouterState({ select: (state) => state.matches.at(-1) });
	const page = match?.staticData.page ?? null;
	const params = (match?.params ?? {}) as Record<string, string>;
	return { page, trail: page ? trail(pages, page, params) : [] };
}

/** Where this page is for the navigation, the nearest first: its own address, then those of the pages above it. */
export function usePlaces(): string[] {
	const pathname = usePathname();
	const { trail: above } = useCurrentPage();
	return [pathname, ...above.map(({ to }) => to).reverse()];
}
