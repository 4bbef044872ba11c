import { Checkbox, NativeSelect, NumberInput, Textarea, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { placesQuery } from "#platform/web/api/places-query.ts";
import { useProblemText } from "#platform/web/api/problem-text.ts";
import { ServerForm } from "#platform/web/form/server-form.tsx";
import { TypeAhead } from "#platform/web/form/type-ahead.tsx";
import type { ServerForm as FormState } from "#platform/web/form/use-server-form.ts";
import { useName } from "#platform/web/i18n/named.tsx";
import { useLanguage, useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import { toast } from "#platform/web/values/toast.ts";
import { currencies, payPeriods } from "../../contract-needs.ts";
import { requirementsOf, suggestOccupations } from "../calls-occupations.ts";
import { words } from "../words.ts";
import { CompetencyFields } from "./competency-fields.tsx";
import { formWords } from "./need-form.messages.ts";
import styles from "./need-form.module.css";
import type { NeedValues } from "./need-values.ts";

interface NeedFormProps {
	state: FormState<NeedValues>;
	submitLabel: string;
	actions?: ReactNode;
}

/** The fields of a need: whom, able to do what, for which pay, and whom to ask. */
export function NeedForm({ state, submitLabel, actions }: NeedFormProps) {
	const t = useMessages(formWords);
	const language = useLanguage();
	const problemWords = useProblemText();
	const { form } = state;
	const { getInputProps, values } = form;
	const occupation = getInputProps("occupationId");
	const refill = async (occupationId: string): Promise<void> => {
		try {
			const asked = await requirementsOf(occupationId);
			form.setFieldValue(
				"competencies",
				asked.map((one) => ({ ...one, level: Math.round(one.level), suggested: one.level })),
			);
		} catch (error) {
			toast(problemWords(error), "act");
		}
	};
	return (
		<ServerForm form={state} submitLabel={submitLabel} actions={actions}>
			<Card title={t("who")}>
				<div className={styles.grid}>
					<div className={styles.wide}>
						<TypeAhead
							label={t("occupation")}
							description={t("occupationHow")}
							required
							value={values.occupationId}
							error={occupation.error}
							data-path="occupationId"
							search={(text, signal) => suggestOccupations(text, language, signal)}
							onChange={(choice) => {
								form.setFieldValue("occupationId", choice);
								if (!choice) return;
								if (!values.title) form.setFieldValue("title", choice.label);
								void refill(choice.id);
							}}
						/>
					</div>
					<TextInput
						className={styles.wide}
						label={t("title")}
						description={t("titleHow")}
						required
						maxLength={160}
						{...getInputProps("title")}
					/>
					<NumberInput label={t("headcount")} required min={1} max={100_000} {...getInputProps("headcount")} />
					<PlaceSelect {...getInputProps("placeId")} />
					<TextInput type="date" label={t("starts")} required {...getInputProps("startsOn")} />
					<TextInput type="date" label={t("ends")} {...getInputProps("endsOn")} />
					<Textarea
						className={styles.wide}
						label={t("description")}
						rows={4}
						maxLength={8000}
						{...getInputProps("description")}
					/>
					<NativeSelect
						label={t("language")}
						data={(["zh", "en"] as const).map((value) => ({ value, label: t(value) }))}
						{...getInputProps("language")}
					/>
					<Checkbox
						className={styles.wide}
						label={t("shown")}
						description={t("shownHow")}
						{...getInputProps("shownToLearners", { type: "checkbox" })}
					/>
				</div>
			</Card>
			<CompetencyFields state={state} onRefill={refill} />
			<PayFields state={state} />
			<Card title={t("contact")} lead={t("contactLead")}>
				<div className={styles.grid}>
					<TextInput label={t("name")} maxLength={80} autoComplete="off" {...getInputProps("contact.name")} />
					<TextInput type="email" label={t("email")} autoComplete="off" {...getInputProps("contact.email")} />
					<TextInput type="tel" label={t("phone")} autoComplete="off" {...getInputProps("contact.phone")} />
				</div>
			</Card>
		</ServerForm>
	);
}

function PlaceSelect(field: ReturnType<FormState<NeedValues>["form"]["getInputProps"]>) {
	const t = useMessages(formWords);
	const name = useName();
	const places = useQuery(placesQuery).data?.items ?? [];
	return (
		<NativeSelect
			label={t("place")}
			data={[
				{ value: "", label: t("noPlace") },
				...places.map((place) => ({ value: place.id, label: name(place.name) })),
			]}
			{...field}
		/>
	);
}

function PayFields({ state }: { state: FormState<NeedValues> }) {
	const t = useMessages(formWords);
	const w = useMessages(words);
	const { getInputProps } = state.form;
	return (
		<Card title={t("pay")} lead={t("payLead")}>
			<div className={styles.grid}>
				<NumberInput label={t("from")} min={0} thousandSeparator="," {...getInputProps("pay.from")} />
				<NumberInput label={t("to")} min={0} thousandSeparator="," {...getInputProps("pay.to")} />
				<NativeSelect label={t("currency")} data={[...currencies]} {...getInputProps("pay.currency")} />
				<NativeSelect
					label={t("period")}
					data={payPeriods.map((period) => ({ value: period, label: w(`period.${period}`) }))}
					{...getInputProps("pay.period")}
				/>
			</div>
		</Card>
	);
}
