import { NativeSelect, Textarea, TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { LevelInput } from "#platform/web/form/level-input.tsx";
import { ServerForm } from "#platform/web/form/server-form.tsx";
import { type Choice, TypeAhead } from "#platform/web/form/type-ahead.tsx";
import { useServerForm } from "#platform/web/form/use-server-form.ts";
import { useLanguage, useMessages } from "#platform/web/i18n/use-messages.ts";
import { Dialog } from "#platform/web/shell/dialog.tsx";
import { toast } from "#platform/web/values/toast.ts";
import type { AttainmentPicture } from "../../contract-ledger.ts";
import { declareEvidence, findCompetencies, recordEvidence } from "./calls-ledger.ts";
import styles from "./ledger.module.css";
import { ledgerWords } from "./ledger-words.ts";
import { messages } from "./person.messages.ts";

interface EvidenceDialogProps {
	opened: boolean;
	onClose: () => void;
	/** Null: about oneself. */
	person: { id: string; name: string } | null;
	kinds: AttainmentPicture["kinds"];
}

/** Records evidence about a learner, or says a level of oneself. */
export function EvidenceDialog(props: EvidenceDialogProps) {
	const t = useMessages(messages);
	const { opened, onClose, person } = props;
	const title = person ? t("recordTitle", { name: person.name }) : t("declareTitle");
	return (
		<Dialog opened={opened} onClose={onClose} title={title}>
			<EvidenceForm {...props} />
		</Dialog>
	);
}

function EvidenceForm({ onClose, person, kinds }: EvidenceDialogProps) {
	const t = useMessages(messages);
	const l = useMessages(ledgerWords);
	const language = useLanguage();
	const client = useQueryClient();
	const state = useServerForm({
		initialValues: {
			competencyId: null as Choice | null,
			kind: (kinds[0] ?? "graded") as string,
			level: 3,
			expiresAt: "",
			note: "",
			link: "",
		},
		submit: ({ competencyId, kind, level, expiresAt, note, link }, send) => {
			const common = { competencyId: competencyId?.id, level, note: note || null, link: link || null };
			const expires = kind === "certified" && expiresAt ? `${expiresAt}T00:00:00Z` : null;
			return person
				? recordEvidence(person.id, { ...common, kind, expiresAt: expires }, send)
				: declareEvidence(common, send);
		},
		onDone: async () => {
			toast(t("recorded"), "good");
			await client.invalidateQueries({ queryKey: ["ledger"] });
			await client.invalidateQueries({ queryKey: ["groups"] });
			onClose();
		},
		guard: false,
	});
	const { form } = state;
	return (
		<ServerForm form={state} submitLabel={t("save")}>
			<div className={styles.form}>
				<p className={styles.dim}>{t(person ? "recordLead" : "declareLead")}</p>
				<TypeAhead
					label={l("competency")}
					placeholder={l("competencyHow")}
					required
					value={form.values.competencyId}
					error={form.getInputProps("competencyId").error}
					data-path="competencyId"
					onChange={(choice) => form.setFieldValue("competencyId", choice)}
					search={(text, signal) => findCompetencies(text, language, signal)}
				/>
				{person && (
					<NativeSelect
						label={l("kind")}
						data={kinds.map((kind) => ({ value: kind, label: l(`kind.${kind}`) }))}
						{...form.getInputProps("kind")}
					/>
				)}
				<LevelInput
					label={l("level")}
					required
					value={form.values.level}
					error={form.getInputProps("level").error as string | undefined}
					data-path="level"
					onChange={(level) => form.setFieldValue("level", level)}
				/>
				{form.values.kind === "certified" && person && (
					<TextInput type="date" label={t("expires")} {...form.getInputProps("expiresAt")} />
				)}
				<TextInput label={t("link")} type="url" {...form.getInputProps("link")} />
				<Textarea label={l("note")} autosize={false} rows={3} maxLength={1000} {...form.getInputProps("note")} />
			</div>
		</ServerForm>
	);
}
