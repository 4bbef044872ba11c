import { Button, Textarea } from "@mantine/core";
import { useState } from "react";
import { useStep } from "#platform/web/api/use-step.ts";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { ErrorNote } from "#platform/web/page/error-page.tsx";
import dialog from "#platform/web/shell/dialog.module.css";
import { Dialog } from "#platform/web/shell/dialog.tsx";
import { publishCatalogue } from "../calls-catalogue.ts";
import { words } from "../words.ts";
import { messages } from "./catalogue.messages.ts";

/** Asks once more before a catalogue becomes public for ever; a note on the version may go with it. */
export function PublishDialog({ id, opened, onClose }: { id: string; opened: boolean; onClose: () => void }) {
	const t = useMessages(messages);
	const w = useMessages(words);
	const step = useStep("catalogues");
	const [note, setNote] = useState("");
	const [busy, setBusy] = useState(false);
	const [error, setError] = useState<unknown>(null);
	const publish = async (): Promise<void> => {
		setBusy(true);
		setError(null);
		try {
			await step(
				() => publishCatalogue(id, note.trim() || undefined),
				({ version }) => t("published", { version: String(version) }),
			);
			onClose();
		} catch (refusal) {
			setError(refusal);
		} finally {
			setBusy(false);
		}
	};
	return (
		<Dialog opened={opened} onClose={onClose} title={t("publishTitle")}>
			<p>{t("publishLead")}</p>
			<Textarea
				label={t("publishNote")}
				rows={3}
				maxLength={2000}
				value={note}
				onChange={(event) => setNote(event.currentTarget.value)}
			/>
			{error !== null && <ErrorNote error={error} />}
			<div className={dialog.actions}>
				<Button variant="default" onClick={onClose}>
					{w("cancel")}
				</Button>
				<Button loading={busy} onClick={() => void publish()}>
					{t("publish")}
				</Button>
			</div>
		</Dialog>
	);
}
