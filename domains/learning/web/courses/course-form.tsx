import { NativeSelect, NumberInput, Textarea, TextInput } from "@mantine/core";
import type { ReactNode } from "react";
import { LevelList } from "#platform/web/form/level-list.tsx";
import { ServerForm } from "#platform/web/form/server-form.tsx";
import type { ServerForm as FormState } from "#platform/web/form/use-server-form.ts";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import { courseKinds } from "../../contract-courses.ts";
import { words } from "../words.ts";
import { findCompetencies } from "./calls-courses.ts";
import { formWords } from "./course-form.messages.ts";
import type { CourseValues } from "./course-values.ts";
import styles from "./courses.module.css";
import { PrerequisiteFields } from "./prerequisite-fields.tsx";
import { SharingFields } from "./sharing-fields.tsx";

interface CourseFormProps {
	state: FormState<CourseValues>;
	submitLabel: string;
	/** There is no draft: what it develops cannot be changed. */
	frozen?: boolean;
	/** False: whoever edits does not say who else may have it. */
	shares?: boolean;
	actions?: ReactNode;
}

/** Names, summary, hours, and what the course develops. */
export function CourseForm({ state, submitLabel, frozen = false, shares = true, actions }: CourseFormProps) {
	const t = useMessages(formWords);
	const w = useMessages(words);
	const { getInputProps } = state.form;
	return (
		<ServerForm form={state} submitLabel={submitLabel} actions={actions}>
			<Card title={t("about")}>
				<div className={styles.grid}>
					<TextInput label={w("nameZh")} maxLength={160} {...getInputProps("name.zh")} data-path="name.zh" />
					<TextInput label={w("nameEn")} maxLength={160} {...getInputProps("name.en")} data-path="name.en" />
					<TextInput label={t("code")} description={t("codeHow")} required maxLength={40} {...getInputProps("code")} />
					<NativeSelect
						label={t("kind")}
						description={t(`kindHow.${state.form.values.kind}`)}
						data={courseKinds.map((kind) => ({ value: kind, label: w(`kind.${kind}`) }))}
						{...getInputProps("kind")}
					/>
					{state.form.values.kind === "certificate" && (
						<>
							<TextInput
								label={t("certificateZh")}
								maxLength={200}
								{...getInputProps("certificate.zh")}
								data-path="certificate.zh"
							/>
							<TextInput
								label={t("certificateEn")}
								maxLength={200}
								{...getInputProps("certificate.en")}
								data-path="certificate.en"
							/>
						</>
					)}
					<NumberInput label={t("hours")} min={1} max={2000} disabled={frozen} {...getInputProps("hours")} />
					<Textarea
						className={styles.wide}
						label={t("summaryZh")}
						rows={3}
						maxLength={2000}
						{...getInputProps("summary.zh")}
					/>
					<Textarea
						className={styles.wide}
						label={t("summaryEn")}
						rows={3}
						maxLength={2000}
						{...getInputProps("summary.en")}
					/>
				</div>
			</Card>
			<Card title={t("develops")} lead={t(frozen ? "frozen" : "developsLead")}>
				{!frozen && <DevelopedFields state={state} />}
			</Card>
			{!frozen && (
				<Card title={t("before")} lead={t("beforeLead")}>
					<PrerequisiteFields state={state} />
				</Card>
			)}
			{shares && <SharingFields state={state} />}
		</ServerForm>
	);
}

function DevelopedFields({ state: { form } }: { state: FormState<CourseValues> }) {
	const t = useMessages(formWords);
	return (
		<LevelList
			path="competencies"
			items={form.values.competencies}
			keyOf={({ competencyId }) => competencyId}
			onChange={(items) => form.setFieldValue("competencies", items)}
			errors={form.errors}
			none={t("none")}
			add={t("add")}
			addHow={t("addHow")}
			search={findCompetencies}
			make={({ id, name }) => ({ competencyId: id, name, level: 3 })}
		/>
	);
}
