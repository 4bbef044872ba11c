import { useWidth } from "#platform/web/charts/use-width.ts";
import { useFormat } from "#platform/web/i18n/use-format.ts";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import { useTokens } from "#platform/web/theme/theme-provider.tsx";
import { messages as forecastWords } from "../forecast/forecast.messages.ts";
import { useForecastWords } from "../forecast/use-forecast-words.ts";
import type { Source } from "./calls-postings.ts";
import styles from "./postings.module.css";
import { messages } from "./sources.messages.ts";

/** Stock or flow, what follows from it, and what its dates show. */
export function KindCard({ source }: { source: Source }) {
	const t = useMessages(messages);
	const f = useMessages(forecastWords);
	const format = useFormat();
	const say = useForecastWords();
	const { evidence } = source;
	return (
		<Card title={t("whyKind")}>
			<p>{t(`why.${source.kind}`)}</p>
			{evidence && (
				<p className={styles.dim}>
					{say.evidence(evidence)}{" "}
					{evidence.n > 0 &&
						f("evidenceShare", {
							n: evidence.n,
							share: format.share(evidence.recentShare),
							even: format.share(evidence.evenShare, 1),
						})}
				</p>
			)}
			{evidence && evidence.n > 2 && <AgeBars counts={evidence.perThirtyDays} last={evidence.lastDay} />}
		</Card>
	);
}

const height = 92;
const foot = 20;

/** Dates per 30 days, the newest at the right. */
function AgeBars({ counts, last }: { counts: readonly number[]; last: string | null }) {
	const t = useMessages(messages);
	const format = useFormat();
	const tokens = useTokens();
	const [holder, width] = useWidth<HTMLDivElement>();
	const bars = [...counts].reverse();
	const largest = Math.max(1, ...bars);
	const step = width / bars.length;
	return (
		<figure className={styles.figure}>
			<div ref={holder}>
				{width > 0 && (
					<svg
						role="img"
						aria-label={t("bars", { list: counts.map((count) => format.number(count)).join(", ") })}
						width={width}
						height={height}
						viewBox={`0 0 ${width} ${height}`}
					>
						{bars.map((count, index) => {
							const tall = (count / largest) * (height - foot - 4);
							return (
								<rect
									// biome-ignore lint/suspicious/noArrayIndexKey: a bar is its place
									key={index}
									x={index * step + 1}
									y={height - foot - tall}
									width={Math.max(1, step - 2)}
									height={tall}
									fill={tokens.mark}
								/>
							);
						})}
						<line x1={0} x2={width} y1={height - foot} y2={height - foot} stroke={tokens.line} />
						<text x={0} y={height - 4} fontSize={12} fill={tokens.dim}>
							{t("barsFrom", { days: bars.length * 30 })}
						</text>
						<text x={width} y={height - 4} fontSize={12} fill={tokens.dim} textAnchor="end">
							{last && t("barsTo", { day: format.date(last) })}
						</text>
					</svg>
				)}
			</div>
			<figcaption className={styles.dim}>{t("barsHow")}</figcaption>
		</figure>
	);
}
