import { Checkbox, NativeSelect, TextInput } from "@mantine/core";
import { BandList } from "#platform/web/form/band-list.tsx";
import { LevelInput } from "#platform/web/form/level-input.tsx";
import { ServerForm } from "#platform/web/form/server-form.tsx";
import { TypeAhead } from "#platform/web/form/type-ahead.tsx";
import { type ServerForm as FormState, useServerForm } from "#platform/web/form/use-server-form.ts";
import { useLanguage, useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import type { RuleInput } from "../../contract-rules.ts";
import { findActivities, findCompetencies } from "./calls-rules.ts";
import { type RuleValues, toRule } from "./rule-values.ts";
import { messages, verbs } from "./rules.messages.ts";
import styles from "./rules.module.css";

interface RuleFormProps {
	initialValues: RuleValues;
	submitLabel: string;
	submit: (input: RuleInput, send: { headers: { "idempotency-key": string } }) => Promise<unknown>;
	onDone: (answer: unknown) => void;
}

/** Which records count, and what they show: no word of a program. */
export function RuleForm({ initialValues, submitLabel, submit, onDone }: RuleFormProps) {
	const t = useMessages(messages);
	const state = useServerForm({ initialValues, submit: (values, send) => submit(toRule(values), send), onDone });
	const { form } = state;
	return (
		<ServerForm form={state} submitLabel={submitLabel}>
			<Card title={t("what")}>
				<div className={styles.form}>
					<TextInput label={t("name")} required maxLength={160} {...form.getInputProps("name")} />
					<Records state={state} />
				</div>
			</Card>
			<Card title={t("shows")}>
				<Shows state={state} />
			</Card>
		</ServerForm>
	);
}

function Records({ state: { form } }: { state: FormState<RuleValues> }) {
	const t = useMessages(messages);
	const language = useLanguage();
	const known = Object.entries(verbs) as [keyof typeof verbs, string][];
	const own = form.values.verb && !known.some(([, iri]) => iri === form.values.verb);
	return (
		<>
			<NativeSelect
				label={t("match")}
				data={(["is", "starts-with"] as const).map((value) => ({ value, label: t(`match.${value}`) }))}
				{...form.getInputProps("match")}
			/>
			<TypeAhead
				label={t("activity")}
				placeholder={t("activityHow")}
				required
				eager
				value={form.values.activity}
				error={form.errors["definition.activity.iri"]}
				data-path="definition.activity.iri"
				onChange={(choice) => form.setFieldValue("activity", choice)}
				search={(text, signal) => findActivities(text, language, signal)}
			/>
			<NativeSelect
				label={t("verb")}
				data={[
					{ value: "", label: t("verb.any") },
					...known.map(([key, value]) => ({ value, label: t(`verb.${key}`) })),
					...(own ? [{ value: form.values.verb, label: form.values.verb }] : []),
				]}
				{...form.getInputProps("verb")}
			/>
			<Checkbox label={t("success")} {...form.getInputProps("success", { type: "checkbox" })} />
			<TextInput
				label={t("least")}
				inputMode="decimal"
				{...form.getInputProps("leastScore")}
				error={form.errors["definition.leastScore"]}
				data-path="definition.leastScore"
			/>
		</>
	);
}

function Shows({ state: { form } }: { state: FormState<RuleValues> }) {
	const t = useMessages(messages);
	const language = useLanguage();
	return (
		<div className={styles.form}>
			<TypeAhead
				label={t("competency")}
				placeholder={t("competencyHow")}
				required
				value={form.values.competency}
				error={form.errors["definition.competencyId"]}
				data-path="definition.competencyId"
				onChange={(choice) => form.setFieldValue("competency", choice)}
				search={(text, signal) => findCompetencies(text, language, signal)}
			/>
			<NativeSelect
				label={t("kind")}
				data={(["automatic", "graded"] as const).map((value) => ({ value, label: t(`kind.${value}`) }))}
				{...form.getInputProps("kind")}
			/>
			<NativeSelect
				label={t("level")}
				data={(["score", "fixed"] as const).map((value) => ({ value, label: t(`as.${value}`) }))}
				{...form.getInputProps("as")}
			/>
			{form.values.as === "fixed" ? (
				<LevelInput
					label={t("level")}
					value={form.values.level}
					onChange={(level) => form.setFieldValue("level", level)}
				/>
			) : (
				<Bands form={form} />
			)}
		</div>
	);
}

function Bands({ form }: { form: FormState<RuleValues>["form"] }) {
	const t = useMessages(messages);
	return (
		<BandList
			form={form}
			path="definition.level.bands"
			words={{
				from: t("from"),
				add: t("addBand"),
				level: (from) => t("bandLevel", { from }),
				remove: (from) => t("removeBand", { from }),
			}}
			most={6}
		/>
	);
}
