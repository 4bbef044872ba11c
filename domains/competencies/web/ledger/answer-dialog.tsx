import { NativeSelect, Textarea } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { LevelInput } from "#platform/web/form/level-input.tsx";
import { ServerForm } from "#platform/web/form/server-form.tsx";
import { useServerForm } from "#platform/web/form/use-server-form.ts";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { refreshSession } from "#platform/web/session/use-session.ts";
import { Dialog } from "#platform/web/shell/dialog.tsx";
import type { DisputeItem } from "../../contract-ledger.ts";
import { answerDispute } from "./calls-ledger.ts";
import { messages } from "./disputes.messages.ts";
import styles from "./ledger.module.css";
import { ledgerWords } from "./ledger-words.ts";

const outcomes = ["answered", "upheld", "corrected", "withdrawn"] as const;

interface AnswerDialogProps {
	dispute: DisputeItem;
	opened: boolean;
	onClose: () => void;
}

/** The issuer's answer to a dispute. */
export function AnswerDialog(props: AnswerDialogProps) {
	const t = useMessages(messages);
	return (
		<Dialog opened={props.opened} onClose={props.onClose} title={t("answerTitle")}>
			<AnswerForm {...props} />
		</Dialog>
	);
}

function AnswerForm({ dispute, onClose }: AnswerDialogProps) {
	const t = useMessages(messages);
	const l = useMessages(ledgerWords);
	const client = useQueryClient();
	const state = useServerForm({
		initialValues: { outcome: "upheld" as string, level: Math.round(dispute.level ?? 0), answer: "" },
		submit: ({ outcome, level, answer }) =>
			answerDispute(dispute.id, { outcome, answer, ...(outcome === "corrected" && { level }) }),
		onDone: async () => {
			await client.invalidateQueries({ queryKey: ["ledger"] });
			await refreshSession(client);
			onClose();
		},
		guard: false,
	});
	const { form } = state;
	return (
		<ServerForm form={state} submitLabel={t("send")}>
			<div className={styles.form}>
				<p>{dispute.reason}</p>
				<NativeSelect
					label={t("outcome")}
					data={outcomes.map((outcome) => ({ value: outcome, label: t(`outcome.${outcome}`) }))}
					{...form.getInputProps("outcome")}
				/>
				{form.values.outcome === "corrected" && (
					<LevelInput
						label={l("level")}
						value={form.values.level}
						error={form.getInputProps("level").error as string | undefined}
						onChange={(level) => form.setFieldValue("level", level)}
					/>
				)}
				<Textarea
					label={t("reason")}
					required
					autosize={false}
					rows={4}
					maxLength={1000}
					{...form.getInputProps("answer")}
				/>
			</div>
		</ServerForm>
	);
}
