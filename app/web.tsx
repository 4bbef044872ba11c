import { requestJson } from "#platform/web/api/request.ts";
import { startApp } from "#platform/web/app/start-app.tsx";
import { textRef } from "#platform/web/i18n/define-messages.ts";
import { messages } from "./web/messages.ts";
import { actions, navigation } from "./web/navigation.tsx";
import { pages } from "./web/pages.ts";

startApp({
	brand: { name: textRef(messages, "name"), other: textRef(messages, "otherName"), seal: "融" },
	pages,
	navigation,
	actions,
	publicLinks: [],
	accountLinks: [],
	homePath: "/",
	signInPath: "/sign-in",
	noticesPath: "/account/notices",
	searchHint: textRef(messages, "search"),
	roleLabel: () => null,
	signOut: async () => {
		await requestJson("/api/session", { method: "DELETE" });
	},
	saveLanguage: async (locale) => {
		await requestJson("/api/account", { method: "PATCH", json: { locale } });
	},
});
