import { Button, Checkbox, NativeSelect, NumberInput } from "@mantine/core";
import type { ServerForm as FormState } from "#platform/web/form/use-server-form.ts";
import { useName } from "#platform/web/i18n/named.tsx";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { CloseIcon, DownIcon, UpIcon } from "#platform/web/icons/icons.tsx";
import { Card } from "#platform/web/page/card.tsx";
import { IconButton } from "#platform/web/shell/icon-button.tsx";
import { itemAnswers } from "../../contract-checklists.ts";
import { TwoTexts } from "../parts/two-texts.tsx";
import type { ActivityValues } from "./activity-values.ts";
import type { Content } from "./calls-content.ts";
import { checklistWords } from "./checklist.messages.ts";
import { newItem } from "./checklist-values.ts";
import styles from "./content.module.css";

interface ChecklistFieldsProps {
	state: FormState<ActivityValues>;
	develops: Content["develops"];
}

/** What is looked at, in its order, and what is needed to pass. */
export function ChecklistFields({ state: { form }, develops }: ChecklistFieldsProps) {
	const t = useMessages(checklistWords);
	const { items } = form.values.checklist;
	const error = form.errors["checklist.items"];
	const set = (changed: typeof items): void => form.setFieldValue("checklist.items", changed);
	const move = (from: number, by: -1 | 1): void => {
		const changed = [...items];
		changed.splice(from + by, 0, ...changed.splice(from, 1));
		set(changed);
	};
	return (
		<>
			<Card title={t("items")} lead={t(develops.length > 0 ? "itemsLead" : "developsNothing")}>
				<div className={styles.form}>
					{items.map(({ id }, index) => (
						<ItemFields
							key={id}
							form={form}
							index={index}
							develops={develops}
							move={(by) => move(index, by)}
							remove={() => set(items.filter((_, at) => at !== index))}
						/>
					))}
					{typeof error === "string" && <p role="alert">{error}</p>}
					<div>
						<Button variant="default" onClick={() => set([...items, newItem(items)])}>
							{t("add")}
						</Button>
					</div>
				</div>
			</Card>
			<Card title={t("rules")} lead={t("rulesLead")}>
				<div className={styles.form}>
					<div className={styles.grid}>
						<NumberInput
							label={t("needed")}
							description={t("neededHow", { count: items.filter(({ critical }) => !critical).length })}
							min={0}
							max={60}
							{...form.getInputProps("checklist.needed")}
						/>
						<NumberInput label={t("points")} min={1} max={1000} {...form.getInputProps("checklist.points")} />
					</div>
					<Checkbox
						label={t("helpCounts")}
						description={t("helpCountsHow")}
						{...form.getInputProps("checklist.helpCounts", { type: "checkbox" })}
					/>
				</div>
			</Card>
		</>
	);
}

interface ItemFieldsProps {
	form: FormState<ActivityValues>["form"];
	index: number;
	develops: Content["develops"];
	move: (by: -1 | 1) => void;
	remove: () => void;
}

function ItemFields({ form, index, develops, move, remove }: ItemFieldsProps) {
	const t = useMessages(checklistWords);
	const name = useName();
	const path = `checklist.items.${index}`;
	const number = index + 1;
	const { items } = form.values.checklist;
	const chosen = items[index]?.competencyId;
	const gone = chosen && !develops.some(({ id }) => id === chosen);
	return (
		<fieldset className={styles.row}>
			<legend>
				<strong>{t("item", { number })}</strong>
			</legend>
			<TwoTexts form={form} path={`${path}.text`} labels={{ zh: t("textZh"), en: t("textEn") }} maxLength={300} />
			<div className={styles.grid}>
				<NativeSelect
					label={t("competency")}
					data={[
						{ value: "", label: t("none") },
						...develops.map((one) => ({ value: one.id, label: name(one.name) })),
						...(gone ? [{ value: chosen, label: t("developedNoMore") }] : []),
					]}
					{...form.getInputProps(`${path}.competencyId`)}
				/>
				<NativeSelect
					label={t("answer")}
					data={itemAnswers.map((value) => ({ value, label: t(`answer.${value}`) }))}
					{...form.getInputProps(`${path}.answer`)}
				/>
			</div>
			<div className={styles.rowHead}>
				<Checkbox label={t("critical")} {...form.getInputProps(`${path}.critical`, { type: "checkbox" })} />
				<span className={styles.tools}>
					<IconButton label={t("up", { number })} icon={<UpIcon />} disabled={index === 0} onClick={() => move(-1)} />
					<IconButton
						label={t("down", { number })}
						icon={<DownIcon />}
						disabled={index === items.length - 1}
						onClick={() => move(1)}
					/>
					<IconButton label={t("remove", { number })} icon={<CloseIcon />} onClick={remove} />
				</span>
			</div>
		</fieldset>
	);
}
