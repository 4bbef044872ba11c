import { Button, TextInput } from "@mantine/core";
import { RichTextEditor } from "@mantine/tiptap";
import { type Editor, useEditorState } from "@tiptap/react";
import { useCallback, useEffect, useState } from "react";
import { FileDrop } from "#platform/web/form/file-drop.tsx";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { icon } from "#platform/web/icons/icons.tsx";
import { Dialog } from "#platform/web/shell/dialog.tsx";
import styles from "../content/content.module.css";
import { pictureWords } from "./rich-editor.messages.ts";
import { pictureEndings, shrinkPicture } from "./shrink-picture.ts";

const PictureIcon = icon(<path d="M3 4h14v12H3zM3 14l4.5-4.5 3.5 3.5 2.5-2.5L17 14M13 7.5h.01" />);

interface Picture {
	src: string;
	alt: string;
}

interface PictureControlProps {
	editor: Editor;
	/** One that was pasted or dropped, and waits for its description. */
	brought: File | null;
	onClose: () => void;
}

/** Puts a picture in; where one is chosen, changes it or its description. */
export function PictureControl({ editor, brought, onClose }: PictureControlProps) {
	const t = useMessages(pictureWords);
	const [opened, setOpened] = useState(false);
	const chosen = useEditorState({
		editor,
		selector: ({ editor: now }) => (now.isActive("picture") ? (now.getAttributes("picture") as Picture) : null),
	});
	const label = t(chosen ? "change" : "insert");
	const close = (): void => {
		setOpened(false);
		onClose();
	};
	const put = (picture: Picture): void => {
		close();
		// In place of the chosen one: it is the selection.
		editor.chain().focus().insertContent({ type: "picture", attrs: picture }).run();
	};
	return (
		<RichTextEditor.ControlsGroup>
			<RichTextEditor.Control aria-label={label} title={label} aria-haspopup="dialog" onClick={() => setOpened(true)}>
				<PictureIcon />
			</RichTextEditor.Control>
			<Dialog opened={opened || brought !== null} onClose={close} title={label}>
				<PictureForm before={chosen} brought={brought} onDone={put} />
			</Dialog>
		</RichTextEditor.ControlsGroup>
	);
}

interface PictureFormProps {
	before: Picture | null;
	brought: File | null;
	onDone: (picture: Picture) => void;
}

function PictureForm({ before, brought, onDone }: PictureFormProps) {
	const t = useMessages(pictureWords);
	const [src, setSrc] = useState(before?.src ?? "");
	const [alt, setAlt] = useState(before?.alt ?? "");
	const [refused, setRefused] = useState(false);
	const take = useCallback(async (file: File | undefined): Promise<void> => {
		const small = file ? await shrinkPicture(file) : null;
		setRefused(small === null);
		if (small !== null) setSrc(small);
	}, []);
	useEffect(() => {
		if (brought) void take(brought);
	}, [brought, take]);
	return (
		<div className={styles.form}>
			<FileDrop
				label={t("file")}
				description={t("fileHow")}
				accept={pictureEndings}
				error={refused ? t("refused") : undefined}
				onFiles={([file]) => void take(file)}
			/>
			{src !== "" && <img className={styles.picture} src={src} alt={alt} />}
			<TextInput
				label={t("alt")}
				description={t("altHow")}
				required
				maxLength={300}
				value={alt}
				onChange={({ currentTarget }) => setAlt(currentTarget.value)}
			/>
			<div>
				<Button disabled={src === "" || alt.trim() === ""} onClick={() => onDone({ src, alt: alt.trim() })}>
					{t("put")}
				</Button>
			</div>
		</div>
	);
}
