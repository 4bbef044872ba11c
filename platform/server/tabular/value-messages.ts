import type { ValueReason } from "./values.ts";

type Words = { en: (text: string) => string; zh: (text: string) => string };

/** Why a cell was not understood and what to write instead. */
export const valueMessages: Record<ValueReason, Words> = {
	"value-empty": { en: () => "The cell is empty.", zh: () => "单元格为空。" },
	"value-not-stated": { en: (t) => `“${t}” states no figure.`, zh: (t) => `“${t}”没有给出具体数值。` },
	"date-unrecognised": {
		en: (t) => `“${t}” is not a date. Write it like 2019-02-14.`,
		zh: (t) => `“${t}”不是日期，请写成 2019-02-14 的形式。`,
	},
	"date-incomplete": {
		en: (t) => `“${t}” has no day. Write it like 2019-02-14.`,
		zh: (t) => `“${t}”缺少具体日期，请写成 2019-02-14 的形式。`,
	},
	"date-ambiguous": {
		en: (t) => `“${t}”: which number is the day and which the month? Choose the order for this column.`,
		zh: (t) => `“${t}”：无法判断哪个是日、哪个是月，请为该列选择日期顺序。`,
	},
	"date-against-order": {
		en: (t) => `“${t}” does not follow the order chosen for this column.`,
		zh: (t) => `“${t}”不符合该列选择的日期顺序。`,
	},
	"date-does-not-exist": { en: (t) => `The day “${t}” does not exist.`, zh: (t) => `日期“${t}”不存在。` },
	"date-out-of-range": {
		en: (t) => `“${t}” is not between the years 1900 and 2199.`,
		zh: (t) => `“${t}”不在 1900 至 2199 年之间。`,
	},
	"money-unrecognised": {
		en: (t) => `“${t}” is not an amount. Write it like 52,524.00, 8k-12k or 1.5万.`,
		zh: (t) => `“${t}”不是金额，请写成 52,524.00、8k-12k 或 1.5万 的形式。`,
	},
	"money-separators-ambiguous": {
		en: (t) => `“${t}”: is the comma or the point the decimal mark? Write it like 52,524.00.`,
		zh: (t) => `“${t}”：无法判断逗号和小数点的含义，请写成 52,524.00 的形式。`,
	},
	"money-range-reversed": {
		en: (t) => `“${t}”: the lower end is larger than the upper one.`,
		zh: (t) => `“${t}”：下限大于上限。`,
	},
	"count-unrecognised": {
		en: (t) => `“${t}” is not a number. Write it like 12.`,
		zh: (t) => `“${t}”不是数字，请写成 12 的形式。`,
	},
	"count-not-whole": { en: (t) => `“${t}” is not a whole number.`, zh: (t) => `“${t}”不是整数。` },
	"count-negative": { en: (t) => `“${t}” is below zero.`, zh: (t) => `“${t}”小于零。` },
	"count-too-large": { en: (t) => `“${t}” is too large.`, zh: (t) => `“${t}”过大。` },
	"period-unrecognised": {
		en: (t) => `“${t}” is not a period. Write hour, day, week, month or year.`,
		zh: (t) => `“${t}”不是计薪周期，请写“时、日、周、月、年”之一。`,
	},
};

/** The refusal of a value in words; a long text is quoted by its beginning only. */
export function describeValueError(refusal: { reason: ValueReason; text: string }, language: "en" | "zh"): string {
	const { reason, text } = refusal;
	return valueMessages[reason][language](text.length > 60 ? `${text.slice(0, 60)}…` : text);
}
