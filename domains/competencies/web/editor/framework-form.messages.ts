import { defineMessages } from "#platform/web/i18n/define-messages.ts";

export const messages = defineMessages({
	en: {
		newTitle: "Begin a framework",
		newLead: "It is a draft until you publish it.",
		editTitle: "Name and version",
		owner: "Belongs to",
		ownerRegion: "the region (official)",
		ownerOrganisation: "the organisation I act for",
		codeHint: "Short, for tables and exports: letters, digits, dot and hyphen. It stays.",
		version: "Version",
		versionHint: "As you call it: 1.0, 2026, spring …",
		create: "Begin",
		save: "Save",
		saved: "Saved.",
	},
	zh: {
		newTitle: "新建能力框架",
		newLead: "发布之前为草稿。",
		editTitle: "名称与版本",
		owner: "归属",
		ownerRegion: "本区域（官方）",
		ownerOrganisation: "我所代表的机构",
		codeHint: "用于表格和导出的短代码，可用字母、数字、点和连字符，之后不变。",
		version: "版本",
		versionHint: "可自定，例如 1.0、2026、春季。",
		create: "新建",
		save: "保存",
		saved: "已保存。",
	},
});
