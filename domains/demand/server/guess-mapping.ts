import type { PostingField, PostingMapping } from "../contract-postings.ts";

/** Names under which a column is recognised, the surest first; compared without case, spaces and punctuation. */
const names: Record<PostingField, readonly string[]> = {
	externalId: [
		"job id",
		"posting id",
		"vacancy id",
		"id",
		"job number",
		"reference",
		"职位编号",
		"岗位编号",
		"招聘编号",
		"编号",
		"职位id",
	],
	title: [
		"business title",
		"job title",
		"posting title",
		"position title",
		"title",
		"position",
		"job",
		"职位名称",
		"岗位名称",
		"招聘职位",
		"招聘岗位",
		"职位",
		"岗位",
		"civil service title",
	],
	secondaryTitle: [
		"civil service title",
		"formal title",
		"grade title",
		"official title",
		"secondary title",
		"职称",
		"职务",
		"岗位类型",
	],
	employer: [
		"agency",
		"employer",
		"company",
		"company name",
		"organisation",
		"organization",
		"用人单位",
		"招聘单位",
		"单位名称",
		"公司名称",
		"公司",
		"企业名称",
		"单位",
	],
	category: ["job category", "category", "field", "job family", "职位类别", "岗位类别", "职能类别", "类别", "行业"],
	headcount: [
		"number of positions",
		"of positions",
		"headcount",
		"positions",
		"vacancies",
		"openings",
		"招聘人数",
		"需求人数",
		"人数",
		"招聘数量",
	],
	payFrom: [
		"salary range from",
		"salary from",
		"pay from",
		"salary min",
		"min salary",
		"salary",
		"pay",
		"薪资下限",
		"最低薪资",
		"最低月薪",
		"薪酬下限",
		"薪资",
		"薪酬",
		"工资",
		"月薪",
	],
	payTo: [
		"salary range to",
		"salary to",
		"pay to",
		"salary max",
		"max salary",
		"薪资上限",
		"最高薪资",
		"最高月薪",
		"薪酬上限",
	],
	payPeriod: ["salary frequency", "pay frequency", "pay period", "salary period", "计薪周期", "计薪方式", "薪资周期"],
	currency: ["currency", "salary currency", "币种", "货币"],
	place: [
		"work location",
		"location",
		"place",
		"city",
		"borough",
		"district",
		"工作地点",
		"工作地区",
		"地点",
		"地区",
		"所在区域",
		"区县",
		"城市",
	],
	postedOn: [
		"posting date",
		"date posted",
		"posted on",
		"posted",
		"publish date",
		"published",
		"date",
		"发布日期",
		"发布时间",
		"招聘日期",
		"日期",
	],
	copyType: ["posting type", "internal external", "copy type", "招聘类型", "发布类型", "内外部"],
};

const plain = (name: string): string =>
	name
		.normalize("NFKC")
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, " ")
		.trim();

/** Columns by their names; each column is taken once. */
export function guessMapping(header: readonly string[]): PostingMapping {
	const columns: PostingMapping["columns"] = {};
	const free = new Map(header.map((name) => [plain(name), name]));
	for (const [field, known] of Object.entries(names) as [PostingField, readonly string[]][]) {
		const found = known.find((name) => free.has(name));
		if (found === undefined) continue;
		columns[field] = free.get(found)!;
		free.delete(found);
	}
	return { columns, dateOrder: null };
}

/** What was remembered of the source's last file where its columns are there again, by their names otherwise. */
export function suggestMapping(
	header: readonly string[],
	remembered: PostingMapping | null,
): { mapping: PostingMapping; from: "remembered" | "names" } {
	const mapped = Object.entries(remembered?.columns ?? {}) as [PostingField, string][];
	if (remembered && mapped.length > 0 && mapped.every(([, name]) => header.includes(name))) {
		return { mapping: remembered, from: "remembered" };
	}
	return { mapping: guessMapping(header), from: "names" };
}
