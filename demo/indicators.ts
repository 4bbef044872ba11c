import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import type { IndicatorSeries } from "#domains/demand/api.ts";

const folder = join(import.meta.dirname, "data/region-cn");

const provinces: Record<string, string> = {
	全国: "China",
	北京: "Beijing",
	天津: "Tianjin",
	河北: "Hebei",
	山西: "Shanxi",
	内蒙古: "Inner Mongolia",
	辽宁: "Liaoning",
	吉林: "Jilin",
	黑龙江: "Heilongjiang",
	上海: "Shanghai",
	江苏: "Jiangsu",
	浙江: "Zhejiang",
	安徽: "Anhui",
	福建: "Fujian",
	江西: "Jiangxi",
	山东: "Shandong",
	河南: "Henan",
	湖北: "Hubei",
	湖南: "Hunan",
	广东: "Guangdong",
	广西: "Guangxi",
	海南: "Hainan",
	重庆: "Chongqing",
	四川: "Sichuan",
	贵州: "Guizhou",
	云南: "Yunnan",
	西藏: "Tibet",
	陕西: "Shaanxi",
	甘肃: "Gansu",
	青海: "Qinghai",
	宁夏: "Ningxia",
	新疆: "Xinjiang",
};

/** Misread characters of the source's scans; its names are otherwise spaced out in some years. */
const misread: Record<string, string> = { 内蒙占: "内蒙古", 江两: "江西", 江四: "江西", 浙汀: "浙江", 四藏: "西藏" };

const attribution =
	"huhuaping/techme (MIT), from the yearbooks of science and technology and of statistics of China; province names normalised";

const yearly = {
	en: "Counted over each year: a flow, so a forecast is allowed.",
	zh: "按年度发生量统计：属于流量，可以预测。",
};
const atYearEnd = {
	en: "What exists at the end of each year: a stock. Its change is not what arises in a year, so it is not forecast.",
	zh: "统计年末存量：存量的变化不等于当年发生量，因此不作预测。",
};

interface Source {
	file: string;
	variable?: string;
	code: string;
	name: { en: string; zh: string };
	unit: { en: string; zh: string };
	kind: "flow" | "stock";
	kindReason: { en: string; zh: string };
}

const flow = { kind: "flow", kindReason: yearly } as const;
const stock = { kind: "stock", kindReason: atYearEnd } as const;

const sources: readonly Source[] = [
	{
		file: "RDLaborHour",
		variable: "v4_zh_qsdl_yjry",
		code: "researchers",
		name: { en: "Researchers in R&D (full-time equivalent)", zh: "研发研究人员（全时当量）" },
		unit: { en: "person-years", zh: "人年" },
		...flow,
	},
	{
		file: "RDLaborHour",
		variable: "v4_zh_qsdl_hj",
		code: "rd-personnel",
		name: { en: "R&D personnel (full-time equivalent)", zh: "研发人员（全时当量）" },
		unit: { en: "person-years", zh: "人年" },
		...flow,
	},
	{
		file: "RDIntense",
		variable: "v4_ztr_jf_RD",
		code: "rd-spending",
		name: { en: "R&D spending", zh: "研发经费" },
		unit: { en: "100 million yuan", zh: "亿元" },
		...flow,
	},
	{
		file: "PublicBudget",
		variable: "v6_cz_yszc_jy",
		code: "education-budget",
		name: { en: "Public spending on education", zh: "教育公共预算支出" },
		unit: { en: "100 million yuan", zh: "亿元" },
		...flow,
	},
	{
		file: "MarketPull",
		variable: "v4_cg_jssr_je",
		code: "technology-contracts",
		name: { en: "Technology contracts bought (value)", zh: "技术输入合同金额" },
		unit: { en: "10,000 yuan", zh: "万元" },
		...flow,
	},
	{
		file: "RDPatentAccept",
		variable: "v4_cg_zlsq_fm",
		code: "patent-applications",
		name: { en: "Invention patent applications", zh: "发明专利申请" },
		unit: { en: "applications", zh: "件" },
		...flow,
	},
	{
		file: "RDPatentValid",
		variable: "v4_cg_zlsyx_fm",
		code: "patents-in-force",
		name: { en: "Invention patents in force", zh: "有效发明专利" },
		unit: { en: "patents", zh: "件" },
		...stock,
	},
	{
		file: "HitechFirmsPub",
		code: "high-tech-firms",
		name: { en: "High-technology enterprises", zh: "高新技术企业" },
		unit: { en: "enterprises", zh: "家" },
		...stock,
	},
];

/** The yearly panels of provinces as series. */
export async function readIndicators(): Promise<IndicatorSeries[]> {
	const series: IndicatorSeries[] = [];
	for (const source of sources) {
		const rows = parse(await readFile(join(folder, `${source.file}.csv`)), { columns: true, bom: true }) as Record<
			string,
			string
		>[];
		const byPlace = new Map<string, Map<number, number>>();
		for (const row of rows) {
			if (source.variable && row.variables !== source.variable) continue;
			const spelled = (row.province ?? "").replaceAll(/\s/g, "");
			const place = misread[spelled] ?? spelled;
			const value = Number(row.value ?? row.num);
			if (!provinces[place] || !Number.isFinite(value)) continue;
			const values = byPlace.get(place) ?? new Map<number, number>();
			byPlace.set(place, values.set(Number(row.year), value));
		}
		for (const [place, values] of byPlace) {
			const sorted = new Map([...values].sort(([a], [b]) => a - b));
			const { file: _file, variable: _variable, code, ...part } = source;
			series.push({
				...part,
				code: `${code}:${provinces[place]}`,
				place: { en: provinces[place]!, zh: place },
				attribution,
				values: sorted,
			});
		}
	}
	return series;
}
