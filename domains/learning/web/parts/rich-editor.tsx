import "@mantine/tiptap/styles.layer.css";
import { RichTextEditor } from "@mantine/tiptap";
import { Link } from "@tiptap/extension-link";
import { useEditor } from "@tiptap/react";
import StarterKit from "@tiptap/starter-kit";
import { type RefObject, useEffect, useState } from "react";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import styles from "../content/content.module.css";
import { PictureControl } from "./picture-control.tsx";
import { pictureIn } from "./picture-in.ts";
import { pictureNode } from "./picture-node.ts";
import { editorWords } from "./rich-editor.messages.ts";
import { TableControls } from "./table-controls.tsx";
import { tableNodes } from "./table-nodes.ts";

export interface RichEditorProps {
	label: string;
	value: string;
	lang: string;
	onChange: (html: string) => void;
	/** Whether pictures can be put in: the server takes them in what a course is made of, not in what people say. */
	pictures?: boolean;
	/** Filled with what writes a text where the cursor is. */
	inserts?: RefObject<((text: string) => void) | undefined>;
}

/** Text with headings, lists, quotations, code, links and tables. What the server does not allow cannot be made here either. */
export default function RichEditor({ label, value, lang, onChange, pictures = false, inserts }: RichEditorProps) {
	const t = useMessages(editorWords);
	const labels = Object.fromEntries(
		(Object.keys(editorWords.en) as (keyof typeof editorWords.en)[]).map((key) => [key, t(key)]),
	);
	const [brought, setBrought] = useState<File | null>(null);
	const bring = (from: DataTransfer | null): boolean => {
		const picture = pictures ? pictureIn(from) : null;
		setBrought(picture);
		return picture !== null;
	};
	const editor = useEditor({
		// A style element of its own is refused by the page's security policy; Mantine's sheet has what it needs.
		injectCSS: false,
		immediatelyRender: true,
		extensions: [
			StarterKit.configure({ link: false, heading: { levels: [2, 3, 4] } }),
			Link.configure({ openOnClick: false }),
			...tableNodes,
			...(pictures ? [pictureNode] : []),
		],
		content: value,
		editorProps: {
			attributes: { "aria-label": label, role: "textbox", "aria-multiline": "true", lang },
			// A page has its title above: headings of the first level, as office programs bring them, stand below it.
			transformPastedHTML: (html) => html.replace(/<(\/?)h1\b/gi, "<$1h2"),
			handlePaste: (_, { clipboardData }) => bring(clipboardData),
			// Left to itself, a browser opens a file that is dropped, in place of the form.
			handleDrop: (_, { dataTransfer }) => bring(dataTransfer) || (dataTransfer?.files.length ?? 0) > 0,
		},
		onUpdate: ({ editor: changed }) => onChange(changed.isEmpty ? "" : changed.getHTML()),
	});
	useEffect(() => {
		if (!inserts) return;
		inserts.current = (text) => editor.chain().focus().insertContent({ type: "text", text }).run();
	}, [inserts, editor]);
	return (
		// The same editor: Mantine's types name it by the other half of its package.
		<RichTextEditor editor={editor as never} variant="subtle" className={styles.editor} labels={labels}>
			<RichTextEditor.Toolbar>
				<RichTextEditor.ControlsGroup>
					<RichTextEditor.Bold />
					<RichTextEditor.Italic />
					<RichTextEditor.Code />
				</RichTextEditor.ControlsGroup>
				<RichTextEditor.ControlsGroup>
					<RichTextEditor.H2 />
					<RichTextEditor.H3 />
					<RichTextEditor.BulletList />
					<RichTextEditor.OrderedList />
					<RichTextEditor.Blockquote />
					<RichTextEditor.CodeBlock />
				</RichTextEditor.ControlsGroup>
				<RichTextEditor.ControlsGroup>
					<RichTextEditor.Link />
					<RichTextEditor.Unlink />
				</RichTextEditor.ControlsGroup>
				{editor && <TableControls editor={editor} />}
				{editor && pictures && <PictureControl editor={editor} brought={brought} onClose={() => setBrought(null)} />}
				<RichTextEditor.ControlsGroup>
					<RichTextEditor.Undo />
					<RichTextEditor.Redo />
				</RichTextEditor.ControlsGroup>
			</RichTextEditor.Toolbar>
			<RichTextEditor.Content />
		</RichTextEditor>
	);
}
