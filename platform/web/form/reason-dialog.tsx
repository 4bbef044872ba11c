import { Button, Textarea } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { asProblem } from "../api/problem.ts";
import { fieldProblemText } from "../api/problem-text.ts";
import { useLanguage, useMessages } from "../i18n/use-messages.ts";
import { ErrorNote } from "../page/error-page.tsx";
import dialog from "../shell/dialog.module.css";
import { Dialog } from "../shell/dialog.tsx";
import { formMessages } from "./form-messages.ts";

interface ReasonDialogProps {
	opened: boolean;
	title: string;
	/** What the reason is for and who reads it. */
	lead?: ReactNode;
	/** Name of the field; default "Reason". */
	label?: string;
	confirmLabel: string;
	minLength?: number;
	final?: boolean;
	onClose: () => void;
	/** Done when it resolves; a refusal is shown and what was typed stays. */
	onReason: (reason: string) => Promise<unknown> | unknown;
}

/** Asks for the reason of a decision. */
export function ReasonDialog(props: ReasonDialogProps) {
	const { opened, title, lead, label, confirmLabel, minLength = 3, final = false, onClose, onReason } = props;
	const t = useMessages(formMessages);
	const [reason, setReason] = useState("");
	const [short, setShort] = useState(false);
	const [busy, setBusy] = useState(false);
	const [error, setError] = useState<unknown>(null);
	const send = async (): Promise<void> => {
		const text = reason.trim();
		setShort(text.length < minLength);
		if (text.length < minLength || busy) return;
		setBusy(true);
		setError(null);
		try {
			await onReason(text);
			setReason("");
			onClose();
		} catch (refusal) {
			setError(refusal);
		} finally {
			setBusy(false);
		}
	};
	return (
		<Dialog opened={opened} onClose={onClose} title={title}>
			<form
				noValidate
				onSubmit={(event) => {
					event.preventDefault();
					void send();
				}}
			>
				{lead && <p className={dialog.lead}>{lead}</p>}
				<Textarea
					label={label ?? t("reason")}
					required
					autosize={false}
					rows={4}
					maxLength={2000}
					value={reason}
					error={short ? (reason.trim() ? t("tooShort", { count: minLength }) : t("required")) : undefined}
					onChange={(event) => setReason(event.currentTarget.value)}
				/>
				{error !== null && <Refusal error={error} />}
				<div className={dialog.actions}>
					<Button variant="default" onClick={onClose}>
						{t("cancel")}
					</Button>
					<Button type="submit" color={final ? "red" : "act"} loading={busy}>
						{confirmLabel}
					</Button>
				</div>
			</form>
		</Dialog>
	);
}

/** What is refused lies behind the dialog: it is said here what is wrong with it. */
function Refusal({ error }: { error: unknown }) {
	const language = useLanguage();
	const fields = new Set(asProblem(error).fields.map((field) => fieldProblemText(field, language)));
	return (
		<>
			<ErrorNote error={error} />
			{fields.size > 0 && (
				<div role="alert">
					<ul className={dialog.fields}>
						{[...fields].map((text) => (
							<li key={text}>{text}</li>
						))}
					</ul>
				</div>
			)}
		</>
	);
}
