import { RowSheet, useRowSheet } from "#platform/web/charts/row-sheet.tsx";
import { clip } from "#platform/web/charts/text-fit.ts";
import { useName } from "#platform/web/i18n/named.tsx";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { useTokens } from "#platform/web/theme/theme-provider.tsx";
import { attainmentStates } from "../../attainment.ts";
import type { GroupFigures } from "../../contract-groups.ts";
import { stateTokens } from "../ledger/attainment-chart.tsx";
import { messages } from "./groups.messages.ts";

type Items = NonNullable<GroupFigures["figures"]>["items"];

const states = attainmentStates.toReversed();
const rowHeight = { desk: 26, phone: 44 };

/** The learners of a group by state, a bar for each competency. */
export function DistributionChart({ items, learners, label }: { items: Items; learners: number; label: string }) {
	const t = useMessages(messages);
	const tokens = useTokens();
	const name = useName();
	const sheet = useRowSheet({ rows: items.length, rowHeight, foot: 8 });
	const { width, phone, step } = sheet;
	const left = phone ? 0 : Math.round(Math.min(width * 0.32, 300));
	const right = width - (phone ? 0 : 84);
	const unit = (right - left) / Math.max(1, learners);
	return (
		<RowSheet sheet={sheet} label={label}>
			{items.map(({ competency, counts }, index) => {
				const y = index * step + (phone ? 30 : step / 2);
				let from = left;
				return (
					<g key={competency.id}>
						<text x={0} y={phone ? y - 13 : y + 4.5} fontSize={13.5} fill={tokens.ink}>
							{clip(name(competency.name), phone ? width - 90 : left - 16, 13.5)}
						</text>
						{states.map((state) => {
							const wide = (counts[state] ?? 0) * unit;
							const x = from;
							from += wide;
							return (
								<rect
									key={state}
									x={x}
									y={y - 7}
									width={Math.max(0, wide - 1)}
									height={14}
									fill={tokens[stateTokens[state]]}
								/>
							);
						})}
						<text x={width} y={phone ? y - 13 : y + 4.5} fontSize={12.5} fill={tokens.ink} textAnchor="end">
							{counts.demonstrated === null ? t("few") : t("reach", { some: counts.demonstrated, all: learners })}
						</text>
					</g>
				);
			})}
		</RowSheet>
	);
}
