import { Input } from "@mantine/core";
import { useId } from "react";
import { useFormat } from "../i18n/use-format.ts";
import { useMessages } from "../i18n/use-messages.ts";
import { formMessages } from "./form-messages.ts";
import styles from "./level-input.module.css";
import { useLevelWord } from "./level-words.ts";

interface LevelInputProps {
	label: string;
	/** May lie between two levels, as sources rate them; a press sets a whole one. */
	value: number | null;
	onChange: (level: number) => void;
	/** The highest level; the lowest is 0. */
	max?: number;
	error?: string | undefined;
	required?: boolean;
	disabled?: boolean;
	"data-path"?: string;
}

/** A level by pressing the bar that is high enough; radio buttons for the keyboard and the screen reader. */
export function LevelInput(props: LevelInputProps) {
	const { label, value, onChange, max = 5, error, required = false, disabled = false } = props;
	const t = useMessages(formMessages);
	const word = useLevelWord();
	const format = useFormat();
	const id = useId();
	const levels = Array.from({ length: max + 1 }, (_, level) => level);
	const focusTarget = Math.round(value ?? 0);
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
							data-on={value !== null && level > 0 && level <= Math.round(value) ? true : undefined}
						>
							<input
								type="radio"
								name={id}
								checked={value === level}
								aria-label={`${t("level", { level, max })}: ${word(level)}`}
								data-path={level === focusTarget ? props["data-path"] : undefined}
								onChange={() => onChange(level)}
							/>
							<span style={{ height: `${0.5 + level * 0.26}rem` }} />
						</label>
					))}
				</div>
				<span id={`${id}-d`} className={styles.words}>
					{value === null ? t("noLevel") : `${format.number(value)} · ${word(value)}`}
				</span>
			</div>
			{error && <Input.Error>{error}</Input.Error>}
		</fieldset>
	);
}
