/** Invented needs (sample) of the invented enterprises, for the coming year. */
export interface DemoNeed {
	organisation: "machines" | "cloud" | "logistics";
	/** O*NET-SOC code. */
	occupation: string;
	title: string;
	headcount: number;
	startsOn: string;
	/** Yuan a month. */
	pay: readonly [number, number];
}

const need = (
	organisation: DemoNeed["organisation"],
	occupation: string,
	title: string,
	headcount: number,
	startsOn: string,
	from: number,
	to: number,
): DemoNeed => ({ organisation, occupation, title, headcount, startsOn, pay: [from, to] });

export const needs: readonly DemoNeed[] = [
	need("cloud", "15-1243.01", "大数据工程师", 110, "2027-03-01", 11_000, 18_000),
	need("cloud", "15-2051.00", "数据科学家", 60, "2027-03-01", 14_000, 24_000),
	need("cloud", "15-1221.00", "人工智能工程师", 48, "2027-04-01", 16_000, 30_000),
	need("cloud", "15-2051.01", "商业智能分析师", 34, "2027-06-01", 9_000, 14_000),
	need("cloud", "15-1212.00", "信息安全分析师", 40, "2027-03-15", 10_000, 17_000),
	need("cloud", "15-1252.00", "后端开发工程师", 95, "2027-03-01", 10_000, 19_000),
	need("cloud", "15-1244.00", "云计算运维工程师", 41, "2027-05-01", 8_000, 13_000),
	need("cloud", "15-1242.00", "数据库管理员", 22, "2027-05-01", 9_000, 14_000),
	need("machines", "17-3024.01", "工业机器人运维员", 72, "2027-03-01", 6_500, 10_000),
	need("machines", "17-2199.08", "机器人工程师", 45, "2027-03-01", 10_000, 18_000),
	need("machines", "51-9161.00", "数控编程操作员", 61, "2027-02-15", 6_000, 9_500),
	need("machines", "17-2112.00", "工业工程师", 38, "2027-04-01", 8_000, 13_000),
	need("machines", "17-2141.00", "机械工程师", 52, "2027-03-01", 8_500, 14_000),
	need("machines", "17-2071.00", "电气工程师", 30, "2027-03-01", 8_500, 14_000),
	need("machines", "49-9041.00", "设备维修技师", 44, "2027-02-15", 6_000, 9_000),
	need("machines", "15-1252.00", "嵌入式软件工程师", 26, "2027-06-01", 10_000, 17_000),
	need("machines", "13-2011.00", "成本会计（信息化）", 12, "2027-03-01", 6_500, 9_500),
	need("logistics", "13-1081.00", "物流规划师", 46, "2027-03-01", 7_000, 11_000),
	need("logistics", "11-3071.04", "供应链经理", 18, "2027-03-01", 10_000, 18_000),
	need("logistics", "13-1161.01", "跨境电商运营", 35, "2027-04-01", 6_500, 11_000),
	need("logistics", "43-5071.00", "仓储调度员", 28, "2027-03-01", 5_000, 7_500),
	need("logistics", "15-2051.01", "运输数据分析师", 9, "2027-05-01", 8_000, 12_000),
	need("logistics", "11-1011.03", "可持续发展主管", 2, "2027-05-01", 12_000, 20_000),
];

/** Of them, the one that the student of the tour aims at, and who stated it: keys of `people.ts`. */
export const aimedAt = { organisation: "cloud", title: "大数据工程师", recruiter: "cloud-recruiter" } as const;
