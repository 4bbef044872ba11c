import { NativeSelect, NumberInput, Textarea, TextInput } from "@mantine/core";
import type { ReactNode } from "react";
import { ServerForm } from "#platform/web/form/server-form.tsx";
import type { ServerForm as FormState } from "#platform/web/form/use-server-form.ts";
import { useName } from "#platform/web/i18n/named.tsx";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import type { QuestionKind } from "../../contract-questions.ts";
import type { Bank } from "../content/calls-content.ts";
import { TwoTexts } from "../parts/two-texts.tsx";
import { GapFields, OptionFields, PairFields, StepFields } from "./part-fields.tsx";
import type { QuestionValues } from "./question-values.ts";
import { messages } from "./questions.messages.ts";
import styles from "./questions.module.css";

interface QuestionFormProps {
	kind: QuestionKind;
	state: FormState<QuestionValues>;
	bank: Bank;
	submitLabel: string;
	actions?: ReactNode;
}

/** Prompt, answers of a kind, points, competency, explanation. */
export function QuestionForm({ kind, state, bank, submitLabel, actions }: QuestionFormProps) {
	const t = useMessages(messages);
	const name = useName();
	const { form } = state;
	return (
		<ServerForm form={state} submitLabel={submitLabel} actions={actions}>
			<Card title={t("question")} lead={kind === "cloze" ? t("clozeHow") : undefined}>
				<TwoTexts
					form={form}
					path="content.prompt"
					labels={{ zh: t("promptZh"), en: t("promptEn") }}
					rows={3}
					maxLength={4000}
				/>
			</Card>
			<Card title={t("answers")} lead={kind === "ordering" ? t("inOrder") : undefined}>
				<Answers kind={kind} state={state} />
			</Card>
			<Card title={t("more")}>
				<div className={styles.form}>
					<div className={styles.grid}>
						<NumberInput label={t("pointsLabel")} min={0.25} max={100} step={0.5} {...form.getInputProps("points")} />
						<NativeSelect
							label={t("competency")}
							data={[
								{ value: "", label: t("noCompetency") },
								...bank.competencies.map((one) => ({ value: one.id, label: name(one.name) })),
							]}
							{...form.getInputProps("competencyId")}
						/>
					</div>
					<TwoTexts
						form={form}
						path="content.explanation"
						labels={{ zh: t("explanationZh"), en: t("explanationEn") }}
						rows={2}
						maxLength={2000}
					/>
				</div>
			</Card>
		</ServerForm>
	);
}

function Answers({ kind, state }: { kind: QuestionKind; state: FormState<QuestionValues> }) {
	const t = useMessages(messages);
	const { form } = state;
	switch (kind) {
		case "single":
		case "multiple":
			return <OptionFields form={form} several={kind === "multiple"} />;
		case "ordering":
			return <StepFields form={form} />;
		case "matching":
			return <PairFields form={form} />;
		case "cloze":
			return <GapFields form={form} />;
		case "short":
			return (
				<Textarea
					className={styles.narrow}
					label={t("accepted")}
					description={t("acceptedHow")}
					rows={3}
					{...form.getInputProps("content.accepted")}
				/>
			);
		case "numeric":
			return (
				<div className={styles.grid}>
					<NumberInput label={t("value")} {...form.getInputProps("content.value")} />
					<NumberInput label={t("tolerance")} min={0} {...form.getInputProps("content.tolerance")} />
					<TextInput label={t("unit")} maxLength={30} {...form.getInputProps("content.unit")} />
				</div>
			);
	}
}
