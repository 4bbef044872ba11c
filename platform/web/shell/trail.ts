import type { PageDefinition } from "../app/page-definition.ts";

type Place = Pick<PageDefinition, "path" | "parent">;

/** The page above: the named one, else the one with the longest path that begins this one's, segment by segment. */
export function parentOf<Page extends Place>(pages: readonly Page[], page: Page): Page | null {
	if (page.parent) return pages.find((candidate) => candidate.path === page.parent) ?? null;
	const above = pages.filter((candidate) => candidate.path !== "/" && page.path.startsWith(`${candidate.path}/`));
	return above.sort((a, b) => b.path.length - a.path.length)[0] ?? null;
}

/** `/orders/$orderId` with its parameters put in. */
export function addressOf(path: string, params: Readonly<Record<string, string>>): string {
	return path.replace(/\$(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ""));
}

/** From the section down to `page`. */
export function trail<Page extends Place>(
	pages: readonly Page[],
	page: Page,
	params: Readonly<Record<string, string>>,
): { page: Page; to: string }[] {
	const steps: { page: Page; to: string }[] = [];
	for (let at: Page | null = page; at && steps.length < 8; at = parentOf(pages, at)) {
		steps.unshift({ page: at, to: addressOf(at.path, params) });
	}
	return steps;
}

/**
 * What the steps of a trail are called by the page that it leads to: the last `own`, those above it `above`, the nearest first.
 * @returns for each step; undefined: by its page's title
 */
export const stepNames = (
	length: number,
	{ own, above = [] }: { own?: string | undefined; above?: readonly (string | undefined)[] | undefined },
): (string | undefined)[] => Array.from({ length }, (_, position) => [own, ...above][length - 1 - position]);

/** The section of the navigation that lists the page at `to` among its own. */
export function sectionOf<Section extends { to: string; children?: readonly { to: string }[] | undefined }>(
	sections: readonly Section[],
	to: string | undefined,
): Section | undefined {
	return sections.find((section) => section.children?.some((child) => child.to === to));
}
