import { Button, Checkbox, NativeSelect, NumberInput, Textarea } from "@mantine/core";
import { useLevelWord } from "#platform/web/form/level-words.ts";
import type { ServerForm as FormState } from "#platform/web/form/use-server-form.ts";
import { useName } from "#platform/web/i18n/named.tsx";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { CloseIcon } from "#platform/web/icons/icons.tsx";
import { Card } from "#platform/web/page/card.tsx";
import { IconButton } from "#platform/web/shell/icon-button.tsx";
import { topLevel } from "../../assignment-rules.ts";
import { fileKinds } from "../../contract-assignments.ts";
import { words } from "../words.ts";
import type { ActivityValues } from "./activity-values.ts";
import { assignmentWords } from "./assignment.messages.ts";
import { newRow } from "./assignment-values.ts";
import type { Content } from "./calls-content.ts";
import styles from "./content.module.css";

type State = FormState<ActivityValues>;
type Develops = Content["develops"];

/** What is handed in, by which rubric it is marked, and its rules. */
export function AssignmentFields({ state, develops }: { state: State; develops: Develops }) {
	return (
		<>
			<HandInCard state={state} />
			<RubricCard state={state} develops={develops} />
			<RulesCard state={state} />
		</>
	);
}

function HandInCard({ state: { form } }: { state: State }) {
	const t = useMessages(assignmentWords);
	const { files, fileKinds: chosen } = form.values.assignment;
	return (
		<Card title={t("handIn")} lead={t("handInLead")}>
			<div className={styles.form}>
				<Checkbox label={t("takesText")} {...form.getInputProps("assignment.text", { type: "checkbox" })} />
				<Checkbox label={t("takesLink")} {...form.getInputProps("assignment.link", { type: "checkbox" })} />
				<div className={styles.grid}>
					<NumberInput label={t("files")} min={0} max={10} {...form.getInputProps("assignment.files")} />
				</div>
				{Number(files) > 0 && (
					<Checkbox.Group
						label={t("fileKinds")}
						error={form.errors["assignment.fileKinds"]}
						value={chosen}
						onChange={(kinds) =>
							form.setFieldValue(
								"assignment.fileKinds",
								fileKinds.filter((kind) => kinds.includes(kind)),
							)
						}
					>
						<div className={styles.add}>
							{fileKinds.map((kind) => (
								<Checkbox key={kind} value={kind} label={t(`kind.${kind}`)} />
							))}
						</div>
					</Checkbox.Group>
				)}
			</div>
		</Card>
	);
}

function RubricCard({ state: { form }, develops }: { state: State; develops: Develops }) {
	const t = useMessages(assignmentWords);
	const name = useName();
	const { rubric } = form.values.assignment;
	const free = develops.filter(({ id }) => !rubric.some(({ competencyId }) => competencyId === id));
	const error = form.errors["assignment.rubric"];
	return (
		<Card title={t("rubric")} lead={t(develops.length > 0 ? "rubricLead" : "developsNothing")}>
			<div className={styles.form}>
				{rubric.map(({ competencyId }, index) => (
					<RubricRow
						key={competencyId}
						form={form}
						index={index}
						competency={develops.find(({ id }) => id === competencyId)}
					/>
				))}
				{typeof error === "string" && <p role="alert">{error}</p>}
				{free.length > 0 && (
					<div className={styles.add}>
						<span>{t("addRow")}</span>
						{free.map((one) => (
							<Button
								key={one.id}
								variant="default"
								size="xs"
								onClick={() => form.setFieldValue("assignment.rubric", [...rubric, newRow(one.id)])}
							>
								{name(one.name)}
							</Button>
						))}
					</div>
				)}
			</div>
		</Card>
	);
}

interface RubricRowProps {
	form: State["form"];
	index: number;
	/** None: the course develops it no more. */
	competency: Develops[number] | undefined;
}

function RubricRow({ form, index, competency }: RubricRowProps) {
	const t = useMessages(assignmentWords);
	const w = useMessages(words);
	const name = useName();
	const word = useLevelWord();
	const path = `assignment.rubric.${index}`;
	const title = competency ? name(competency.name) : t("developedNoMore");
	const top = topLevel(competency?.level ?? 0);
	const { rubric } = form.values.assignment;
	const refused = form.errors[`${path}.competencyId`];
	return (
		<fieldset className={styles.row}>
			<legend>
				<strong>{title}</strong> <small className={styles.none}>{competency && t("upTo", { level: top })}</small>
			</legend>
			<div className={styles.rowHead}>
				<NumberInput label={t("weight")} min={1} max={100} {...form.getInputProps(`${path}.weight`)} />
				<IconButton
					label={w("remove", { name: title })}
					icon={<CloseIcon />}
					onClick={() =>
						form.setFieldValue(
							"assignment.rubric",
							rubric.filter((_, at) => at !== index),
						)
					}
				/>
			</div>
			{refused && <p role="alert">{refused}</p>}
			<details>
				<summary>{t("describe")}</summary>
				<div className={styles.form}>
					{Array.from({ length: top }, (_, at) => (
						<div key={word(at + 1)} className={styles.twoTexts}>
							{(["zh", "en"] as const).map((language) => (
								<Textarea
									key={language}
									label={t(`levelIn.${language}`, { level: at + 1, word: word(at + 1) })}
									rows={2}
									maxLength={600}
									lang={language === "zh" ? "zh-CN" : "en"}
									{...form.getInputProps(`${path}.levels.${at}.${language}`)}
								/>
							))}
						</div>
					))}
				</div>
			</details>
		</fieldset>
	);
}

function RulesCard({ state: { form } }: { state: State }) {
	const t = useMessages(assignmentWords);
	const { late, markers } = form.values.assignment;
	const check = (key: "takeBack" | "anonymous" | "team") => (
		<Checkbox
			label={t(key)}
			description={t(`${key}How`)}
			{...form.getInputProps(`assignment.${key}`, { type: "checkbox" })}
		/>
	);
	return (
		<Card title={t("rules")} lead={t("rulesLead")}>
			<div className={styles.form}>
				<div className={styles.grid}>
					<NumberInput label={t("points")} min={1} max={1000} {...form.getInputProps("assignment.points")} />
					<NativeSelect
						label={t("late")}
						data={(["refuse", "accept", "less"] as const).map((value) => ({ value, label: t(`late.${value}`) }))}
						{...form.getInputProps("assignment.late.rule")}
					/>
					{late.rule === "less" && (
						<>
							<NumberInput label={t("perDay")} min={1} max={100} {...form.getInputProps("assignment.late.perDay")} />
							<NumberInput label={t("days")} min={1} max={60} {...form.getInputProps("assignment.late.days")} />
						</>
					)}
					<NativeSelect
						label={t("markers")}
						data={(["1", "2"] as const).map((value) => ({ value, label: t(`markers.${value}`) }))}
						{...form.getInputProps("assignment.markers")}
					/>
					{markers === "2" && (
						<NativeSelect
							label={t("allowed")}
							description={t("allowedHow")}
							data={["0", "1", "2"].map((value) => ({ value, label: t("levels", { count: Number(value) }) }))}
							{...form.getInputProps("assignment.allowedDifference")}
						/>
					)}
				</div>
				{check("takeBack")}
				{check("anonymous")}
				{check("team")}
			</div>
		</Card>
	);
}
