import type { PageDefinition, SignedIn } from "#platform/web/app/page-definition.ts";
import { textRef } from "#platform/web/i18n/define-messages.ts";
import { may } from "#platform/web/session/session.ts";
import { titles } from "./titles.ts";

const manages = (session: SignedIn) => may(session, "records.clients.manage");

/** The record store of one's organisation. */
export const pages: readonly PageDefinition[] = [
	{
		path: "/my-organisation/records",
		title: textRef(titles, "store"),
		access: manages,
		load: () => import("./clients/clients.tsx"),
	},
	{
		path: "/my-organisation/records/new",
		title: textRef(titles, "newClient"),
		access: manages,
		load: () => import("./clients/new-client.tsx"),
	},
	{
		path: "/my-organisation/records/forwards/new",
		title: textRef(titles, "newForward"),
		access: manages,
		load: () => import("./forwards/new-forward.tsx"),
	},
];
