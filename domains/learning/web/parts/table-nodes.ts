import { goToNextCell, tableEditing } from "@tiptap/pm/tables";
import { type Editor, Node } from "@tiptap/react";

/* Tables in the editor: nodes on ProseMirror's module for tables, as the server's list of HTML has them. */

const roles: Record<string, string> = {
	table: "table",
	tableRow: "row",
	tableCell: "cell",
	tableHeader: "header_cell",
};

const span = (name: "colspan" | "rowspan") => ({
	default: 1,
	parseHTML: (element: HTMLElement) => Number(element.getAttribute(name) ?? 1) || 1,
	renderHTML: (attributes: Record<string, unknown>) => (attributes[name] === 1 ? {} : { [name]: attributes[name] }),
});
const cellAttributes = () => ({
	colspan: span("colspan"),
	rowspan: span("rowspan"),
	// The module keeps widths here; they are neither set nor sent.
	colwidth: { default: null, rendered: false },
});

const move = (editor: Editor, direction: 1 | -1): boolean =>
	editor.isActive("table") && goToNextCell(direction)(editor.state, editor.view.dispatch);

const Table = Node.create({
	name: "table",
	content: "tableRow+",
	group: "block",
	isolating: true,
	extendNodeSchema: ({ name }) => (roles[name] ? { tableRole: roles[name] } : {}),
	parseHTML: () => [{ tag: "table" }],
	renderHTML: () => ["table", ["tbody", 0]],
	addProseMirrorPlugins: () => [tableEditing()],
	addKeyboardShortcuts() {
		// From the last cell Tab leaves the editor: nobody is caught in a table.
		return { Tab: () => move(this.editor, 1), "Shift-Tab": () => move(this.editor, -1) };
	},
});

const TableRow = Node.create({
	name: "tableRow",
	content: "(tableCell | tableHeader)*",
	parseHTML: () => [{ tag: "tr" }],
	renderHTML: () => ["tr", 0],
});

const TableCell = Node.create({
	name: "tableCell",
	content: "block+",
	isolating: true,
	addAttributes: cellAttributes,
	parseHTML: () => [{ tag: "td" }],
	renderHTML: ({ HTMLAttributes }) => ["td", HTMLAttributes, 0],
});

const TableHeader = Node.create({
	name: "tableHeader",
	content: "block+",
	isolating: true,
	addAttributes: () => ({
		...cellAttributes(),
		/** What it heads: its column, or its row. */
		scope: { default: "col", parseHTML: (element: HTMLElement) => element.getAttribute("scope") ?? "col" },
	}),
	parseHTML: () => [{ tag: "th" }],
	renderHTML: ({ HTMLAttributes }) => ["th", HTMLAttributes, 0],
});

export const tableNodes = [Table, TableRow, TableCell, TableHeader];

/** Three columns with heads, and two rows. */
export const emptyTable = {
	type: "table",
	content: ["tableHeader", "tableCell", "tableCell"].map((cell) => ({
		type: "tableRow",
		content: Array.from({ length: 3 }, () => ({ type: cell, content: [{ type: "paragraph" }] })),
	})),
};
