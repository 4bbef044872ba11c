import { Textarea } from "@mantine/core";
import { LevelInput } from "#platform/web/form/level-input.tsx";
import { ServerForm } from "#platform/web/form/server-form.tsx";
import { useServerForm } from "#platform/web/form/use-server-form.ts";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { Dialog } from "#platform/web/shell/dialog.tsx";
import { correctEvidence } from "./calls-ledger.ts";
import { messages } from "./competency.messages.ts";
import styles from "./ledger.module.css";
import { ledgerWords } from "./ledger-words.ts";

interface CorrectDialogProps {
	id: string;
	level: number;
	opened: boolean;
	onClose: () => void;
	onDone: () => Promise<void>;
}

/** Another level for an entry, with the reason. */
export function CorrectDialog(props: CorrectDialogProps) {
	const t = useMessages(messages);
	return (
		<Dialog opened={props.opened} onClose={props.onClose} title={t("correctTitle")}>
			<CorrectForm {...props} />
		</Dialog>
	);
}

function CorrectForm({ id, level, onClose, onDone }: CorrectDialogProps) {
	const t = useMessages(messages);
	const l = useMessages(ledgerWords);
	const state = useServerForm({
		initialValues: { level: Math.round(level), reason: "" },
		submit: (values) => correctEvidence(id, values.level, values.reason),
		onDone: async () => {
			await onDone();
			onClose();
		},
		guard: false,
	});
	const { form } = state;
	return (
		<ServerForm form={state} submitLabel={t("correct")}>
			<div className={styles.form}>
				<LevelInput
					label={l("level")}
					value={form.values.level}
					onChange={(value) => form.setFieldValue("level", value)}
				/>
				<Textarea
					label={t("reason")}
					required
					autosize={false}
					rows={3}
					maxLength={1000}
					{...form.getInputProps("reason")}
				/>
			</div>
		</ServerForm>
	);
}
