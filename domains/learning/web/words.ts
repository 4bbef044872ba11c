import { defineMessages } from "#platform/web/i18n/define-messages.ts";

/** Words that several screens of this domain share. */
export const words = defineMessages({
	en: {
		draft: "draft",
		published: "published",
		archived: "archived",
		cancel: "Cancel",
		edit: "Edit",
		save: "Save",
		saved: "Saved.",
		remove: "Remove {{name}}",
		nameZh: "Name in Chinese",
		nameEn: "Name in English",
		hours_one: "{{count}} hour",
		hours_other: "{{count}} hours",
		version: "version {{number}}",
	},
	zh: {
		draft: "草稿",
		published: "已发布",
		archived: "已归档",
		cancel: "取消",
		edit: "修改",
		save: "保存",
		saved: "已保存。",
		remove: "移除 {{name}}",
		nameZh: "中文名称",
		nameEn: "英文名称",
		hours_other: "{{count}} 学时",
		version: "第 {{number}} 版",
	},
});
