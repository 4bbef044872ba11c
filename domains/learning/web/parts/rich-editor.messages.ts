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
