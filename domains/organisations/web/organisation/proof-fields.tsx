import { TextInput } from "@mantine/core";
import type { ServerForm } from "#platform/web/form/use-server-form.ts";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import styles from "../parts/profile-fields.module.css";
import { EvidenceField, type EvidenceFile } from "./evidence-field.tsx";
import type { RegistrableKind } from "./kind-choice.tsx";
import { messages } from "./register.messages.ts";

export interface ProofValues extends Record<string, unknown> {
	registrationNumber: string;
	contactPhone: string;
	evidence: EvidenceFile[];
}

/** What the operator needs to check an application: number, telephone, files. */
export function ProofFields<Values extends ProofValues>({
	form,
	kind,
}: {
	form: ServerForm<Values>;
	kind: RegistrableKind;
}) {
	const t = useMessages(messages);
	const field = form.form.getInputProps;
	const evidence = field("evidence");
	return (
		<>
			<div className={styles.pair}>
				<TextInput
					label={t("number")}
					description={t(`number.${kind}`)}
					autoComplete="off"
					required
					maxLength={60}
					{...field("registrationNumber")}
				/>
				<TextInput
					label={t("phone")}
					description={t("phoneHint")}
					type="tel"
					autoComplete="tel"
					required
					{...field("contactPhone")}
				/>
			</div>
			<EvidenceField value={evidence.value} onChange={evidence.onChange} error={evidence.error} />
		</>
	);
}
