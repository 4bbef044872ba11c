import type { Part } from "#domains/programmes/api.ts";

/** Invented training plans (sample) on real skills of O*NET, named in English as that source does. */
export interface DemoModule {
	zh: string;
	en: string;
	aboutZh: string;
	aboutEn: string;
	kind: "compulsory" | "elective";
	term: number;
	credits: number;
	/** Theory, practice, on site. */
	hours: readonly [number, number, number];
	/** Skill → level. */
	develops: Readonly<Record<string, number>>;
	/** Codes of sample courses (data/courses). */
	courses: readonly string[];
	/** Part → key of the demo organisation that takes it; null: nobody yet. */
	requires: Partial<Record<Part, string | null>>;
}

export interface DemoPlan {
	school: "college" | "university";
	/** Code of the programme (supply.ts). */
	programme: string;
	/** Key of the person who drafts it. */
	by: string;
	aboutZh: string;
	aboutEn: string;
	parties: Partial<Record<Part, string>>;
	objectives: Readonly<Record<string, number>>;
	modules: readonly DemoModule[];
	standard?: { by: string; module: number; kind: "standard" | "case"; title: string; text: string };
	/** Said by whom about which module, and answered by whom. */
	comments: readonly {
		by: string;
		module: number | null;
		text: string;
		answer?: readonly [by: string, text: string];
	}[];
	/** How far it has come; the parties that have approved. */
	state: "draft" | "approval" | "published";
	approvedBy: readonly string[];
}

const module = (
	[zh, en]: readonly [string, string],
	[aboutZh, aboutEn]: readonly [string, string],
	[term, credits, ...hours]: readonly [number, number, number, number, number],
	develops: DemoModule["develops"],
	courses: DemoModule["courses"],
	requires: DemoModule["requires"] = { school: "college" },
	kind: DemoModule["kind"] = "compulsory",
): DemoModule => ({ zh, en, aboutZh, aboutEn, kind, term, credits, hours, develops, courses, requires });

