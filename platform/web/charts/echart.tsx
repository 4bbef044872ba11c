import type { EChartsCoreOption } from "echarts/core";
import { lazy } from "react";
import { useTokens } from "../theme/theme-provider.tsx";
import { fonts, type Token } from "../theme/tokens.ts";
import { useTextScale } from "./use-text-scale.ts";
import { useWidth } from "./use-width.ts";

const Canvas = lazy(() => import("./echart-canvas.tsx").then(({ EChartCanvas }) => ({ default: EChartCanvas })));

export type ChartColours = Record<Token, string>;

interface EChartProps {
	/** What the drawing shows, for screen readers. */
	label: string;
	height: number;
	/** Makes the chart for these colours and this width in pixels. */
	option: (colours: ChartColours, width: number) => EChartsCoreOption;
	/** A press on a mark: the `id` of its data item. */
	onPress?: (id: string) => void;
}

/** A chart of ECharts as SVG. The library (some 200 kB) is fetched when the first such chart is shown. */
export function EChart({ label, height, option, onPress }: EChartProps) {
	const colours = useTokens();
	const scaled = useTextScale();
	const [holder, breadth] = useWidth<HTMLDivElement>();
	// Drawn in units of ordinary text and shown larger with it.
	const width = Math.round(breadth / scaled);
	return (
		<div ref={holder} style={{ minHeight: height * scaled }} role="img" aria-label={label}>
			{width > 0 && (
				<div style={{ zoom: scaled }}>
					<Canvas
						option={{ ...base(colours), ...option(colours, width) }}
						width={width}
						height={height}
						onPress={onPress}
					/>
				</div>
			)}
		</div>
	);
}

function base(colours: ChartColours): EChartsCoreOption {
	return {
		color: [
			colours.chart1,
			colours.chart2,
			colours.chart3,
			colours.chart4,
			colours.chart5,
			colours.chart6,
			colours.chart7,
		],
		backgroundColor: "transparent",
		textStyle: { fontFamily: fonts.sans, color: colours.ink, fontSize: 12 },
		animationDuration: 0,
		animationDurationUpdate: 140,
	};
}

/** Axis lines, labels and grid in our colours. */
export function axis(colours: ChartColours) {
	return {
		axisLine: { lineStyle: { color: colours.line } },
		axisTick: { show: false },
		axisLabel: { color: colours.dim, fontSize: 12 },
		splitLine: { lineStyle: { color: colours.grid } },
	};
}

/** The box that appears at a mark under the pointer. */
export function tooltip(colours: ChartColours) {
	return {
		backgroundColor: colours.card,
		borderColor: colours.edge,
		borderWidth: 1,
		textStyle: { color: colours.ink, fontSize: 13 },
		extraCssText: "box-shadow:none;border-radius:6px",
		confine: true,
	};
}
