import { Input, NumberInput, Textarea, TextInput } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { LevelInput } from "#platform/web/form/level-input.tsx";
import { ServerForm } from "#platform/web/form/server-form.tsx";
import { TypeAhead } from "#platform/web/form/type-ahead.tsx";
import type { ServerForm as FormState } from "#platform/web/form/use-server-form.ts";
import { useName } from "#platform/web/i18n/named.tsx";
import { useLanguage, useMessages } from "#platform/web/i18n/use-messages.ts";
import { CloseIcon } from "#platform/web/icons/icons.tsx";
import { Card } from "#platform/web/page/card.tsx";
import { IconButton } from "#platform/web/shell/icon-button.tsx";
import { levelKeys, words } from "../words.ts";
import { findCompetencies } from "./calls-courses.ts";
import { formWords } from "./course-form.messages.ts";
import type { CourseValues } from "./course-values.ts";
import styles from "./courses.module.css";

interface CourseFormProps {
	state: FormState<CourseValues>;
	submitLabel: string;
	/** There is no draft: what it develops cannot be changed. */
	frozen?: boolean;
	actions?: ReactNode;
}

/** Names, summary, hours, and what the course develops. */
export function CourseForm({ state, submitLabel, frozen = false, actions }: CourseFormProps) {
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
		</ServerForm>
	);
}

function DevelopedFields({ state }: { state: FormState<CourseValues> }) {
	const t = useMessages(formWords);
	const language = useLanguage();
	const [added, setAdded] = useState(0);
	const { form } = state;
	const { competencies } = form.values;
	const { error } = form.getInputProps("competencies");
	return (
		<>
			{competencies.length === 0 && <p className={styles.none}>{t("none")}</p>}
			<ul className={styles.items}>
				{competencies.map(({ competencyId }, index) => (
					<DevelopedItem key={competencyId} state={state} index={index} />
				))}
			</ul>
			{error && <Input.Error>{error}</Input.Error>}
			<div className={styles.add}>
				<TypeAhead
					key={added}
					label={t("add")}
					placeholder={t("addHow")}
					value={null}
					data-path="competencies"
					search={(text, signal) => findCompetencies(text, language, signal)}
					onChange={(choice) => {
						if (!choice || competencies.some(({ competencyId }) => competencyId === choice.id)) return;
						const { id, name } = choice;
						form.setFieldValue("competencies", [...competencies, { competencyId: id, name, level: 3 }]);
						setAdded(added + 1);
					}}
				/>
			</div>
		</>
	);
}

function DevelopedItem({ state, index }: { state: FormState<CourseValues>; index: number }) {
	const w = useMessages(words);
	const name = useName();
	const { form } = state;
	const developed = form.values.competencies[index];
	if (!developed) return null;
	const label = name(developed.name);
	const path = `competencies.${index}.level`;
	return (
		<li className={styles.item}>
			<LevelInput
				label={label}
				value={Math.round(developed.level)}
				meaning={(level) => w(levelKeys[level] ?? "level.0")}
				data-path={path}
				error={
					(form.getInputProps(path).error ?? form.errors[`competencies.${index}.competencyId`]) as string | undefined
				}
				onChange={(level) => form.setFieldValue(path, level)}
			/>
			<IconButton
				label={w("remove", { name: label })}
				icon={<CloseIcon />}
				onClick={() => form.removeListItem("competencies", index)}
			/>
		</li>
	);
}
