import { Button, type ButtonProps } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { useMessages } from "../i18n/use-messages.ts";
import { ErrorNote } from "../page/error-page.tsx";
import dialog from "../shell/dialog.module.css";
import { Dialog } from "../shell/dialog.tsx";
import { formMessages } from "./form-messages.ts";

interface ConfirmButtonProps extends ButtonProps {
	/** "Withdraw the need?" */
	question: string;
	/** What follows from it. */
	detail?: ReactNode;
	/** The verb of the deed; never "OK". */
	confirmLabel: string;
	/** Done when it resolves; a refusal is shown in the dialog, which stays open. */
	onConfirm: () => Promise<unknown> | unknown;
	/** It cannot be undone: the button is red. */
	final?: boolean;
	children: ReactNode;
}

/** A button that asks before it acts. */
export function ConfirmButton(props: ConfirmButtonProps) {
	const { question, detail, confirmLabel, onConfirm, final = false, children, ...button } = props;
	const t = useMessages(formMessages);
	const [opened, setOpened] = useState(false);
	const [busy, setBusy] = useState(false);
	const [error, setError] = useState<unknown>(null);
	const close = (): void => {
		setOpened(false);
		setError(null);
	};
	const confirm = async (): Promise<void> => {
		setBusy(true);
		setError(null);
		try {
			await onConfirm();
			close();
		} catch (refusal) {
			setError(refusal);
		} finally {
			setBusy(false);
		}
	};
	return (
		<>
			<Button variant="default" {...button} aria-haspopup="dialog" onClick={() => setOpened(true)}>
				{children}
			</Button>
			<Dialog opened={opened} onClose={close} title={question}>
				{detail && <div className={dialog.lead}>{detail}</div>}
				{error !== null && <ErrorNote error={error} />}
				<div className={dialog.actions}>
					<Button variant="default" onClick={close}>
						{t("cancel")}
					</Button>
					<Button color={final ? "red" : "act"} loading={busy} onClick={() => void confirm()}>
						{confirmLabel}
					</Button>
				</div>
			</Dialog>
		</>
	);
}
