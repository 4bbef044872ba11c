import type { PostingField } from "./contract-postings.ts";

type Words = { en: string; zh: string };

/** Names of the fields of a posting: for the screen, the exports and the file of rejected rows. */
export const fieldWords: Record<PostingField, Words> = {
	externalId: { en: "Id in the source", zh: "来源中的编号" },
	title: { en: "Title", zh: "职位名称" },
	secondaryTitle: { en: "Formal title", zh: "正式职称" },
	employer: { en: "Employer", zh: "用人单位" },
	category: { en: "Category", zh: "类别" },
	headcount: { en: "Headcount", zh: "人数" },
	payFrom: { en: "Pay from", zh: "薪酬下限" },
	payTo: { en: "Pay to", zh: "薪酬上限" },
	payPeriod: { en: "Pay period", zh: "计薪周期" },
	currency: { en: "Currency", zh: "币种" },
	place: { en: "Place", zh: "地点" },
	postedOn: { en: "Posted on", zh: "发布日期" },
	copyType: { en: "Internal or external", zh: "内部或外部" },
};

/** Problems of a row that are found here, beside those of the value itself. */
export const rowIssueWords: Record<string, (text: string) => Words> = {
	"id-missing": () => ({ en: "The id is empty.", zh: "编号为空。" }),
	"title-missing": () => ({ en: "The title is empty.", zh: "职位名称为空。" }),
	"text-too-long": (text) => ({ en: `Longer than ${text} characters.`, zh: `超过 ${text} 个字符。` }),
	"count-zero": () => ({ en: "A headcount of 0: nobody is wanted.", zh: "人数为 0，表示不招人。" }),
	"pay-reversed": () => ({ en: "The lower end is larger than the upper one.", zh: "下限大于上限。" }),
	"pay-too-large": (text) => ({ en: `“${text}” is too large.`, zh: `“${text}”过大。` }),
	"currency-unknown": (text) => ({
		en: `“${text}” is not a currency known here. Write its code, like CNY.`,
		zh: `“${text}”不是可识别的币种，请填写代码，如 CNY。`,
	}),
	"copy-unknown": (text) => ({
		en: `“${text}” is neither internal nor external.`,
		zh: `“${text}”既不是“内部”也不是“外部”。`,
	}),
	"year-missing": () => ({
		en: "Neither a date nor a year is given for this row.",
		zh: "该行既没有日期，也没有指定年份。",
	}),
	"year-out-of-range": (text) => ({ en: `The year ${text} is out of range.`, zh: `年份 ${text} 超出范围。` }),
};

/** How a posting came to its occupation. */
export const stateWords: Record<"automatic" | "decided" | "review" | "none", Words> = {
	automatic: { en: "matched", zh: "自动匹配" },
	decided: { en: "settled by a person", zh: "人工确认" },
	review: { en: "waits for review", zh: "待审核" },
	none: { en: "no occupation fits", zh: "无对应职业" },
};
