import { LineChart, TreemapChart } from "echarts/charts";
import { GridComponent, LegendComponent, MarkLineComponent, TooltipComponent } from "echarts/components";
import { type EChartsCoreOption, type EChartsType, init, use as register } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import { useEffect, useRef } from "react";

register([LineChart, TreemapChart, GridComponent, LegendComponent, MarkLineComponent, TooltipComponent, SVGRenderer]);

interface CanvasProps {
	option: EChartsCoreOption;
	width: number;
	height: number;
	onPress?: ((id: string) => void) | undefined;
}

/** Hands an option to ECharts and follows its size. */
export function EChartCanvas({ option, width, height, onPress }: CanvasProps) {
	const holder = useRef<HTMLDivElement>(null);
	const chart = useRef<EChartsType | null>(null);
	const press = useRef(onPress);
	press.current = onPress;
	useEffect(() => {
		if (!holder.current) return;
		const made = init(holder.current, null, { renderer: "svg" });
		made.on("click", ({ data }) => {
			const id = (data as { id?: unknown } | undefined)?.id;
			if (typeof id === "string") press.current?.(id);
		});
		chart.current = made;
		return () => made.dispose();
	}, []);
	useEffect(() => {
		chart.current?.resize({ width, height });
		chart.current?.setOption(option, { notMerge: true });
	}, [option, width, height]);
	return <div ref={holder} style={{ width, height }} />;
}
