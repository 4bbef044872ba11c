import type { OrganisationKind, Role } from "#domains/organisations/contract.ts";

/** Everybody and everything here is invented; the application marks it *sample*. */

export const DEMO_PASSWORD = "ronghe-demo-2026";

export interface DemoOrganisation {
	key: string;
	kind: OrganisationKind;
	en: string;
	zh: string;
	place?: string;
	aboutEn: string;
	aboutZh: string;
}

export const organisations: readonly DemoOrganisation[] = [
	{
		key: "operator",
		kind: "operator",
		en: "Ronghe operations (sample)",
		zh: "融合平台运营（样例）",
		aboutEn: "Runs this demonstration.",
		aboutZh: "运营本演示平台。",
	},
	{
		key: "office",
		kind: "administration",
		en: "Xiang River Office for Industry and Education (sample)",
		zh: "湘江示范区产教融合办公室（样例）",
		place: "changsha",
		aboutEn: "Publishes the region's shortage catalogue.",
		aboutZh: "发布本区域紧缺人才目录。",
	},
	{
		key: "college",
		kind: "school",
		en: "Xiang River Vocational and Technical College (sample)",
		zh: "湘江职业技术学院（样例）",
		place: "changsha",
		aboutEn: "Data, manufacturing, health and business programmes.",
		aboutZh: "开设数据、制造、健康与商务类专业。",
	},
	{
		key: "university",
		kind: "school",
		en: "Yuelu University of Applied Sciences (sample)",
		zh: "岳麓应用科技大学（样例）",
		place: "xiangtan",
		aboutEn: "Engineering and public service programmes.",
		aboutZh: "开设工程与公共服务类专业。",
	},
	{
		key: "machines",
		kind: "enterprise",
		en: "Chuxing Heavy Machinery (sample)",
		zh: "楚星重工（样例）",
		place: "changsha",
		aboutEn: "Builds cranes and their remote service.",
		aboutZh: "制造起重机并提供远程运维。",
	},
	{
		key: "cloud",
		kind: "enterprise",
		en: "Lushan Cloud Data (sample)",
		zh: "麓山云数据（样例）",
		place: "changsha",
		aboutEn: "Data platforms for manufacturers.",
		aboutZh: "为制造企业提供数据平台。",
	},
	{
		key: "logistics",
		kind: "enterprise",
		en: "Xiangtong Logistics (sample)",
		zh: "湘通物流（样例）",
		place: "zhuzhou",
		aboutEn: "Cold-chain and cross-border logistics.",
		aboutZh: "冷链与跨境物流。",
	},
	{
		key: "institute",
		kind: "research_institute",
		en: "Mawangdui Institute of Intelligent Manufacturing (sample)",
		zh: "马王堆智能制造研究院（样例）",
		place: "changsha",
		aboutEn: "Applied research with firms and schools.",
		aboutZh: "与企业、学校共同开展应用研究。",
	},
	{
		key: "site",
		kind: "practice_site",
		en: "Rayong Overseas Practice Centre (sample)",
		zh: "罗勇海外实践中心（样例）",
		aboutEn: "Practice abroad for students of the region.",
		aboutZh: "面向本区域学生的海外实践基地。",
	},
	{
		key: "association",
		kind: "association",
		en: "Xiang River Equipment Manufacturing Community (sample)",
		zh: "湘江装备制造产教融合共同体（样例）",
		place: "changsha",
		aboutEn: "Nine schools and fifteen firms of the sector.",
		aboutZh: "汇集行业内九所院校与十五家企业。",
	},
];

export interface DemoPerson {
	key: string;
	name: string;
	organisation: string;
	role: Role;
	en: string;
	zh: string;
	/** Shown among the first in the tour. */
	tour?: boolean;
}

const person = (
	key: string,
	name: string,
	organisation: string,
	role: Role,
	en: string,
	zh: string,
	tour = false,
): DemoPerson => ({
	key,
	name,
	organisation,
	role,
	en,
	zh,
	tour,
});

