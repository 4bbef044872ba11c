import { RichTextEditor } from "@mantine/tiptap";
import { TextSelection } from "@tiptap/pm/state";
import { addColumnAfter, addRowAfter, deleteColumn, deleteRow, deleteTable } from "@tiptap/pm/tables";
import { type Editor, useEditorState } from "@tiptap/react";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { TableIcon } from "#platform/web/icons/screen-icons.tsx";
import styles from "./parts.module.css";
import { tableWords } from "./rich-editor.messages.ts";
import { emptyTable } from "./table-nodes.ts";

const changes = { addRow: addRowAfter, addColumn: addColumnAfter, deleteRow, deleteColumn, deleteTable };

/** A table where the cursor is, which then stands in its first cell. */
const insertTable = (editor: Editor): boolean =>
	editor
		.chain()
		.focus()
		.command(({ tr }) => {
			const first = tr.selection.from + 1;
			tr.replaceSelectionWith(editor.schema.nodeFromJSON(emptyTable));
			tr.setSelection(TextSelection.near(tr.doc.resolve(first))).scrollIntoView();
			return true;
		})
		.run();

/** Puts a table in; within one, what can be done with it. */
export function TableControls({ editor }: { editor: Editor }) {
	const t = useMessages(tableWords);
	const inside = useEditorState({ editor, selector: ({ editor: now }) => now.isActive("table") });
	const change = (name: keyof typeof changes): void => {
		changes[name](editor.state, editor.view.dispatch);
		editor.commands.focus();
	};
	return (
		<RichTextEditor.ControlsGroup>
			{!inside && (
				<RichTextEditor.Control aria-label={t("insert")} title={t("insert")} onClick={() => insertTable(editor)}>
					<TableIcon />
				</RichTextEditor.Control>
			)}
			{inside &&
				(Object.keys(changes) as (keyof typeof changes)[]).map((name) => (
					<RichTextEditor.Control key={name} className={styles.tableControl} onClick={() => change(name)}>
						{t(name)}
					</RichTextEditor.Control>
				))}
		</RichTextEditor.ControlsGroup>
	);
}
