import { createTheme, MantineThemeProvider } from "@mantine/core";
import { type ReactNode, useId, useLayoutEffect, useRef } from "react";
import { kitMessages } from "../i18n/kit-messages.ts";
import { useMessages } from "../i18n/use-messages.ts";
import { CloseIcon } from "../icons/icons.tsx";
import styles from "./dialog.module.css";
import { IconButton } from "./icon-button.tsx";

const stay = { defaultProps: { withinPortal: false } };

/** A modal dialog lies above everything else in the document: what opens within has to stay within. */
const inside = createTheme({ components: { Combobox: stay, Popover: stay, Menu: stay, Tooltip: stay } });

interface DialogProps {
	opened: boolean;
	onClose: () => void;
	title: string;
	/** "sheet" comes from below and fills the width: navigation on a phone. "palette" has no head of its own. */
	kind?: "dialog" | "sheet" | "palette";
	wide?: boolean;
	children: ReactNode;
}

/**
 * The browser's own modal dialog: it holds the focus, closes on Escape, and makes the page behind inert. Its content is
 * mounted only while it is open.
 */
export function Dialog({ opened, ...dialog }: DialogProps) {
	return opened && <OpenDialog {...dialog} />;
}

/** Leaves the page as a whole: only so does what closes it run while the element still is in the document. */
function OpenDialog({ onClose, title, kind = "dialog", wide = false, children }: Omit<DialogProps, "opened">) {
	const t = useMessages(kitMessages);
	const element = useRef<HTMLDialogElement>(null);
	const id = useId();
	// Closed while it still is in the document: only so does the browser give the focus back to where it was.
	useLayoutEffect(() => {
		const dialog = element.current;
		if (!dialog) return;
		dialog.showModal();
		return () => dialog.close();
	}, []);
	return (
		// biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes it too, by the browser
		<dialog
			ref={element}
			className={styles.dialog}
			data-kind={kind}
			data-wide={wide || undefined}
			aria-labelledby={id}
			onCancel={(event) => {
				event.preventDefault();
				onClose();
			}}
			onClick={(event) => event.target === element.current && onClose()}
		>
			<div className={styles.inside}>
				<div className={kind === "palette" ? "visually-hidden" : styles.head}>
					<h2 id={id}>{title}</h2>
					{kind !== "palette" && <IconButton label={t("close")} icon={<CloseIcon />} onClick={onClose} />}
				</div>
				<MantineThemeProvider theme={inside} inherit>
					{children}
				</MantineThemeProvider>
			</div>
		</dialog>
	);
}
