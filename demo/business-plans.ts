import { type DemoPlan, module } from "./plan-file.ts";

/** Training plans of business programmes: one in force, and a draft whose last module nobody takes yet. */
export const businessPlans: readonly DemoPlan[] = [
	{
		school: "college",
		programme: "530802",
		by: "school",
		aboutZh: "冷链与跨境物流的调度、数据与结算，与湘通物流共同培养。",
		aboutEn:
			"Dispatching, data and settlement of cold-chain and cross-border logistics, taught together with Xiangtong Logistics.",
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
					"在湘通物流的冷库作业、记录温度并查明超温原因。",
					"Work in Xiangtong's cold store, its record of temperature, and finding why it was too warm.",
				],
				[3, 4, 16, 16, 64],
				{ "Quality Control Analysis": 2.5, "Operations Monitoring": 2.5 },
				["QS-230"],
				{ school: "college", enterprise: "logistics" },
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
		state: "published",
		approvedBy: ["logistics-coordinator"],
	},
	{
		school: "college",
		programme: "530302",
		by: "school",
		aboutZh: "面向会计信息化与财务机器人岗位，草案征求意见中；企业实践的基地尚未落实。",
		aboutEn: "For accounting with robots; a draft to be talked about, and the site of its practice is still sought.",
		parties: { enterprise: "machines" },
		objectives: { "Management of Financial Resources": 3, "Judgment and Decision Making": 3, Programming: 2.5 },
		modules: [
			module(
				["会计信息化", "Digital accounting"],
				["发票、三单匹配与控制总数。", "Invoices, the three-way match and control totals."],
				[2, 4, 32, 32, 0],
				{ "Management of Financial Resources": 2.5, "Critical Thinking": 3, Programming: 2 },
				["AC-305"],
				{ school: "college", enterprise: "machines" },
			),
			module(
				["财务机器人与控制", "Robots in finance and their control"],
				["对账、月结、职责分离与抽样复核。", "Reconciliation, closing, separation of duties, samples."],
				[3, 5, 32, 48, 0],
				{ "Management of Financial Resources": 3, "Judgment and Decision Making": 3, Programming: 2.5 },
				["AC-330"],
			),
			module(
				["经营数据分析", "Analysing business data"],
				[
					"用经营数据练习比较、区间与一页报告。",
					"Comparing, intervals and a report of one page, on data of a business.",
				],
				[3, 4, 32, 32, 0],
				{ Mathematics: 3, "Critical Thinking": 3, Writing: 2.5 },
				["DA-201"],
			),
			module(
				["财务共享中心实践", "Practice in a shared service centre"],
				["在共享中心完成一次完整月结；基地待定。", "A whole closing of a month in a centre; the site is still sought."],
				[4, 6, 0, 16, 160],
				{ Coordination: 3, "Time Management": 3 },
				[],
				{ school: "college", practice_site: null },
			),
		],
		comments: [{ by: "enterprise-coordinator", module: 0, text: "我方可提供脱敏后的发票样本，每学期约三百张。" }],
		state: "draft",
		approvedBy: [],
	},
];
