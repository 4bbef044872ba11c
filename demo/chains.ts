import type { Composition } from "#app/compose.ts";
import { createChain } from "#domains/competencies/api.ts";
import type { WriteContext } from "#platform/server/database/context.ts";
import { occupationIds } from "./add-programmes.ts";
import { as } from "./as.ts";
import { actorOf } from "./region.ts";

type Stage = "upstream" | "midstream" | "downstream";
type Link = readonly [
	code: string,
	stage: Stage,
	zh: string,
	en: string,
	occupations: readonly string[],
	feeds: readonly string[],
];

/** Invented industry chains (sample) on real occupations. */
const chains: readonly { code: string; zh: string; en: string; aboutZh: string; aboutEn: string; links: Link[] }[] = [
	{
		code: "smart-equipment",
		zh: "智能装备制造",
		en: "Intelligent equipment",
		aboutZh: "从核心零部件到整机、工业互联网与远程运维。",
		aboutEn: "From core parts to machines, the industrial internet and remote service.",
		links: [
			[
				"parts",
				"upstream",
				"核心零部件加工",
				"Machining of core parts",
				["51-9161.00", "17-3027.00"],
				["robots", "controls"],
			],
			[
				"design",
				"upstream",
				"产品设计与仿真",
				"Design and simulation",
				["17-2141.00", "17-2112.00"],
				["parts", "robots"],
			],
			["robots", "midstream", "机器人集成", "Robot integration", ["17-2199.08", "17-3024.01"], ["service"]],
			["controls", "midstream", "电气与控制", "Power and controls", ["17-2071.00", "17-3023.00"], ["robots"]],
			[
				"internet",
				"midstream",
				"工业互联网",
				"Industrial internet",
				["15-1244.00", "15-1212.00"],
				["service", "supply"],
			],
			["service", "downstream", "远程运维", "Remote service", ["49-9041.00", "49-2094.00"], []],
			["supply", "downstream", "供应链与物流", "Supply chain and logistics", ["13-1081.00", "11-3071.04"], []],
		],
	},
	{
		code: "data",
		zh: "数据要素与智能服务",
		en: "Data and intelligent services",
		aboutZh: "从数据采集治理到分析、软件与行业应用。",
		aboutEn: "From collecting and governing data to analysis, software and use in business.",
		links: [
			[
				"governance",
				"upstream",
				"数据治理与存储",
				"Data governance and storage",
				["15-1242.00", "15-1243.01"],
				["analysis", "software"],
			],
			["security", "upstream", "数据安全", "Data security", ["15-1212.00", "15-1299.05"], ["analysis", "software"]],
			[
				"analysis",
				"midstream",
				"数据分析",
				"Data analysis",
				["15-2051.00", "15-2051.01"],
				["software", "finance", "logistics"],
			],
			[
				"software",
				"midstream",
				"软件开发",
				"Software development",
				["15-1252.00", "15-1254.00"],
				["finance", "logistics"],
			],
			["finance", "downstream", "数字财务", "Digital finance", ["13-2011.00", "13-2051.00"], []],
			["logistics", "downstream", "智慧物流", "Smart logistics", ["13-1081.00", "43-5071.00"], []],
		],
	},
];

export async function drawChains(context: WriteContext, composition: Composition): Promise<void> {
	const official = await actorOf(composition, "official");
	const occupations = await occupationIds(context);
	for (const { code, zh, en, aboutZh, aboutEn, links } of chains) {
		await createChain(as(context, official), {
			code,
			name: { zh, en },
			description: { zh: aboutZh, en: aboutEn },
			links: links.map(([linkCode, stage, linkZh, linkEn, codes, feeds]) => ({
				id: null,
				code: linkCode,
				stage,
				name: { zh: linkZh, en: linkEn },
				occupationIds: codes.map((one) => occupations.get(one) as string),
				feeds: feeds.map((fed) => links.findIndex(([other]) => other === fed)),
			})),
		});
	}
}
