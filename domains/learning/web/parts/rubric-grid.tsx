import { Button } from "@mantine/core";
import { useId } from "react";
import { useLevelWord } from "#platform/web/form/level-words.ts";
import { Named, useName } from "#platform/web/i18n/named.tsx";
import { useFormat } from "#platform/web/i18n/use-format.ts";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import type { RubricView } from "../../contract-assignments.ts";
import { rubricWords } from "./rubric-grid.messages.ts";
import styles from "./rubric-grid.module.css";

interface RubricGridProps {
	rubric: readonly RubricView[];
	/** Levels given, by competency; between two, both are marked weakly. */
	levels?: Readonly<Record<string, number>>;
	/** Lets a level be given. */
	onLevel?: ((competencyId: string, level: number) => void) | undefined;
	/** Half levels can be given, too. */
	halves?: boolean;
	/** The row that the keyboard is at. */
	at?: string | undefined;
	/** Refusals, by competency. */
	errors?: Readonly<Record<string, string>>;
}

/** A rubric as a picture: a row for each competency, a field for each level with what it looks like. */
export function RubricGrid({ rubric, levels = {}, onLevel, halves = false, at, errors = {} }: RubricGridProps) {
	const t = useMessages(rubricWords);
	const name = useName();
	const format = useFormat();
	const id = useId();
	const weights = rubric.reduce((sum, { weight }) => sum + weight, 0);
	return (
		<div className={styles.rubric}>
			{rubric.map((row) => {
				const given = levels[row.competencyId];
				return (
					<fieldset
						key={row.competencyId}
						className={styles.row}
						data-at={row.competencyId === at || undefined}
						data-row={row.competencyId}
					>
						<legend className={styles.name}>
							<Named name={row.name} />
							<small>{t("weight", { share: format.share(row.weight / weights) })}</small>
						</legend>
						<div className={styles.cells}>
							{ladder(row.top).map((level) => (
								<Cell
									key={level}
									row={row}
									level={level}
									group={`${id}-${row.competencyId}`}
									given={given}
									label={name(row.name)}
									onLevel={onLevel && (() => onLevel(row.competencyId, level))}
								/>
							))}
						</div>
						{given !== undefined && (!onLevel || halves) && (
							<p className={styles.given}>
								<span role={onLevel && "status"}>{t("given", { level: format.number(given) })}</span>
								{onLevel && (
									<HalfButtons
										label={name(row.name)}
										given={given}
										top={row.top}
										onLevel={(level) => onLevel(row.competencyId, level)}
									/>
								)}
							</p>
						)}
						{errors[row.competencyId] && (
							<p role="alert" className={styles.error}>
								{errors[row.competencyId]}
							</p>
						)}
					</fieldset>
				);
			})}
		</div>
	);
}

interface HalfButtonsProps {
	label: string;
	given: number;
	top: number;
	onLevel: (level: number) => void;
}

/** Half a level less or more: between two levels there is no field to press. */
function HalfButtons({ label, given, top, onLevel }: HalfButtonsProps) {
	const t = useMessages(rubricWords);
	return ([-0.5, 0.5] as const).map((step) => {
		const to = given + step;
		const word = t(step < 0 ? "halfLess" : "halfMore");
		return (
			<Button
				key={step}
				variant="default"
				size="compact-xs"
				aria-label={`${label}: ${word}`}
				disabled={to < 0 || to > top}
				onClick={() => onLevel(to)}
			>
				{word}
			</Button>
		);
	});
}

/** Levels that can be given, 0 first. */
const ladder = (top: number): number[] => Array.from({ length: top + 1 }, (_, level) => level);

interface CellProps {
	row: RubricView;
	level: number;
	group: string;
	given: number | undefined;
	label: string;
	onLevel: (() => void) | undefined;
}

function Cell({ row, level, group, given, label, onLevel }: CellProps) {
	const name = useName();
	const word = useLevelWord();
	const described = level > 0 ? row.levels[level - 1] : undefined;
	const text = described && (described.en || described.zh) ? name(described) : "";
	const on = given === level;
	const near = given !== undefined && !on && Math.abs(given - level) < 1;
	const inside = (
		<>
			<span className={styles.level}>
				<strong>{level}</strong> {word(level)}
			</span>
			{text && <span className={styles.text}>{text}</span>}
		</>
	);
	const marks = { "data-on": on || undefined, "data-near": near || undefined };
	if (!onLevel)
		return (
			<div className={styles.cell} {...marks}>
				{inside}
			</div>
		);
	return (
		<label className={styles.cell} {...marks} data-press>
			<input
				type="radio"
				name={group}
				checked={on}
				aria-label={`${label}: ${level} ${word(level)}`}
				onChange={onLevel}
			/>
			{inside}
		</label>
	);
}
