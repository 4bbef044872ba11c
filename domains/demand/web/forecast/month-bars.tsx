import { useWidth } from "#platform/web/charts/use-width.ts";
import { useFormat } from "#platform/web/i18n/use-format.ts";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { useTokens } from "#platform/web/theme/theme-provider.tsx";
import type { SourceForecast } from "../calls-forecast.ts";
import { messages } from "./forecast.messages.ts";

const height = 96;
const foot = 20;

/** Postings by the month of their date: in a stock they thin out going back, which is what is to be seen. */
export function MonthBars({ values }: { values: SourceForecast["values"] }) {
	const t = useMessages(messages);
	const format = useFormat();
	const tokens = useTokens();
	const [holder, width] = useWidth<HTMLDivElement>();
	const first = values[0]?.period ?? "";
	const last = values.at(-1)?.period ?? "";
	const largest = Math.max(1, ...values.map(({ value }) => value));
	const step = width / values.length;
	const month = (period: string): string => format.date(`${period}-01`, "month");
	return (
		<div ref={holder}>
			{width > 0 && (
				<svg
					role="img"
					aria-label={t("datesChart", { from: month(first), to: month(last) })}
					width={width}
					height={height}
					viewBox={`0 0 ${width} ${height}`}
				>
					{values.map(({ period, value }, index) => {
						const tall = (value / largest) * (height - foot - 4);
						return (
							<rect
								key={period}
								x={index * step + 0.5}
								y={height - foot - tall}
								width={Math.max(1, step - 1)}
								height={tall}
								fill={tokens.mark}
							/>
						);
					})}
					<line x1={0} x2={width} y1={height - foot} y2={height - foot} stroke={tokens.line} />
					<text x={0} y={height - 4} fontSize={12} fill={tokens.dim}>
						{month(first)}
					</text>
					<text x={width} y={height - 4} fontSize={12} fill={tokens.dim} textAnchor="end">
						{month(last)}
					</text>
				</svg>
			)}
		</div>
	);
}
