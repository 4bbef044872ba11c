import { NativeSelect, NumberInput, Textarea, TextInput } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { ServerForm } from "#platform/web/form/server-form.tsx";
import { TypeAhead } from "#platform/web/form/type-ahead.tsx";
import type { ServerForm as FormState } from "#platform/web/form/use-server-form.ts";
import { useName } from "#platform/web/i18n/named.tsx";
import { useLanguage, useMessages } from "#platform/web/i18n/use-messages.ts";
import { CloseIcon } from "#platform/web/icons/icons.tsx";
import { Card } from "#platform/web/page/card.tsx";
import { IconButton } from "#platform/web/shell/icon-button.tsx";
import { moduleKinds } from "../../contract-plans.ts";
import { words } from "../words.ts";
import { AimFields } from "./aim-fields.tsx";
import { findCourses, type Plan } from "./calls-plans.ts";
import { formWords } from "./plan-form.messages.ts";
import type { ModuleValues } from "./plan-values.ts";
import styles from "./plans.module.css";
import { RequiredFields } from "./required-fields.tsx";

interface ModuleFormProps {
	state: FormState<ModuleValues>;
	plan: Plan;
	submitLabel: string;
	actions: ReactNode;
}

/** The fields of a module. */
export function ModuleForm({ state, plan, submitLabel, actions }: ModuleFormProps) {
	const t = useMessages(formWords);
	const w = useMessages(words);
	const { form } = state;
	const { getInputProps } = form;
	return (
		<ServerForm form={state} submitLabel={submitLabel} actions={actions}>
			<Card title={t("module")}>
				<div className={styles.pair}>
					<TextInput label={w("nameZh")} maxLength={160} {...getInputProps("name.zh")} data-path="name.zh" />
					<TextInput label={w("nameEn")} maxLength={160} {...getInputProps("name.en")} data-path="name.en" />
					<TextInput label={t("code")} maxLength={40} {...getInputProps("code")} />
					<NativeSelect
						label={t("kind")}
						data={moduleKinds.map((kind) => ({ value: kind, label: w(`kind.${kind}`) }))}
						{...getInputProps("kind")}
					/>
					<NumberInput label={t("term")} min={1} max={16} allowDecimal={false} {...getInputProps("term")} />
					<NumberInput label={t("credits")} min={0} max={100} step={0.5} {...getInputProps("credits")} />
					{(["hoursTheory", "hoursPractice", "hoursSite"] as const).map((field) => (
						<NumberInput
							key={field}
							label={t(field)}
							min={0}
							max={2000}
							allowDecimal={false}
							{...getInputProps(field)}
						/>
					))}
					<Textarea
						className={styles.wide}
						label={w("summaryZh")}
						rows={2}
						maxLength={4000}
						{...getInputProps("summary.zh")}
					/>
					<Textarea
						className={styles.wide}
						label={w("summaryEn")}
						rows={2}
						maxLength={4000}
						{...getInputProps("summary.en")}
					/>
				</div>
			</Card>
			<Card title={t("competencies")} lead={t("competenciesLead")}>
				<AimFields
					path="competencies"
					aims={form.values.competencies}
					errors={form.errors}
					onChange={(aims) => form.setFieldValue("competencies", aims)}
				/>
			</Card>
			<CourseFields state={state} />
			<RequiredFields state={state} plan={plan} />
		</ServerForm>
	);
}

function CourseFields({ state: { form } }: { state: FormState<ModuleValues> }) {
	const t = useMessages(formWords);
	const w = useMessages(words);
	const language = useLanguage();
	const name = useName();
	const [added, setAdded] = useState(0);
	const { courseIds } = form.values;
	return (
		<Card title={t("courses")}>
			{courseIds.length === 0 && <p className={styles.dim}>{t("none")}</p>}
			<ul className={styles.plain}>
				{courseIds.map((course, index) => (
					<li key={course.id} className={styles.item}>
						<span>
							{name(course.name)} <span role="alert">{form.errors[`courseIds.${index}`]}</span>
						</span>
						<IconButton
							label={w("remove", { name: name(course.name) })}
							icon={<CloseIcon />}
							onClick={() => form.removeListItem("courseIds", index)}
						/>
					</li>
				))}
			</ul>
			<div className={styles.add}>
				<TypeAhead
					key={added}
					label={t("addCourse")}
					placeholder={t("addCourseHow")}
					eager
					value={null}
					search={(text, signal) => findCourses(text, language, signal)}
					onChange={(choice) => {
						if (!choice || courseIds.some(({ id }) => id === choice.id)) return;
						form.setFieldValue("courseIds", [...courseIds, { id: choice.id, name: choice.name }]);
						setAdded(added + 1);
					}}
				/>
			</div>
		</Card>
	);
}
