import { Button, Input } from "@mantine/core";
import { useState } from "react";
import { ConfirmButton } from "#platform/web/form/confirm-button.tsx";
import { LevelInput } from "#platform/web/form/level-input.tsx";
import { TypeAhead } from "#platform/web/form/type-ahead.tsx";
import type { ServerForm as FormState } from "#platform/web/form/use-server-form.ts";
import { useName } from "#platform/web/i18n/named.tsx";
import { useFormat } from "#platform/web/i18n/use-format.ts";
import { useLanguage, useMessages } from "#platform/web/i18n/use-messages.ts";
import { CloseIcon } from "#platform/web/icons/icons.tsx";
import { Card } from "#platform/web/page/card.tsx";
import { IconButton } from "#platform/web/shell/icon-button.tsx";
import { searchCompetencies } from "../calls-occupations.ts";
import { formWords } from "./need-form.messages.ts";
import styles from "./need-form.module.css";
import type { NeedValues } from "./need-values.ts";

const levelKeys = ["level.0", "level.1", "level.2", "level.3", "level.4", "level.5"] as const;

/** Competencies with the level of each, as filled in from the occupation and changed since. */
export function CompetencyFields(props: { state: FormState<NeedValues>; onRefill: (id: string) => Promise<void> }) {
	const { state, onRefill } = props;
	const t = useMessages(formWords);
	const language = useLanguage();
	const [added, setAdded] = useState(0);
	const { form } = state;
	const { competencies, occupationId } = form.values;
	const { error } = form.getInputProps("competencies");
	return (
		<Card
			title={t("competencies")}
			lead={t("competenciesLead")}
			actions={
				occupationId &&
				(competencies.length > 0 ? (
					<ConfirmButton
						size="xs"
						question={t("refillQuestion")}
						confirmLabel={t("refill")}
						onConfirm={() => onRefill(occupationId.id)}
					>
						{t("refill")}
					</ConfirmButton>
				) : (
					<Button variant="default" size="xs" onClick={() => void onRefill(occupationId.id)}>
						{t("refill")}
					</Button>
				))
			}
		>
			{competencies.length === 0 && <p className={styles.none}>{t(occupationId ? "noRatings" : "none")}</p>}
			<ul className={styles.list}>
				{competencies.map((competency, index) => (
					<CompetencyItem key={competency.competencyId} state={state} index={index} />
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
					search={(text, signal) => searchCompetencies(text, language, signal)}
					onChange={(choice) => {
						if (!choice || competencies.some(({ competencyId }) => competencyId === choice.id)) return;
						const { id, name } = choice;
						form.setFieldValue("competencies", [
							...competencies,
							{ competencyId: id, name, level: 3, suggested: null },
						]);
						setAdded(added + 1);
					}}
				/>
			</div>
		</Card>
	);
}

function CompetencyItem({ state, index }: { state: FormState<NeedValues>; index: number }) {
	const t = useMessages(formWords);
	const format = useFormat();
	const name = useName();
	const { form } = state;
	const competency = form.values.competencies[index];
	if (!competency) return null;
	const label = name(competency.name);
	const path = `competencies.${index}.level`;
	return (
		<li className={styles.item}>
			<LevelInput
				label={label}
				value={Math.round(competency.level)}
				meaning={(level) => t(levelKeys[level] ?? "level.0")}
				data-path={path}
				error={form.getInputProps(path).error as string | undefined}
				onChange={(level) => form.setFieldValue(path, level)}
			/>
			<span className={styles.asked}>
				<span className={styles.asks}>
					{competency.suggested === null
						? t("own")
						: t("asks", { level: format.number(competency.suggested, { maximumFractionDigits: 1 }) })}
				</span>
				<IconButton
					label={t("remove", { name: label })}
					icon={<CloseIcon />}
					onClick={() => form.removeListItem("competencies", index)}
				/>
			</span>
		</li>
	);
}
