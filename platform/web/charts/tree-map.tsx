import { contrast } from "../theme/contrast.ts";
import { EChart, tooltip } from "./echart.tsx";
import { escapeHtml } from "./text-fit.ts";

export interface TreeNode {
	id: string;
	label: string;
	value: number;
	/** Index of the series colour; children take their parent's. */
	group?: number;
	children?: readonly TreeNode[];
}

interface TreeMapProps {
	label: string;
	nodes: readonly TreeNode[];
	format: (value: number) => string;
	height?: number;
	onPress?: (id: string) => void;
}

/** Parts of a whole as areas. */
export function TreeMap({ label, nodes, format, height = 380, onPress }: TreeMapProps) {
	return (
		<EChart
			label={label}
			height={height}
			onPress={onPress}
			option={(colours) => {
				const palette = [
					colours.chart1,
					colours.chart2,
					colours.chart3,
					colours.chart4,
					colours.chart5,
					colours.chart6,
				];
				const draw = (node: TreeNode, index: number, inherited?: string): object => {
					const colour = inherited ?? palette[(node.group ?? index) % palette.length] ?? colours.chart1;
					const ink = contrast("#FFFFFF", colour) >= 4.5 ? "#FFFFFF" : "#10161F";
					return {
						id: node.id,
						name: node.label,
						value: node.value,
						itemStyle: { color: colour },
						label: { color: ink },
						upperLabel: { color: colours.ink },
						children: node.children?.map((child, place) => draw(child, place, colour)),
					};
				};
				return {
					tooltip: {
						...tooltip(colours),
						formatter: ({ name, value }: { name: string; value: number }) => `${escapeHtml(name)}: ${format(value)}`,
					},
					series: [
						{
							type: "treemap",
							roam: false,
							nodeClick: false,
							breadcrumb: { show: false },
							left: 0,
							right: 0,
							top: 0,
							bottom: 0,
							itemStyle: { borderColor: colours.card, borderWidth: 2, gapWidth: 2 },
							label: {
								fontSize: 13,
								lineHeight: 18,
								overflow: "truncate",
								formatter: ({ name, value }: { name: string; value: number }) => `${name}\n${format(value)}`,
							},
							upperLabel: { show: nodes.some(({ children }) => children?.length), height: 24, fontSize: 13 },
							visibleMin: 200,
							data: nodes.map((node, index) => draw(node, index)),
						},
					],
				};
			}}
		/>
	);
}
