import type { NavigationItem } from "#platform/web/app/page-definition.ts";
import { textRef } from "#platform/web/i18n/define-messages.ts";
import { TreeIcon } from "#platform/web/icons/icons.tsx";
import { titles } from "./titles.ts";

/** The section of this domain: everybody reads it. */
export const competenciesNavigation: NavigationItem = {
	to: "/occupations",
	icon: TreeIcon,
	label: textRef(titles, "section"),
	visible: () => true,
	children: [
		{ to: "/occupations", label: textRef(titles, "occupations"), visible: () => true },
		{ to: "/frameworks", label: textRef(titles, "frameworks"), visible: () => true },
	],
};
