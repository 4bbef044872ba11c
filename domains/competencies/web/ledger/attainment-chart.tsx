import type { Named } from "#platform/contract/named.ts";
import { useGo } from "#platform/web/app/navigate.tsx";
import { RowSheet, useRowSheet } from "#platform/web/charts/row-sheet.tsx";
import { clip } from "#platform/web/charts/text-fit.ts";
import { useName } from "#platform/web/i18n/named.tsx";
import { useFormat } from "#platform/web/i18n/use-format.ts";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { useTokens } from "#platform/web/theme/theme-provider.tsx";
import type { AttainmentState } from "../../attainment.ts";
import { ledgerWords } from "./ledger-words.ts";

export interface AttainmentRow {
	id: string;
	name: Named;
	level: number | null;
	confidence: number;
	/** Levels wanted: a line across the bar. */
	target?: number | null;
	state?: AttainmentState;
	to: string;
}

const rowHeight = { desk: 30, phone: 50 };
const head = 24;
/** Thickness of a bar that is sure, and the least that is seen. */
const thick = 16;
const thin = 3;
const ticks = [0, 1, 2, 3, 4, 5];

/** Colour of a state, in drawings. */
export const stateTokens = {
	none: "blank",
	attempted: "mark",
	partly: "warn",
	demonstrated: "good",
} as const;

/** Levels as bars on the scale 0–5, as thick as they are sure, with the level wanted. */
export function AttainmentChart({ rows, label }: { rows: readonly AttainmentRow[]; label: string }) {
	const w = useMessages(ledgerWords);
	const tokens = useTokens();
	const name = useName();
	const go = useGo();
	const { number, share } = useFormat();
	const sheet = useRowSheet({ rows: rows.length, rowHeight, head, foot: 6 });
	const { width, height, phone, step } = sheet;
	const left = phone ? 8 : Math.round(Math.min(width * 0.32, 300));
	const right = width - (phone ? 8 : 128);
	const x = (level: number): number => left + (level / 5) * (right - left);
	return (
		<RowSheet sheet={sheet} label={label}>
			{ticks.map((tick) => (
				<g key={tick}>
					<line x1={x(tick)} x2={x(tick)} y1={head - 4} y2={height - 4} stroke={tokens.grid} />
					<text x={x(tick)} y={13} fontSize={12} fill={tokens.dim} textAnchor="middle">
						{tick}
					</text>
				</g>
			))}
			{rows.map((row, index) => {
				const y = head + index * step + (phone ? 34 : step / 2);
				const tall = Math.max(thin, row.confidence * thick);
				const shown =
					row.level === null
						? w("noneYet")
						: w("surely", {
								level: number(row.level, { minimumFractionDigits: 1, maximumFractionDigits: 1 }),
								share: share(row.confidence),
							});
				return (
					// biome-ignore lint/a11y/noStaticElementInteractions: a shortcut for the pointer; the table twin has the links
					<g key={row.id} onClick={() => go(row.to)} style={{ cursor: "pointer" }}>
						<rect x={0} y={y - step / 2} width={width} height={step} fill="transparent" />
						<text x={0} y={phone ? y - 15 : y + 4.5} fontSize={13.5} fill={tokens.ink}>
							{clip(name(row.name), phone ? width - 130 : left - 16, 13.5)}
						</text>
						<line x1={x(0)} x2={x(5)} y1={y} y2={y} stroke={tokens.line} />
						{row.level !== null && (
							<rect
								x={x(0)}
								y={y - tall / 2}
								width={Math.max(2, x(row.level) - x(0))}
								height={tall}
								rx={1.5}
								fill={row.state ? tokens[stateTokens[row.state]] : tokens.chart1}
							/>
						)}
						{row.target !== undefined && row.target !== null && (
							<line
								x1={x(row.target)}
								x2={x(row.target)}
								y1={y - thick / 2 - 2}
								y2={y + thick / 2 + 2}
								stroke={tokens.ink}
								strokeWidth={2.5}
							/>
						)}
						<text
							x={width}
							y={phone ? y - 15 : y + 4.5}
							fontSize={12.5}
							fill={row.level === null ? tokens.dim : tokens.ink}
							textAnchor="end"
						>
							{shown}
						</text>
					</g>
				);
			})}
		</RowSheet>
	);
}
