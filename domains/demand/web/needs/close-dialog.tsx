import { Button, Radio, Stack } from "@mantine/core";
import { useState } from "react";
import { useStep } from "#platform/web/api/use-step.ts";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { ErrorNote } from "#platform/web/page/error-page.tsx";
import dialog from "#platform/web/shell/dialog.module.css";
import { Dialog } from "#platform/web/shell/dialog.tsx";
import { closeReasons } from "../../contract-needs.ts";
import { type CloseReason, closeNeed } from "../calls-needs.ts";
import { words } from "../words.ts";
import { messages } from "./needs.messages.ts";

/** Asks why a need is closed. */
export function CloseDialog({ id, opened, onClose }: { id: string; opened: boolean; onClose: () => void }) {
	const t = useMessages(messages);
	const w = useMessages(words);
	const step = useStep("needs");
	const [reason, setReason] = useState<CloseReason>("filled");
	const [busy, setBusy] = useState(false);
	const [error, setError] = useState<unknown>(null);
	const close = async (): Promise<void> => {
		setBusy(true);
		setError(null);
		try {
			await step(
				() => closeNeed(id, reason),
				() => t("closed"),
			);
			onClose();
		} catch (refusal) {
			setError(refusal);
		} finally {
			setBusy(false);
		}
	};
	return (
		<Dialog opened={opened} onClose={onClose} title={t("closeTitle")}>
			<p>{t("closeLead")}</p>
			<Radio.Group
				label={t("closeReason")}
				value={reason}
				onChange={(value) => setReason(value as CloseReason)}
				my="sm"
			>
				<Stack gap="xs" mt="xs">
					{closeReasons.map((one) => (
						<Radio key={one} value={one} label={t(`reason.${one}`)} />
					))}
				</Stack>
			</Radio.Group>
			{error !== null && <ErrorNote error={error} />}
			<div className={dialog.actions}>
				<Button variant="default" onClick={onClose}>
					{w("cancel")}
				</Button>
				<Button loading={busy} onClick={() => void close()}>
					{t("close")}
				</Button>
			</div>
		</Dialog>
	);
}
