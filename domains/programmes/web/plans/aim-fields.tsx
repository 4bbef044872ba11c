import type { Named } from "#platform/contract/named.ts";
import { LevelList } from "#platform/web/form/level-list.tsx";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { findCompetencies } from "./calls-plans.ts";
import { formWords } from "./plan-form.messages.ts";

export interface Aim {
	competencyId: string;
	name: Named;
	level: number;
}

interface AimFieldsProps {
	/** Name of the list in the form: its errors stand under it. */
	path: string;
	aims: readonly Aim[];
	errors: Readonly<Record<string, unknown>>;
	onChange: (aims: Aim[]) => void;
}

/** Competencies that a plan aims at or a module develops, each with a level. */
export function AimFields({ path, aims, errors, onChange }: AimFieldsProps) {
	const t = useMessages(formWords);
	return (
		<LevelList
			path={path}
			items={aims}
			keyOf={({ competencyId }) => competencyId}
			onChange={onChange}
			errors={errors}
			none={t("none")}
			add={t("addCompetency")}
			addHow={t("addHow")}
			search={findCompetencies}
			make={({ id, name }) => ({ competencyId: id, name, level: 3 })}
		/>
	);
}
