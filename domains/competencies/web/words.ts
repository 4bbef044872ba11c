import { defineMessages } from "#platform/web/i18n/define-messages.ts";

/** Words that several screens of this domain share. The levels are those of labels/levels.zh.csv. */
export const words = defineMessages({
	en: {
		"kind.skill": "Skill",
		"kind.knowledge": "Knowledge",
		"kind.technology": "Technology",
		"kind.group": "Group",
		projectTranslation: "project translation",
		projectTranslationWhy:
			"Translated by this project, not by the publisher of the classification; nobody else has reviewed it.",
		inEnglish: "The source has this in English only.",
		archived: "archived",
		code: "Code",
		name: "Name",
		nameEn: "Name in English",
		nameZh: "Name in Chinese",
		descriptionEn: "Description in English",
		descriptionZh: "Description in Chinese",
		all: "Show all {{count}}",
		fewer: "Show fewer",
	},
	zh: {
		"kind.skill": "技能",
		"kind.knowledge": "知识",
		"kind.technology": "技术工具",
		"kind.group": "分组",
		projectTranslation: "本项目翻译",
		projectTranslationWhy: "由本项目翻译，并非分类发布方的译文，尚未经他方审核。",
		inEnglish: "来源只提供英文。",
		archived: "已停用",
		code: "代码",
		name: "名称",
		nameEn: "英文名称",
		nameZh: "中文名称",
		descriptionEn: "英文说明",
		descriptionZh: "中文说明",
		all: "显示全部 {{count}} 项",
		fewer: "收起",
	},
});
