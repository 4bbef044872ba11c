import { Select, Textarea, TextInput } from "@mantine/core";
import { LevelPicture } from "#platform/web/charts/level-picture.tsx";
import { useLevelWord } from "#platform/web/form/level-words.ts";
import { ServerForm } from "#platform/web/form/server-form.tsx";
import { useServerForm } from "#platform/web/form/use-server-form.ts";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import { words } from "../words.ts";
import { messages } from "./competency-form.messages.ts";
import type { CompetencyValues } from "./competency-values.ts";
import styles from "./editor.module.css";
import { LinkInput } from "./link-input.tsx";

interface CompetencyFormProps {
	initial: CompetencyValues;
	submitLabel: string;
	/** Id of the competency that is edited. */
	self?: string;
	/** Asks for the reason of a proposal. */
	withReason?: boolean;
	draftKey?: string;
	submit: (values: CompetencyValues, send: { headers: { "idempotency-key": string } }) => Promise<unknown>;
	onDone: () => void;
}

const levels = [0, 1, 2, 3, 4, 5] as const;
const kinds = ["skill", "knowledge", "technology", "group"] as const;
const relations = ["broader", "prerequisites", "related"] as const;

/** Every part of a competency: for adding, editing and proposing. */
export function CompetencyForm(props: CompetencyFormProps) {
	const { initial, submitLabel, self, withReason = false, draftKey, submit, onDone } = props;
	const t = useMessages(messages);
	const w = useMessages(words);
	const levelWord = useLevelWord();
	const state = useServerForm<CompetencyValues, unknown>({ initialValues: initial, draftKey, submit, onDone });
	const { form } = state;
	return (
		<ServerForm form={state} submitLabel={submitLabel}>
			<Card>
				<div className={styles.pair}>
					<TextInput label={w("code")} required {...form.getInputProps("code")} />
					<Select
						label={t("kind")}
						allowDeselect={false}
						data={kinds.map((kind) => ({ value: kind, label: w(`kind.${kind}`) }))}
						{...form.getInputProps("kind")}
					/>
				</div>
				<div className={styles.pair}>
					<TextInput label={w("nameZh")} lang="zh" {...form.getInputProps("name.zh")} />
					<TextInput label={w("nameEn")} lang="en" {...form.getInputProps("name.en")} />
				</div>
				<div className={styles.pair}>
					<Textarea label={w("descriptionZh")} lang="zh" rows={3} {...form.getInputProps("description.zh")} />
					<Textarea label={w("descriptionEn")} lang="en" rows={3} {...form.getInputProps("description.en")} />
				</div>
				<Textarea
					label={t("alternates")}
					description={t("alternatesHint")}
					rows={2}
					{...form.getInputProps("alternates")}
				/>
			</Card>
			{form.values.kind !== "group" && (
				<Card title={t("levels")} lead={t("levelsLead")}>
					{levels.map((level) => (
						<div key={level} className={styles.level}>
							<span className={styles.levelName}>
								<LevelPicture level={level} />
								{`${level} ${levelWord(level)}`}
							</span>
							<Textarea
								aria-label={t("levelZh", { level })}
								placeholder={t("inChinese")}
								lang="zh"
								rows={2}
								{...form.getInputProps(`levels.${level}.zh`)}
							/>
							<Textarea
								aria-label={t("levelEn", { level })}
								placeholder={t("inEnglish")}
								lang="en"
								rows={2}
								{...form.getInputProps(`levels.${level}.en`)}
							/>
						</div>
					))}
				</Card>
			)}
			<Card title={t("relations")}>
				{relations.map((relation) => (
					<LinkInput
						key={relation}
						label={t(relation)}
						self={self}
						data-path={relation}
						value={form.values[relation]}
						error={form.errors[relation] as string | undefined}
						onChange={(value) => form.setFieldValue(relation, value as never)}
					/>
				))}
			</Card>
			{withReason && (
				<Card>
					<Textarea
						label={t("reason")}
						description={t("reasonHint")}
						required
						rows={3}
						{...form.getInputProps("reason")}
					/>
				</Card>
			)}
		</ServerForm>
	);
}
