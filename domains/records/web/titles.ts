import { defineMessages } from "#platform/web/i18n/define-messages.ts";

/** Titles of the pages, in the first load. */
export const titles = defineMessages({
	en: { store: "Record store", newClient: "New credentials", newForward: "Send on" },
	zh: { store: "学习记录库", newClient: "新建访问凭据", newForward: "新建转发" },
});
