import { Button, Checkbox, NativeSelect, Radio, Stack, TextInput } from "@mantine/core";
import { useState } from "react";
import { useName } from "#platform/web/i18n/named.tsx";
import { useFormat } from "#platform/web/i18n/use-format.ts";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { CloseIcon } from "#platform/web/icons/icons.tsx";
import { PlusIcon } from "#platform/web/icons/screen-icons.tsx";
import { IconButton } from "#platform/web/shell/icon-button.tsx";
import { missingRules } from "../../contract-grades.ts";
import type { Gradebook, Rules } from "./calls-grades.ts";
import { DecimalInput } from "./decimal-input.tsx";
import styles from "./grades.module.css";
import { ruleWords } from "./rules-words.ts";

interface RulesFieldsProps {
	gradebook: Gradebook;
	rules: Rules;
	onChange: (rules: Rules) => void;
}

const MOST_CATEGORIES = 20;

/** The rules as fields; every change is tried out at once. */
export function RulesFields({ gradebook, rules, onChange }: RulesFieldsProps) {
	const t = useMessages(ruleWords);
	return (
		<>
			<Radio.Group
				label={t("missing")}
				value={rules.missing}
				onChange={(missing) => onChange({ ...rules, missing: missing as Rules["missing"] })}
			>
				<Stack gap="sm" mt="xs">
					{missingRules.map((rule) => (
						<Radio key={rule} value={rule} label={t(`missing.${rule}`)} />
					))}
				</Stack>
			</Radio.Group>
			<h3 className={styles.heading}>{t("categories")}</h3>
			<Categories rules={rules} onChange={onChange} />
			<Columns gradebook={gradebook} rules={rules} onChange={onChange} />
		</>
	);
}

function Categories({ rules, onChange }: Omit<RulesFieldsProps, "gradebook">) {
	const t = useMessages(ruleWords);
	const format = useFormat();
	const { categories, columns } = rules;
	const sum = categories.reduce((all, { weight }) => all + weight, 0);
	const set = (at: number, part: Partial<Rules["categories"][number]>) =>
		onChange({ ...rules, categories: categories.map((one, index) => (index === at ? { ...one, ...part } : one)) });
	const remove = (at: number) =>
		onChange({
			...rules,
			categories: categories.filter((_, index) => index !== at),
			columns: columns.map((one) => ({
				...one,
				category: one.category === at ? 0 : one.category > at ? one.category - 1 : one.category,
			})),
		});
	return (
		<>
			<ul className={styles.rules}>
				{categories.map(({ name, weight, drop }, index) => (
					// biome-ignore lint/suspicious/noArrayIndexKey: columns refer to a category by its place
					<li key={index}>
						{(["zh", "en"] as const).map((language) => (
							<TextInput
								key={language}
								label={t(language === "zh" ? "nameZh" : "nameEn")}
								lang={language === "zh" ? "zh-CN" : "en"}
								maxLength={80}
								value={name[language] ?? ""}
								onChange={(event) => set(index, { name: { ...name, [language]: event.currentTarget.value || null } })}
							/>
						))}
						<DecimalInput
							label={t("weight")}
							description={t("weightShare", { share: format.share(sum > 0 ? weight / sum : 0, 1) })}
							inputWrapperOrder={["label", "input", "description", "error"]}
							min={0}
							max={1000}
							value={weight}
							onChange={(value) => value !== null && set(index, { weight: value })}
						/>
						<DecimalInput
							label={t("drop")}
							min={0}
							max={50}
							allowDecimal={false}
							value={drop}
							onChange={(value) => value !== null && set(index, { drop: value })}
						/>
						{categories.length > 1 && (
							<IconButton label={t("remove")} icon={<CloseIcon />} onClick={() => remove(index)} />
						)}
					</li>
				))}
			</ul>
			{categories.length < MOST_CATEGORIES && (
				<Button
					variant="default"
					size="xs"
					leftSection={<PlusIcon />}
					onClick={() => {
						const number = categories.length + 1;
						const name = { en: `Category ${number}`, zh: `类别 ${number}` };
						onChange({ ...rules, categories: [...categories, { name, weight: 10, drop: 0 }] });
					}}
				>
					{t("add")}
				</Button>
			)}
		</>
	);
}

function Columns({ gradebook, rules, onChange }: RulesFieldsProps) {
	const t = useMessages(ruleWords);
	const name = useName();
	const set = (activityId: string, part: Partial<Rules["columns"][number]>) =>
		onChange({
			...rules,
			columns: rules.columns.map((one) => (one.activityId === activityId ? { ...one, ...part } : one)),
		});
	const titles = new Map(gradebook.columns.map(({ activityId, title }) => [activityId, name(title)]));
	const [open, setOpen] = useState(false);
	return (
		// Three fields for each: drawn for whoever wants them.
		<details className={styles.details} onToggle={(event) => setOpen(event.currentTarget.open)}>
			<summary>{t("columns", { count: rules.columns.length })}</summary>
			{open && (
				<ul className={styles.rules}>
					{rules.columns.map(({ activityId, category, points, excluded }) => (
						<li key={activityId}>
							<fieldset>
								<legend>{titles.get(activityId)}</legend>
								<NativeSelect
									label={t("category")}
									value={String(category)}
									onChange={(event) => set(activityId, { category: Number(event.currentTarget.value) })}
									data={rules.categories.map((one, index) => ({ value: String(index), label: name(one.name) }))}
								/>
								<DecimalInput
									label={t("points")}
									min={0.01}
									max={10_000}
									value={points}
									onChange={(value) => value !== null && set(activityId, { points: value })}
								/>
								<Checkbox
									label={t("excluded")}
									checked={excluded}
									onChange={(event) => set(activityId, { excluded: event.currentTarget.checked })}
								/>
							</fieldset>
						</li>
					))}
				</ul>
			)}
		</details>
	);
}
