import { useWidth } from "#platform/web/charts/use-width.ts";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import type { CatalogueEntry } from "../calls-catalogue.ts";
import { useRatio } from "../parts/use-ratio.ts";
import { messages } from "./entry.messages.ts";
import styles from "./entry.module.css";
import { highest, placeOnScale, starBounds } from "./star-scale-place.ts";

const height = 92;

/** The interval above the bounds of the stars. Zones are equally broad, so that the narrow ones can be read on a phone. */
export function StarScale({ entry }: { entry: CatalogueEntry }) {
	const t = useMessages(messages);
	const ratio = useRatio();
	const [holder, width] = useWidth<HTMLDivElement>();
	const zone = width / (starBounds.length + 1);
	const x = (value: number): number => Math.round(placeOnScale(value) * width * 10) / 10;
	const { lower, upper, ratio: value } = entry;
	const low = x(lower);
	const high = upper === null ? width - 2 : Math.max(x(upper), low + 2);
	const nearEnd = low > width * 0.7;
	return (
		<figure ref={holder} className={styles.scale}>
			<figcaption>{t("scale")}</figcaption>
			{width > 0 && (
				<svg
					role="img"
					aria-label={t("scaleSpoken", { low: ratio.figure(lower), high: upper === null ? "∞" : ratio.figure(upper) })}
					width={width}
					height={height}
					viewBox={`0 0 ${width} ${height}`}
					data-weak={entry.conclusion === "not-enough-evidence" || undefined}
				>
					{Array.from({ length: starBounds.length + 1 }, (_, stars) => (
						<g
							key={starBounds[stars] ?? "last"}
							data-zone={stars}
							data-reached={stars > 0 && stars === entry.stars ? true : undefined}
						>
							<rect
								className={styles.zone}
								x={stars * zone + 1}
								y={38}
								width={Math.max(0, zone - 2)}
								height={26}
								rx={3}
							/>
							<text
								className={`${styles.words} ${stars > 0 ? styles.starred : ""}`}
								x={(stars + 0.5) * zone}
								y={55.5}
								textAnchor="middle"
							>
								{stars === 0 ? "–" : zone > 84 ? "★".repeat(stars) : `${stars}★`}
							</text>
						</g>
					))}
					{starBounds.map((bound, index) => (
						<text
							key={bound}
							className={`${styles.words} ${styles.bound}`}
							x={(index + 1) * zone}
							y={82}
							textAnchor="middle"
						>
							{ratio.tick(bound)}
						</text>
					))}
					<g className={styles.mark}>
						<line x1={low} x2={high} y1={24} y2={24} />
						{(upper === null || upper > highest) && <path d={`M${width - 8} 19 L${width - 1} 24 L${width - 8} 29`} />}
						<line className={styles.lower} x1={low} x2={low} y1={16} y2={68} />
						{value !== null && value < highest && <circle cx={x(value)} cy={24} r={5.5} />}
						<text
							className={`${styles.words} ${styles.lowerWords}`}
							x={nearEnd ? low - 6 : low + 6}
							y={12}
							textAnchor={nearEnd ? "end" : "start"}
						>
							{t("lowerEnd", { lower: ratio.figure(lower) })}
						</text>
					</g>
				</svg>
			)}
		</figure>
	);
}
