import { useGo } from "../app/navigate.tsx";
import { languageMarks, languageTags } from "../i18n/languages.ts";
import { pickName } from "../i18n/pick-name.ts";
import { useLanguage } from "../i18n/use-messages.ts";
import type { LocalName } from "../session/session.ts";
import { useTokens } from "../theme/theme-provider.tsx";
import { chartTokens } from "../theme/tokens.ts";
import { linearScale, logScale } from "./interval-scale.ts";
import { MarkShape } from "./mark-shape.tsx";
import { RowSheet, useRowSheet } from "./row-sheet.tsx";
import { clip, textWidth } from "./text-fit.ts";

export interface IntervalRow {
	id: string;
	label: LocalName;
	/**
	 * The estimate and the ends of its interval. An end may be infinite: it gets an arrow. Without a finite estimate the
	 * mark stands hollow at the lower end, for no more is known.
	 */
	value: number;
	low: number;
	high: number;
	/** The estimate as text with its unit: "4.2×". */
	text: string;
	/** Index of the series, for colour and shape. */
	group?: number;
	/** The interval does not carry a conclusion: drawn weak. Default: it crosses the reference. */
	weak?: boolean;
	to?: string;
}

interface IntervalChartProps {
	rows: readonly IntervalRow[];
	/** What the drawing shows, for screen readers; the figures themselves are in the table twin. */
	label: string;
	scale?: "log" | "linear";
	/** The line that decides, such as 1×. */
	reference?: number;
	formatTick: (value: number) => string;
}

const rowHeight = { desk: 32, phone: 50 };
const head = 30;

/** Estimates as dots with their intervals as lines, one row each, on a common axis with a line of reference. */
export function IntervalChart({ rows, label, scale = "log", reference = 1, formatTick }: IntervalChartProps) {
	const tokens = useTokens();
	const language = useLanguage();
	const go = useGo();
	const sheet = useRowSheet({ rows: rows.length, rowHeight, head, foot: 8 });
	const { width, height, phone, step } = sheet;
	const all = rows.flatMap(({ value, low, high }) => [value, low, high]);
	const { ticks, at } = scale === "log" ? logScale(all, reference) : linearScale([...all, reference]);
	const left = phone ? 6 : Math.round(Math.min(width * 0.4, 380));
	const right = width - (phone ? 6 : 74);
	const x = (value: number): number => Math.round((left + at(value) * (right - left)) * 10) / 10;
	const room = (right - left) / Math.max(1, ticks.length);
	const every = room < 44 ? Math.ceil(44 / room) : 1;
	return (
		<RowSheet sheet={sheet} label={label}>
			{ticks.map((tick, index) => (
				<g key={tick}>
					<line x1={x(tick)} x2={x(tick)} y1={head - 6} y2={height - 6} stroke={tokens.grid} />
					{index % every === 0 && (
						<text x={x(tick)} y={14} fontSize={12} fill={tokens.dim} textAnchor="middle">
							{formatTick(tick)}
						</text>
					)}
				</g>
			))}
			<line
				x1={x(reference)}
				x2={x(reference)}
				y1={head - 6}
				y2={height - 6}
				stroke={tokens.mark}
				strokeDasharray="3 3"
			/>
			{rows.map((row, index) => {
				const y = head + index * step + (phone ? 34 : step / 2);
				const colour = tokens[chartTokens[(row.group ?? 0) % chartTokens.length] ?? "chart1"];
				const weak = row.weak ?? (row.low <= reference && row.high >= reference);
				const name = pickName(row.label, language);
				const { to } = row;
				// Above their marks, words cross the scale's lines, which stop around them.
				const words = phone
					? ({ y: y - 15, stroke: tokens.card, strokeWidth: 5, strokeLinejoin: "round", paintOrder: "stroke" } as const)
					: { y: y + 4.5 };
				return (
					// biome-ignore lint/a11y/noStaticElementInteractions: a shortcut for the pointer; the table twin has the links
					<g key={row.id} onClick={to ? () => go(to) : undefined} style={to ? { cursor: "pointer" } : undefined}>
						<rect x={0} y={y - step / 2} width={width} height={step} fill="transparent" />
						<text x={0} {...words} fontSize={13.5} fill={tokens.ink}>
							{clip(name.text, phone ? width - 60 : left - 16, 13.5)}
							{name.fallback && name.language && (
								<tspan fontSize={12} fill={tokens.dim} dx={6}>
									{languageMarks[name.language]}
								</tspan>
							)}
							{name.hint && !phone && (
								<tspan fontSize={12} fill={tokens.dim} dx={6} lang={languageTags[name.hint.language]}>
									{clip(name.hint.text, left - 30 - textWidth(name.text, 13.5), 12)}
								</tspan>
							)}
						</text>
						<line
							x1={x(row.low)}
							x2={x(row.high)}
							y1={y}
							y2={y}
							stroke={colour}
							strokeWidth={3}
							strokeLinecap="round"
							opacity={weak ? 0.25 : 0.42}
						/>
						{!Number.isFinite(row.high) && (
							<path
								d={`M${x(row.high) - 6} ${y - 5} L${x(row.high)} ${y} L${x(row.high) - 6} ${y + 5}`}
								stroke={colour}
								strokeWidth={2}
								fill="none"
								opacity={weak ? 0.25 : 0.6}
							/>
						)}
						<g opacity={weak ? 0.45 : 1}>
							{Number.isFinite(row.value) ? (
								<MarkShape index={row.group ?? 0} x={x(row.value)} y={y} size={5.5} fill={colour} />
							) : (
								<g stroke={colour} strokeWidth={1.8}>
									<MarkShape index={row.group ?? 0} x={x(row.low)} y={y} size={4.8} fill={tokens.card} />
								</g>
							)}
						</g>
						<text x={width} {...words} fontSize={13} fill={tokens.ink} textAnchor="end">
							{row.text}
						</text>
					</g>
				);
			})}
		</RowSheet>
	);
}