export const plans: readonly DemoPlan[] = [
	{
		school: "college",
		programme: "510205",
		by: "school",
		aboutZh: "面向制造企业的数据治理与分析岗位，以真实产线数据为教学素材。",
		aboutEn: "For data work in manufacturing, taught with data of real production lines.",
		parties: { enterprise: "machines", research_institute: "institute" },
		objectives: { Programming: 3, Mathematics: 3, "Critical Thinking": 3.5, "Systems Analysis": 3 },
		modules: [
			module(
				["数据采集与治理", "Collecting and governing data"],
				[
					"传感器与业务数据的采集、清洗、脱敏与分级。",
					"Collecting, cleaning, masking and classing data of sensors and business.",
				],
				[1, 6, 48, 48, 0],
				{ Programming: 2, "Operations Monitoring": 2, "Reading Comprehension": 3 },
				["II-220", "ED-210"],
				{ school: "college", enterprise: "machines" },
			),
			module(
				["统计与数据分析", "Statistics and data analysis"],
				[
					"描述统计、回归与可视化，用产线停机数据练习。",
					"Description, regression and drawing, practised on downtime of a line.",
				],
				[2, 6, 48, 48, 0],
				{ Mathematics: 3, "Critical Thinking": 3.5, Writing: 3 },
				["DA-201", "QS-230"],
			),
			module(
				["数据系统设计", "Design of data systems"],
				["从需求到数据仓库的设计与评估。", "From needs to the design and evaluation of a warehouse."],
				[3, 5, 32, 48, 0],
				{ "Systems Analysis": 3, "Systems Evaluation": 2.5, Programming: 3 },
				["DB-220"],
				{ school: "college", research_institute: "institute" },
			),
			module(
				["企业数据项目", "Data project in the enterprise"],
				[
					"在楚星重工完成一个真实分析项目并答辩。",
					"A real analysis at Chuxing Heavy Machinery, defended before its engineers.",
				],
				[4, 8, 0, 32, 160],
				{ "Complex Problem Solving": 3, Speaking: 3, Coordination: 3 },
				[],
				{ school: "college", enterprise: "machines" },
			),
		],
		standard: {
			by: "enterprise-coordinator",
			module: 0,
			kind: "standard",
			title: "楚星重工数据采集岗位标准（样例）",
			text: "采集点完整率不低于 98%；异常值须注明来源；涉及人员的数据须脱敏后入库。",
		},
		comments: [],
		state: "published",
		approvedBy: ["enterprise-coordinator", "institute-owner"],
	},
	{
		school: "university",
		programme: "080910T",
		by: "university-coordinator",
		aboutZh: "以统计与算法为主，面向研究与产品团队。",
		aboutEn: "Statistics and algorithms, for research and product teams.",
		parties: { research_institute: "institute" },
		objectives: { Programming: 3.5, Mathematics: 4, "Critical Thinking": 4 },
		modules: [
			module(
				["概率与统计", "Probability and statistics"],
				["概率模型、估计与检验。", "Models of chance, estimation and testing."],
				[1, 8, 96, 32, 0],
				{ Mathematics: 4, "Critical Thinking": 3.5 },
				["QS-230"],
				{ school: "university" },
			),
			module(
				["算法与程序设计", "Algorithms and programming"],
				["数据结构、算法与工程实践。", "Data structures, algorithms and how they are built."],
				[2, 8, 64, 96, 0],
				{ Programming: 3.5, "Systems Analysis": 3 },
				["DB-220"],
				{ school: "university" },
			),
			module(
				["研究项目", "Research project"],
				["在马王堆智能制造研究院参与课题。", "Part in a study of the Mawangdui Institute."],
				[3, 6, 0, 64, 96],
				{ "Active Learning": 4, "Complex Problem Solving": 3.5, Writing: 3.5 },
				["MV-260"],
				{ school: "university", research_institute: "institute" },
			),
		],
		comments: [],
		state: "published",
		approvedBy: ["institute-owner"],
	},
	{
		school: "college",
		programme: "460305",
		by: "school",
		aboutZh: "工业机器人的装调、运维与工作站集成，含海外实践。",
		aboutEn: "Setting up, maintaining and integrating industrial robots, with practice abroad.",
		parties: { enterprise: "machines", practice_site: "site" },
		objectives: { Troubleshooting: 3.5, "Equipment Maintenance": 3, "Operation and Control": 3, Programming: 2 },
		modules: [
			module(
				["机器人操作与编程", "Operating and programming robots"],
				["示教、离线编程与安全操作。", "Teaching, off-line programming and working safely."],
				[1, 6, 32, 64, 0],
				{ "Operation and Control": 3, Programming: 2, "Operations Monitoring": 3 },
				["II-110", "SF-250"],
			),
			module(
				["故障诊断与维护", "Finding faults and maintaining"],
				["以企业故障库为案例的诊断训练。", "Training on the enterprise's own record of faults."],
				[2, 6, 32, 64, 32],
				{ Troubleshooting: 3.5, "Equipment Maintenance": 3, Repairing: 3 },
				["SF-250", "MV-260"],
				{ school: "college", enterprise: "machines" },
			),
			module(
				["海外现场实践", "Practice on site abroad"],
				["在罗勇海外实践中心完成六周运维实践。", "Six weeks of maintenance at the Rayong Overseas Practice Centre."],
				[4, 8, 0, 0, 240],
				{ "Quality Control Analysis": 3, Coordination: 3 },
				[],
				{ practice_site: "site" },
			),
		],
		standard: {
			by: "enterprise-coordinator",
			module: 1,
			kind: "case",
			title: "焊接工作站停机案例（样例）",
			text: "某工作站三个月内停机十七次，其中十一次由同一传感器引起。请给出诊断步骤与预防方案。",
		},
		comments: [
			{
				by: "mentor",
				module: 1,
				text: "建议增加减速机更换的实操，这是我们现场最常见的工作。",
				answer: ["school", "已列入第二学期实训，教材由贵方案例改编。"],
			},
			{
				by: "site-manager",
				module: 2,
				text: "Six weeks suit us from April on; please name the group size by January.",
			},
		],
		state: "approval",
		approvedBy: ["enterprise-coordinator"],
	},
	{
		school: "college",
		programme: "530802",
		by: "school",
		aboutZh: "冷链与跨境物流的调度与管理，草案征求意见中。",
		aboutEn: "Dispatching and managing cold-chain and cross-border logistics; a draft to be talked about.",
		parties: { enterprise: "logistics" },
		objectives: { Coordination: 3.5, "Management of Material Resources": 3 },
		modules: [
			module(
				["物流调度", "Dispatching"],
				[
					"车辆与仓位调度，用湘通物流的订单数据练习。",
					"Dispatching vehicles and space, practised on orders of Xiangtong Logistics.",
				],
				[2, 6, 32, 64, 0],
				{ Coordination: 3.5, "Time Management": 3, Mathematics: 2.5 },
				["LG-240"],
				{ school: "college", enterprise: "logistics" },
			),
			module(
				["冷链现场", "Cold chain on site"],
				[
					"冷库作业与温控记录；实践基地待定。",
					"Work in a cold store and its record of temperature; the site is still sought.",
				],
				[3, 4, 16, 16, 64],
				{ "Quality Control Analysis": 2.5, "Operations Monitoring": 2.5 },
				["QS-230"],
				{ school: "college", practice_site: null },
			),
			module(
				["跨境电商数据", "Data of cross-border e-commerce"],
				[
					"报关与履约数据、转化与试验，用脱敏后的订单练习。",
					"Data of customs and fulfilment, conversion and trials, practised on masked orders.",
				],
				[3, 4, 32, 32, 0],
				{ "Systems Evaluation": 3, Persuasion: 2.5 },
				["EC-270"],
				{ school: "college", enterprise: "logistics" },
				"elective",
			),
			module(
				["结算与流程自动化", "Settlement and automation"],
				["运费对账、开票与月结中的机器人。", "Robots in checking freight, invoicing and closing the month."],
				[4, 4, 24, 40, 0],
				{ "Management of Financial Resources": 2.5, "Judgment and Decision Making": 2.5 },
				["AC-305", "AC-330"],
				{ school: "college" },
				"elective",
			),
		],
		comments: [{ by: "logistics-recruiter", module: 0, text: "调度系统可使用我们的测试环境，请提前两周申请账号。" }],
		state: "draft",
		approvedBy: [],
	},
];
