import { Checkbox, NativeSelect, Radio, Textarea, TextInput } from "@mantine/core";
import type { ReactNode } from "react";
import { ServerForm } from "#platform/web/form/server-form.tsx";
import type { ServerForm as FormState } from "#platform/web/form/use-server-form.ts";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import { currencies } from "../../contract-needs.ts";
import type { SourceInput } from "../../contract-postings.ts";
import styles from "./postings.module.css";
import { messages } from "./sources.messages.ts";

export interface SourceValues extends Record<string, unknown> {
	name: string;
	attribution: string;
	kindDeclared: "" | "stock" | "flow";
	kindConfirmed: boolean;
	currency: SourceInput["currency"];
	sample: boolean;
}

export const inputOf = (values: SourceValues): SourceInput => ({
	...values,
	attribution: values.attribution.trim() || null,
	kindDeclared: values.kindDeclared || null,
	kindConfirmed: values.kindDeclared === "flow" && values.kindConfirmed,
});

interface SourceFormProps {
	state: FormState<SourceValues>;
	submitLabel: string;
	/** The dates contradict the declared flow: a person may stand by it. */
	doubted?: boolean;
	actions?: ReactNode;
}

/** What is said of a source. */
export function SourceForm({ state, submitLabel, doubted = false, actions }: SourceFormProps) {
	const t = useMessages(messages);
	const { getInputProps, values } = state.form;
	return (
		<ServerForm form={state} submitLabel={submitLabel} actions={actions}>
			<Card>
				<div className={styles.stack}>
					<TextInput
						label={t("name")}
						description={t("nameHint")}
						required
						maxLength={120}
						data-path="name"
						{...getInputProps("name")}
					/>
					<Radio.Group label={t("declared")} {...getInputProps("kindDeclared")}>
						<div className={styles.choices}>
							<Radio value="stock" label={t("declared.stock")} />
							<Radio value="flow" label={t("declared.flow")} />
							<Radio value="" label={t("declared.none")} />
						</div>
					</Radio.Group>
					{doubted && values.kindDeclared === "flow" && (
						<Checkbox
							label={t("confirmed")}
							description={t("confirmedHint")}
							{...getInputProps("kindConfirmed", { type: "checkbox" })}
						/>
					)}
					<Textarea
						label={t("attribution")}
						description={t("attributionHint")}
						autosize
						minRows={2}
						maxLength={1000}
						data-path="attribution"
						{...getInputProps("attribution")}
					/>
					<NativeSelect label={t("currency")} data={[...currencies]} {...getInputProps("currency")} />
					<Checkbox
						label={t("sample")}
						description={t("sampleHint")}
						{...getInputProps("sample", { type: "checkbox" })}
					/>
				</div>
			</Card>
		</ServerForm>
	);
}
