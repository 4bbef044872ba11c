import { registerGroupPanel } from "#domains/competencies/web/group-panels.ts";
import { registerOccupationPanel } from "#domains/competencies/web/occupation-panels.ts";
import { GroupPanel } from "#domains/demand/web/group-panel/lazy-panel.tsx";
import { registerNeedPanel } from "#domains/demand/web/needs/need-panels.ts";
import { DemandPanel } from "#domains/demand/web/occupation-panel/lazy-panel.tsx";
import { roleLabel } from "#domains/organisations/web/role-words.ts";
import { GroupSeatsPanel } from "#domains/programmes/web/personal/lazy-panel.tsx";
import { NeedPanel } from "#domains/programmes/web/proposals/lazy-panel.tsx";
import { requestJson } from "#platform/web/api/request.ts";
import { startApp } from "#platform/web/app/start-app.tsx";
import { textRef } from "#platform/web/i18n/define-messages.ts";
import { messages } from "./web/messages.ts";
import { actions, navigation } from "./web/navigation.tsx";
import { pages } from "./web/pages.ts";

registerOccupationPanel(DemandPanel);
registerGroupPanel(GroupPanel);
registerGroupPanel(GroupSeatsPanel);
registerNeedPanel(NeedPanel);

startApp({
	brand: { name: textRef(messages, "name"), other: textRef(messages, "otherName"), seal: "融" },
	pages,
	navigation,
	actions,
	publicLinks: [
		{ to: "/overview", label: textRef(messages, "overview") },
		{ to: "/catalogues", label: textRef(messages, "catalogues") },
		{ to: "/occupations", label: textRef(messages, "occupations") },
		{ to: "/organisations", label: textRef(messages, "organisations") },
	],
	accountLinks: [
		{ to: "/account", label: textRef(messages, "account") },
		{ to: "/account/security", label: textRef(messages, "security") },
		{ to: "/account/notices", label: textRef(messages, "notices") },
		{ to: "/account/data", label: textRef(messages, "myData") },
	],
	homePath: "/home",
	signInPath: "/sign-in",
	noticesPath: "/account/notices",
	searchHint: textRef(messages, "search"),
	roleLabel,
	signOut: async () => {
		await requestJson("/api/session", { method: "DELETE" });
	},
	saveLanguage: async (locale) => {
		await requestJson("/api/account", { method: "PATCH", json: { locale } });
	},
});
