import { useId } from "react";
import { useGo } from "#platform/web/app/navigate.tsx";
import { RowSheet, useRowSheet } from "#platform/web/charts/row-sheet.tsx";
import { clip, textWidth } from "#platform/web/charts/text-fit.ts";
import { useTokens } from "#platform/web/theme/theme-provider.tsx";

export interface SplitRow {
	id: string;
	label: string;
	/** What is certain or real, and what is not. */
	sure: number;
	unsure: number;
	/** Behind the bar: the figures in words. */
	text: string;
	to?: string | undefined;
}

interface SplitBarsProps {
	/** What the drawing shows, for screen readers; the figures themselves are in the table twin. */
	label: string;
	rows: readonly SplitRow[];
	names: { sure: string; unsure: string };
}

const head = 26;

/** Lying bars of two parts: what can be relied on is filled, the rest hatched. Labels stand above the bars on a phone. */
export function SplitBars({ label, rows, names }: SplitBarsProps) {
	const tokens = useTokens();
	const go = useGo();
	const hatch = useId();
	const sheet = useRowSheet({ rows: rows.length, rowHeight: { desk: 30, phone: 48 }, head, foot: 4 });
	const { width, phone, step } = sheet;
	const left = phone ? 0 : Math.round(Math.min(width * 0.36, 400));
	const reserved = Math.max(0, ...rows.map(({ text }) => textWidth(text, 12.5))) + 12;
	const room = Math.max(40, width - left - (phone ? 0 : reserved));
	const largest = Math.max(1, ...rows.map(({ sure, unsure }) => sure + unsure));
	const breadth = (value: number): number => Math.round((value / largest) * room * 10) / 10;
	return (
		<RowSheet sheet={sheet} label={label}>
			<defs>
				<pattern id={hatch} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
					<rect width="6" height="6" fill={tokens.actWash} />
					<line x1="0" x2="0" y1="0" y2="6" stroke={tokens.act} strokeWidth="2.4" />
				</pattern>
			</defs>
			<Key x={0} fill={tokens.act} ink={tokens.dim} text={names.sure} />
			<Key x={textWidth(names.sure, 12.5) + 44} fill={`url(#${hatch})`} ink={tokens.dim} text={names.unsure} />
			{rows.map((row, index) => {
				const top = head + index * step;
				const y = phone ? top + 22 : top + 7;
				const { to } = row;
				const whole = breadth(row.sure) + breadth(row.unsure);
				return (
					// biome-ignore lint/a11y/noStaticElementInteractions: a shortcut for the pointer; the table twin has the links
					<g key={row.id} onClick={to ? () => go(to) : undefined} style={to ? { cursor: "pointer" } : undefined}>
						<rect x={0} y={top} width={width} height={step} fill="transparent" />
						<text x={0} y={phone ? top + 15 : top + 19} fontSize={13.5} fill={tokens.ink}>
							{clip(row.label, phone ? width - reserved : left - 14, 13.5)}
						</text>
						<rect x={left} y={y} width={breadth(row.sure)} height={15} rx={2} fill={tokens.act} />
						<rect
							x={left + breadth(row.sure)}
							y={y}
							width={breadth(row.unsure)}
							height={15}
							rx={2}
							fill={`url(#${hatch})`}
						/>
						<text
							x={phone ? width : left + whole + 8}
							y={phone ? top + 15 : top + 19}
							fontSize={12.5}
							fill={tokens.dim}
							textAnchor={phone ? "end" : "start"}
						>
							{row.text}
						</text>
					</g>
				);
			})}
		</RowSheet>
	);
}

function Key({ x, fill, ink, text }: { x: number; fill: string; ink: string; text: string }) {
	return (
		<>
			<rect x={x} y={3} width={14} height={12} rx={2} fill={fill} />
			<text x={x + 20} y={14} fontSize={12.5} fill={ink}>
				{text}
			</text>
		</>
	);
}
