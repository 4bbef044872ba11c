import { defineMessages } from "#platform/web/i18n/define-messages.ts";

/** What the buttons of the editor are called, by Mantine's own keys. */
export const editorWords = defineMessages({
	en: {
		boldControlLabel: "Bold",
		italicControlLabel: "Italic",
		codeControlLabel: "Code",
		h2ControlLabel: "Heading",
		h3ControlLabel: "Smaller heading",
		bulletListControlLabel: "List",
		orderedListControlLabel: "Numbered list",
		blockquoteControlLabel: "Quotation",
		codeBlockControlLabel: "Block of code",
		linkControlLabel: "Link",
		unlinkControlLabel: "Remove the link",
		undoControlLabel: "Undo",
		redoControlLabel: "Redo",
		linkEditorInputLabel: "Address of the link",
		linkEditorInputPlaceholder: "https://example.org/",
		linkEditorExternalLink: "Opens in a new tab",
		linkEditorInternalLink: "Opens in the same tab",
		linkEditorSave: "Save",
	},
	zh: {
		boldControlLabel: "加粗",
		italicControlLabel: "斜体",
		codeControlLabel: "代码",
		h2ControlLabel: "标题",
		h3ControlLabel: "小标题",
		bulletListControlLabel: "列表",
		orderedListControlLabel: "编号列表",
		blockquoteControlLabel: "引用",
		codeBlockControlLabel: "代码块",
		linkControlLabel: "链接",
		unlinkControlLabel: "移除链接",
		undoControlLabel: "撤销",
		redoControlLabel: "重做",
		linkEditorInputLabel: "链接地址",
		linkEditorInputPlaceholder: "https://example.org/",
		linkEditorExternalLink: "在新标签页打开",
		linkEditorInternalLink: "在当前标签页打开",
		linkEditorSave: "保存",
	},
});

export const tableWords = defineMessages({
	en: {
		insert: "Table",
		addRow: "+ row",
		addColumn: "+ column",
		deleteRow: "− row",
		deleteColumn: "− column",
		deleteTable: "Delete table",
	},
	zh: {
		insert: "表格",
		addRow: "+ 行",
		addColumn: "+ 列",
		deleteRow: "− 行",
		deleteColumn: "− 列",
		deleteTable: "删除表格",
	},
});

export const pictureWords = defineMessages({
	en: {
		insert: "Picture",
		change: "Change the picture",
		file: "Picture",
		fileHow: "It is made smaller where it is large, and goes into the text.",
		refused: "This is no picture that a browser can show, or it stays too large.",
		alt: "What it shows",
		altHow: "Read out to whoever cannot see it.",
		put: "Put it into the text",
	},
	zh: {
		insert: "图片",
		change: "更换图片",
		file: "图片文件",
		fileHow: "较大的图片会自动缩小，并保存在正文中。",
		refused: "无法识别该图片，或图片缩小后仍然过大。",
		alt: "图片说明",
		altHow: "看不到图片的读者会听到这段文字。",
		put: "放入正文",
	},
});
