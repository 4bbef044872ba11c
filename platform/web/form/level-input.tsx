import { Input } from "@mantine/core";
import { useId } from "react";
import { useMessages } from "../i18n/use-messages.ts";
import { formMessages } from "./form-messages.ts";
import styles from "./level-input.module.css";

interface LevelInputProps {
	label: string;
	value: number | null;
	onChange: (level: number) => void;
	/** The highest level; the lowest is 0. */
	max?: number;
	/** What a level means, shown for the chosen one. */
	meaning?: (level: number) => string;
	error?: string | undefined;
	required?: boolean;
	disabled?: boolean;
	"data-path"?: string;
}

/** A level by pressing the bar that is high enough; radio buttons for the keyboard and the screen reader. */
export function LevelInput(props: LevelInputProps) {
	const { label, value, onChange, max = 5, meaning, error, required = false, disabled = false } = props;
	const t = useMessages(formMessages);
	const id = useId();
	const levels = Array.from({ length: max + 1 }, (_, level) => level);
	const focusTarget = value ?? 0;
	return (
		<fieldset
			className={styles.field}
			disabled={disabled}
			aria-describedby={`${id}-d`}
			data-error={error ? true : undefined}
		>
			<legend className={styles.legend}>
				{label}
				{required && <span aria-hidden="true"> *</span>}
			</legend>
			<div className={styles.row}>
				<div className={styles.bars}>
					{levels.map((level) => (
						<label
							key={level}
							className={styles.bar}
							data-zero={level === 0 && value === 0 ? true : undefined}
							data-on={value !== null && level <= value && level > 0 ? true : undefined}
						>
							<input
								type="radio"
								name={id}
								checked={value === level}
								aria-label={meaning ? `${t("level", { level, max })}: ${meaning(level)}` : t("level", { level, max })}
								data-path={level === focusTarget ? props["data-path"] : undefined}
								onChange={() => onChange(level)}
							/>
							<span style={{ height: `${0.5 + level * 0.26}rem` }} />
						</label>
					))}
				</div>
				<span id={`${id}-d`} className={styles.words}>
					{value === null ? t("noLevel") : (meaning?.(value) ?? t("level", { level: value, max }))}
				</span>
			</div>
			{error && <Input.Error>{error}</Input.Error>}
		</fieldset>
	);
}
