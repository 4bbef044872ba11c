import { writeFileSync } from "node:fs";
import * as echarts from "echarts";
import { light } from "#platform/web/theme/tokens.ts";

const INK = { color: light.ink, fontFamily: "sans-serif", fontSize: 12 };
const axis = {
	axisLine: { lineStyle: { color: light.edge } },
	axisLabel: { color: light.dim },
	nameTextStyle: { color: light.dim },
	splitLine: { lineStyle: { color: light.grid } },
};

/** Writes docs/engines/NAME.svg: a chart in the colours of the screen, for the page of an engine. */
export function draw(
	name: string,
	title: string,
	option: echarts.EChartsCoreOption,
	{ width = 760, height = 320 } = {},
): void {
	const chart = echarts.init(null, null, { renderer: "svg", ssr: true, width, height });
	chart.setOption({
		animation: false,
		backgroundColor: light.paper,
		color: [light.chart1, light.chart2, light.chart3, light.chart4, light.chart5, light.chart6],
		textStyle: INK,
		grid: { left: 56, right: 24, top: 40, bottom: 44 },
		...option,
		xAxis: styled(option.xAxis),
		yAxis: styled(option.yAxis),
	});
	const svg = chart
		.renderToSVGString()
		// Styles of hovering: a picture in a document has none.
		.replace(/<style[\s\S]*?<\/style>\s*/, "")
		.replace(/^<svg ([^>]*)>/, `<svg $1 role="img"><title>${title}</title>`);
	writeFileSync(new URL(`../../docs/engines/${name}.svg`, import.meta.url), `${svg}\n`);
	chart.dispose();
}

function styled(given: unknown): unknown {
	if (given === undefined) return undefined;
	return Array.isArray(given) ? given.map(styled) : { ...axis, ...(given as object) };
}
