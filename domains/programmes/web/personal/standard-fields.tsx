import { TextInput } from "@mantine/core";
import { LevelList } from "#platform/web/form/level-list.tsx";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { CloseIcon } from "#platform/web/icons/icons.tsx";
import { IconButton } from "#platform/web/shell/icon-button.tsx";
import { findCompetencies } from "../plans/calls-plans.ts";
import type { PersonalPlan } from "./calls-personal.ts";
import { messages } from "./personal.messages.ts";
import styles from "./personal.module.css";

/** A certificate or a standard with what was picked from it. */
export type WishedStandard = PersonalPlan["standards"][number];

export const standardReady = ({ title, competencies }: WishedStandard): boolean =>
	title.trim().length >= 2 && competencies.length > 0 && competencies.every(({ level }) => level > 0);

interface StandardFieldsProps {
	standard: WishedStandard;
	/** It was tried to plan with it: what is missing is said. */
	tried: boolean;
	onChange: (standard: WishedStandard) => void;
	onRemove: () => void;
}

/** What it is called, and the competencies that it asks for, picked by hand. */
export function StandardFields({ standard, tried, onChange, onRemove }: StandardFieldsProps) {
	const t = useMessages(messages);
	const { title, competencies } = standard;
	const errors = { competencies: tried && competencies.length === 0 ? t("standardEmpty") : undefined };
	return (
		<fieldset className={styles.standard}>
			<legend>{t("kind.standard")}</legend>
			<div className={styles.head}>
				<TextInput
					className={styles.grow}
					label={t("standardTitle")}
					description={t("standardTitleHow")}
					required
					maxLength={160}
					value={title}
					error={tried && title.trim().length < 2 ? t("standardNameless") : undefined}
					onChange={({ currentTarget }) => onChange({ ...standard, title: currentTarget.value })}
				/>
				<IconButton label={t("dropStandard", { name: title })} icon={<CloseIcon />} onClick={onRemove} />
			</div>
			<LevelList
				path="competencies"
				items={competencies}
				keyOf={({ competencyId }) => competencyId}
				errors={errors}
				none={t("standardNone")}
				add={t("standardAdd")}
				addHow={t("standardAddHow")}
				search={findCompetencies}
				make={({ id, name }) => ({ competencyId: id, name, level: 3 })}
				onChange={(next) => onChange({ ...standard, competencies: next })}
			/>
		</fieldset>
	);
}
