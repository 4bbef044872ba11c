import { defineMessages } from "#platform/web/i18n/define-messages.ts";

export const chartWords = defineMessages({
	en: {
		title: "Which occupations are most short",
		how: "Demand ÷ qualified supply on a logarithmic axis: mark = estimate, line = 95 % interval ({{method}}); hollow with an arrow = nobody qualified, only the lower end is known; faint = no conclusion",
		n_one: "n = {{count}} person asked for",
		n_other: "n = {{count}} people asked for",
		label:
			"Ratio of demand to qualified supply with its interval, for {{shown}} of {{total}} occupations, the most short first",
		demandTitle: "Which occupations are most asked for",
		demandHow:
			"People asked for; hatched: invented for demonstration. No programme is on record, so nothing can be said about supply and shortage",
		demandFile: "demand",
		real: "real",
		invented: "sample",
		more: "Show more",
		fewer: "Show fewer",
		shown: "{{shown}} of {{total}}",
		low: "Low 95 %",
		high: "High 95 %",
		estimate: "Ratio",
		fileName: "shortage-ratios",
	},
	zh: {
		title: "哪些职业最紧缺",
		how: "需求 ÷ 合格供给（对数轴）：标记为估计值，线为 95 % 区间（{{method}}）；空心加箭头表示无合格供给、仅知下限；浅色表示不作结论",
		n_other: "n = {{count}} 人需求",
		label: "{{total}} 个职业中最紧缺的 {{shown}} 个：需求与合格供给之比及其区间",
		demandTitle: "哪些职业需求最多",
		demandHow: "需求人数，斜纹部分为演示用的虚构数据。没有任何专业的供给记录，因此无法判断供给与紧缺",
		demandFile: "需求",
		real: "真实",
		invented: "样例",
		more: "显示更多",
		fewer: "收起",
		shown: "{{shown}} / {{total}}",
		low: "95 % 下限",
		high: "95 % 上限",
		estimate: "比值",
		fileName: "紧缺比值",
	},
});
