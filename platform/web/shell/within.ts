import type { NavigationItem } from "../app/page-definition.ts";

type Place = Pick<NavigationItem, "to"> & { children?: readonly { to: string }[] | undefined };

/** Whether `pathname` lies in a section of the navigation: at it, beneath it, or beneath one of its pages. */
export function isWithin(pathname: string, item: Place, homePath: string): boolean {
	const beneath = (to: string): boolean => pathname === to || (to !== homePath && pathname.startsWith(`${to}/`));
	return beneath(item.to) || (item.children ?? []).some((child) => beneath(child.to));
}
