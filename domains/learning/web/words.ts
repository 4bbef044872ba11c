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
		"level.0": "0 · none",
		"level.1": "1 · knows of it",
		"level.2": "2 · under guidance",
		"level.3": "3 · independently",
		"level.4": "4 · leads others",
		"level.5": "5 · expert",
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
		"level.0": "0 · 无",
		"level.1": "1 · 了解",
		"level.2": "2 · 在指导下完成",
		"level.3": "3 · 独立完成",
		"level.4": "4 · 带领他人",
		"level.5": "5 · 专家",
	},
});

export const levelKeys = ["level.0", "level.1", "level.2", "level.3", "level.4", "level.5"] as const;
