import { defineMessages } from "../i18n/define-messages.ts";

export const chartMessages = defineMessages({
	en: {
		showTable: "Show as a table",
		showChart: "Show as a picture",
		tableOf: "Table: {{title}}",
		downloadPng: "Download as PNG",
		downloadSvg: "Download as SVG",
		failed: "The picture could not be made.",
		level: "Level {{level}} of {{max}}",
		levelWanted: "Level {{level}} of {{max}}, level {{wanted}} wanted",
		levelUnknown: "Level not known",
		stars: "{{value}} of {{max}} stars",
		withheld: "too little evidence",
	},
	zh: {
		showTable: "以表格显示",
		showChart: "以图形显示",
		tableOf: "表格：{{title}}",
		downloadPng: "下载 PNG",
		downloadSvg: "下载 SVG",
		failed: "图形生成失败。",
		level: "{{level}} 级（共 {{max}} 级）",
		levelWanted: "{{level}} 级（共 {{max}} 级），要求 {{wanted}} 级",
		levelUnknown: "级别未知",
		stars: "{{max}} 星中的 {{value}} 星",
		withheld: "证据不足",
	},
});
