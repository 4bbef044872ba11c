import { NativeSelect, TextInput } from "@mantine/core";
import type { ReactNode } from "react";
import { ServerForm } from "#platform/web/form/server-form.tsx";
import { TypeAhead } from "#platform/web/form/type-ahead.tsx";
import type { ServerForm as FormState } from "#platform/web/form/use-server-form.ts";
import { useLanguage, useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import { degrees } from "../../contract-supply.ts";
import { searchOrganisations } from "../calls-supply.ts";
import { words } from "../words.ts";
import { CohortFields } from "./cohort-fields.tsx";
import { OccupationFields } from "./occupation-fields.tsx";
import { formWords } from "./programme-form.messages.ts";
import styles from "./programme-form.module.css";
import type { ProgrammeValues } from "./programme-values.ts";

interface ProgrammeFormProps {
	state: FormState<ProgrammeValues>;
	submitLabel: string;
	actions?: ReactNode;
	/** An official says whose programme it is. */
	asksSchool?: boolean;
}

/** The fields of a programme: its names, the occupations it leads to, its cohorts. */
export function ProgrammeForm({ state, submitLabel, actions, asksSchool = false }: ProgrammeFormProps) {
	const t = useMessages(formWords);
	const w = useMessages(words);
	const { getInputProps } = state.form;
	return (
		<ServerForm form={state} submitLabel={submitLabel} actions={actions}>
			<Card title={t("programme")}>
				<div className={styles.grid}>
					{asksSchool && (
						<div className={styles.wide}>
							<SchoolField state={state} />
						</div>
					)}
					<TextInput label={t("nameZh")} description={t("nameHow")} maxLength={160} {...getInputProps("nameZh")} />
					<TextInput label={t("nameEn")} description={t("nameHow")} maxLength={160} {...getInputProps("nameEn")} />
					<TextInput label={t("code")} maxLength={40} {...getInputProps("code")} />
					<NativeSelect
						label={t("degree")}
						data={degrees.map((degree) => ({ value: degree, label: w(`degree.${degree}`) }))}
						{...getInputProps("degree")}
					/>
				</div>
			</Card>
			<OccupationFields state={state} />
			<CohortFields state={state} />
		</ServerForm>
	);
}

function SchoolField({ state }: { state: FormState<ProgrammeValues> }) {
	const t = useMessages(formWords);
	const language = useLanguage();
	const { form } = state;
	return (
		<TypeAhead
			label={t("school")}
			description={t("schoolHow")}
			required
			eager
			value={form.values.schoolId}
			error={form.getInputProps("schoolId").error}
			data-path="schoolId"
			search={(text, signal) => searchOrganisations("school", text, language, signal)}
			onChange={(choice) => form.setFieldValue("schoolId", choice)}
		/>
	);
}
