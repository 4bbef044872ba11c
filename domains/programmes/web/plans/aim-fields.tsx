import { Input } from "@mantine/core";
import { useState } from "react";
import type { Named } from "#platform/contract/named.ts";
import { LevelInput } from "#platform/web/form/level-input.tsx";
import { TypeAhead } from "#platform/web/form/type-ahead.tsx";
import { useName } from "#platform/web/i18n/named.tsx";
import { useLanguage, useMessages } from "#platform/web/i18n/use-messages.ts";
import { CloseIcon } from "#platform/web/icons/icons.tsx";
import { IconButton } from "#platform/web/shell/icon-button.tsx";
import { levelKeys, words } from "../words.ts";
import { findCompetencies } from "./calls-plans.ts";
import { formWords } from "./plan-form.messages.ts";
import styles from "./plans.module.css";

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

/** Competencies, each with a level; found by typing. */
export function AimFields({ path, aims, errors, onChange }: AimFieldsProps) {
	const t = useMessages(formWords);
	const w = useMessages(words);
	const language = useLanguage();
	const name = useName();
	const [added, setAdded] = useState(0);
	return (
		<>
			{aims.length === 0 && <p className={styles.dim}>{t("none")}</p>}
			<ul className={styles.plain}>
				{aims.map((aim, index) => {
					const label = name(aim.name);
					const at = `${path}.${index}`;
					return (
						<li key={aim.competencyId} className={styles.item}>
							<LevelInput
								label={label}
								value={Math.round(aim.level)}
								meaning={(level) => w(levelKeys[level] ?? "level.0")}
								data-path={`${at}.level`}
								error={(errors[`${at}.level`] ?? errors[`${at}.competencyId`]) as string | undefined}
								onChange={(level) => onChange(aims.map((one, i) => (i === index ? { ...one, level } : one)))}
							/>
							<IconButton
								label={w("remove", { name: label })}
								icon={<CloseIcon />}
								onClick={() => onChange(aims.filter((_, i) => i !== index))}
							/>
						</li>
					);
				})}
			</ul>
			{typeof errors[path] === "string" && <Input.Error>{errors[path]}</Input.Error>}
			<div className={styles.add}>
				<TypeAhead
					key={added}
					label={t("addCompetency")}
					placeholder={t("addHow")}
					value={null}
					data-path={path}
					search={(text, signal) => findCompetencies(text, language, signal)}
					onChange={(choice) => {
						if (!choice || aims.some(({ competencyId }) => competencyId === choice.id)) return;
						onChange([...aims, { competencyId: choice.id, name: choice.name, level: 3 }]);
						setAdded(added + 1);
					}}
				/>
			</div>
		</>
	);
}
