import { Button, NativeSelect } from "@mantine/core";
import { useState } from "react";
import { useNarrow } from "#platform/web/app/use-narrow.ts";
import { Named, useName } from "#platform/web/i18n/named.tsx";
import { useFormat } from "#platform/web/i18n/use-format.ts";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import type { Coverage, CoverageCell } from "./calls-coverage.ts";
import { messages } from "./coverage.messages.ts";
import styles from "./coverage.module.css";
import { AskedShape, StateLegend, StateShape } from "./state-shape.tsx";

interface HeatMapProps {
	coverage: Coverage;
	onOpen: (cell: CoverageCell) => void;
}

/** As many rows as a screen holds; the rest is behind a button. */
const FIRST = 15;
const views = ["all", "uncovered", "thin", "asked"] as const;
const isShown: Record<(typeof views)[number], (cell: CoverageCell) => boolean> = {
	all: () => true,
	uncovered: ({ state }) => state === "uncovered",
	thin: ({ state }) => state === "below" || state === "single",
	asked: ({ asked }) => asked?.beyond === true,
};
const weight = { uncovered: 3, below: 2, single: 1, covered: 0 } as const;

/** Cells of one link or competency, the holes first; among them what needs ask for. */
export const worstFirst = (cells: readonly CoverageCell[]): CoverageCell[] =>
	cells.toSorted(
		(a, b) =>
			weight[b.state] - weight[a.state] ||
			Number(b.asked?.beyond ?? false) - Number(a.asked?.beyond ?? false) ||
			(b.required ?? 0) - (a.required ?? 0),
	);

/**
 * Links beside each other, competencies beneath each other: first where needs ask for what is not taught as far, then those
 * with the largest holes.
 */
export function HeatMap({ coverage, onOpen }: HeatMapProps) {
	const t = useMessages(messages);
	const name = useName();
	const narrow = useNarrow();
	const [all, setAll] = useState(false);
	const [chosen, setChosen] = useState(coverage.links[0]?.id ?? "");
	const [shown, setShown] = useState<(typeof views)[number]>("all");
	const links = narrow ? coverage.links.filter(({ id }) => id === chosen) : coverage.links;
	const cellOf = new Map(coverage.cells.map((cell) => [`${cell.linkId} ${cell.competencyId}`, cell]));
	const holes = new Map<string, number>();
	const askedInVain = new Map<string, number>();
	for (const { competencyId, state, asked } of coverage.cells) {
		holes.set(competencyId, (holes.get(competencyId) ?? 0) + weight[state]);
		if (asked?.beyond && (state === "uncovered" || state === "below"))
			askedInVain.set(competencyId, (askedInVain.get(competencyId) ?? 0) + asked.needs);
	}
	const rows = coverage.competencies
		.filter(({ id }) =>
			links.some((link) => {
				const cell = cellOf.get(`${link.id} ${id}`);
				return cell !== undefined && isShown[shown](cell);
			}),
		)
		.sort(
			(a, b) =>
				(askedInVain.get(b.id) ?? 0) - (askedInVain.get(a.id) ?? 0) ||
				(holes.get(b.id) ?? 0) - (holes.get(a.id) ?? 0) ||
				a.code.localeCompare(b.code),
		);
	return (
		<Card title={t("map")} lead={t("mapLead")}>
			<StateLegend asked={coverage.cells.some(({ asked }) => asked?.beyond)} />
			<div className={styles.tools}>
				<NativeSelect
					label={t("show")}
					value={shown}
					onChange={(event) => setShown(event.currentTarget.value as (typeof views)[number])}
					data={views.map((view) => ({ value: view, label: t(`show.${view}`) }))}
				/>
				{narrow && (
					<NativeSelect
						label={t("link")}
						value={chosen}
						onChange={(event) => setChosen(event.currentTarget.value)}
						data={coverage.links.map((link) => ({ value: link.id, label: name(link.name) }))}
					/>
				)}
			</div>
			{/* biome-ignore lint/a11y/useSemanticElements: no fieldset; a group, because a section would be one more landmark */}
			{/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways has to be reachable by the keyboard */}
			<div className={styles.scroll} role="group" aria-label={t("map")} tabIndex={0}>
				<table className={styles.map}>
					<caption className="visually-hidden">{t("map")}</caption>
					<thead>
						<tr>
							<th scope="col">{t("competency")}</th>
							{links.map((link) => (
								<th key={link.id} scope="col">
									<Named name={link.name} />
								</th>
							))}
						</tr>
					</thead>
					<tbody>
						{(all ? rows : rows.slice(0, FIRST)).map((competency) => (
							<tr key={competency.id}>
								<th scope="row">
									<Named name={competency.name} />
								</th>
								{links.map((link) => {
									const cell = cellOf.get(`${link.id} ${competency.id}`);
									return (
										<td key={link.id}>
											{cell ? (
												<Cell
													cell={cell}
													link={name(link.name)}
													competency={name(competency.name)}
													onOpen={() => onOpen(cell)}
												/>
											) : (
												<span className={styles.none} title={t("notRequired")}>
													–
												</span>
											)}
										</td>
									);
								})}
							</tr>
						))}
					</tbody>
				</table>
			</div>
			{rows.length > FIRST && (
				<Button variant="subtle" size="compact-sm" aria-expanded={all} onClick={() => setAll(!all)}>
					{all ? t("showFirst", { count: FIRST }) : t("showAll", { count: rows.length })}
				</Button>
			)}
		</Card>
	);
}

interface CellProps {
	cell: CoverageCell;
	link: string;
	competency: string;
	onOpen: () => void;
}

function Cell({ cell: { state, taught, required, asked }, link, competency, onOpen }: CellProps) {
	const t = useMessages(messages);
	const figure = useLevelText();
	const beyond = asked?.beyond ? t("askedFor", { count: asked.needs }) : null;
	const words = t("cell", { link, competency, state: [t(`state.${state}`), beyond].filter(Boolean).join(t("comma")) });
	return (
		<button
			type="button"
			className={styles.cell}
			data-state={state}
			aria-haspopup="dialog"
			title={words}
			onClick={onOpen}
		>
			<StateShape state={state} />
			<span className="visually-hidden">{words}:</span> {figure(taught)} / {figure(required)}
			{beyond && <AskedShape />}
		</button>
	);
}

/** A level with one place, or a dash. */
export function useLevelText(): (level: number | null) => string {
	const format = useFormat();
	return (level) => (level === null ? "–" : format.number(level, { maximumFractionDigits: 1 }));
}
