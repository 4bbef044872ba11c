import type { NavigationItem } from "#platform/web/app/page-definition.ts";
import { textRef } from "#platform/web/i18n/define-messages.ts";
import { may } from "#platform/web/session/session.ts";
import { titles } from "./titles.ts";

type Child = NonNullable<NavigationItem["children"]>[number];

/** Stands among the pages of one's organisation. */
export const recordStoreNavigation: Child = {
	to: "/my-organisation/records",
	label: textRef(titles, "store"),
	visible: (session) => may(session, "records.clients.manage"),
};