export const people: readonly DemoPerson[] = [
	person(
		"official",
		"周敏（样例）",
		"office",
		"official",
		"Official: drafts and publishes the shortage catalogue",
		"管理部门：起草、发布紧缺人才目录",
		true,
	),
	person(
		"reviewer",
		"何建国（样例）",
		"office",
		"official",
		"Second official: reviews and publishes what another drafted",
		"管理部门复核人：审核并发布他人起草的目录",
	),
	person(
		"office-owner",
		"罗晓红（样例）",
		"office",
		"owner",
		"Owner of the office: members and roles",
		"办公室负责人：成员与角色",
	),
	person(
		"recruiter",
		"陈立（样例）",
		"machines",
		"recruiter",
		"HR of an enterprise: states needs, imports postings",
		"企业人力资源：填报需求、导入招聘",
		true,
	),
	person(
		"enterprise-owner",
		"刘海波（样例）",
		"machines",
		"owner",
		"Owner of an enterprise: members, agreements",
		"企业负责人：成员与协议",
	),
	person(
		"enterprise-coordinator",
		"谢婷（样例）",
		"machines",
		"coordinator",
		"Coordinator of an enterprise: daily business",
		"企业联络员：日常事务",
	),
	person("mentor", "唐志强（样例）", "machines", "mentor", "Enterprise mentor", "企业导师"),
	person("cloud-mentor", "欧阳俊（样例）", "cloud", "mentor", "Mentor of a data firm", "数据企业导师"),
	person("logistics-mentor", "肖强（样例）", "logistics", "mentor", "Mentor of a logistics firm", "物流企业导师"),
	person("cloud-recruiter", "邓洁（样例）", "cloud", "recruiter", "HR of a data firm", "数据企业人力资源"),
	person(
		"logistics-coordinator",
		"易芳（样例）",
		"logistics",
		"coordinator",
		"Coordinator of a logistics firm",
		"物流企业联络员",
	),
	person("logistics-recruiter", "彭勇（样例）", "logistics", "recruiter", "HR of a logistics firm", "物流企业人力资源"),
	person(
		"school",
		"杨丽华（样例）",
		"college",
		"coordinator",
		"Academic affairs of a college: programmes and cohorts",
		"学校教务：专业与届次",
		true,
	),
	person(
		"school-owner",
		"蒋志明（样例）",
		"college",
		"owner",
		"Owner of a college: members and roles",
		"学校负责人：成员与角色",
	),
	person("programme-head", "肖静（样例）", "college", "programme_head", "Programme head", "专业带头人"),
	person("teacher", "曾伟（样例）", "college", "teacher", "Teacher", "教师"),
	person(
		"student",
		"李想（样例）",
		"college",
		"student",
		"Student: occupations and what they require",
		"学生：了解职业及其能力要求",
		true,
	),
	person(
		"university-coordinator",
		"吴芳（样例）",
		"university",
		"coordinator",
		"Academic affairs of a university",
		"应用型大学教务",
	),
	person("university-teacher", "谭敏（样例）", "university", "teacher", "Teacher of a university", "应用型大学教师"),
	person("institute-owner", "黄磊（样例）", "institute", "owner", "Owner of a research institute", "研究院负责人"),
	person("researcher", "胡雪（样例）", "institute", "researcher", "Researcher", "研究人员"),
	person("site-owner", "Somchai P. (sample)", "site", "owner", "Owner of a practice site abroad", "海外实践基地负责人"),
	person("site-manager", "Arthit K. (sample)", "site", "site_manager", "Site manager", "基地管理员"),
	person("site-mentor", "Malee S. (sample)", "site", "mentor", "Mentor at a practice site", "基地导师"),
	person("secretary", "贺文（样例）", "association", "coordinator", "Secretary of a community", "共同体秘书处", true),
	person("association-owner", "郭志（样例）", "association", "owner", "Owner of an association", "共同体负责人"),
	person("evaluator", "宋岩（样例）", "association", "evaluator", "Third-party evaluator", "第三方评估人"),
	person(
		"operator",
		"平台运营（样例）",
		"operator",
		"operator",
		"Operator: verifies organisations, reads the mail outbox",
		"平台运营：核验单位、查看邮件",
		true,
	),
	person(
		"auditor",
		"平台审计（样例）",
		"operator",
		"auditor",
		"Auditor: reads the audit and nothing else",
		"审计员：只查看审计记录",
		true,
	),
];

export const emailOf = (key: string): string => `${key}@demo.example`;
