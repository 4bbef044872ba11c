/** Periods to which a pay refers. */
export type Period = "hour" | "day" | "week" | "month" | "year";

/** Lower case, without "per", "a", "每", "按" and the like, which are taken off before the look-up. */
export const periodWords = new Map<string, Period>([
	...pairs("hour", "hour hours hourly hr hrs h ph 时 小时 钟头 时薪 小时工资"),
	...pairs("day", "day days daily d pd diem 日 天 工作日 日薪 日结"),
	...pairs("week", "week weeks weekly wk w pw 周 星期 周薪"),
	...pairs("month", "month months monthly mo mth pcm pm 月 个月 月薪"),
	...pairs("year", "year years yearly annual annually annum yr y pa 年 年薪 年度"),
]);

/** ¥ is read as yuan: where yen are meant, the column says so. */
export const currencyWords = new Map<string, string>([
	...pairs("CNY", "¥ rmb cny 人民币 元 块 圆 元人民币"),
	...pairs("USD", "$ us$ usd 美元 dollar dollars"),
	...pairs("EUR", "€ eur 欧元 euro euros"),
	...pairs("GBP", "£ gbp 英镑"),
	...pairs("HKD", "hk$ hkd 港币 港元"),
	...pairs("JPY", "jp¥ jpy 日元 yen"),
]);

/** Powers of ten. */
export const multiplierWords = new Map<string, number>([
	["k", 3],
	["千", 3],
	["thousand", 3],
	["w", 4],
	["万", 4],
	["萬", 4],
	["million", 6],
	["百万", 6],
	["亿", 8],
]);

/** Words beside an amount that change nothing about it. */
export const fillerWords = new Set(
	"per a an each every / 每 按 约 about approx approx. ca ca. from 税前 税后 gross 工资 薪资 薪酬 salary pay up 左右".split(
		" ",
	),
);

export const aboveWords = new Set("+ 以上 起 及以上 and above or more minimum min >= > ≥ 不低于".split(" "));
export const belowWords = new Set("以下 以内 及以下 max maximum below <= < ≤ 不超过 upto".split(" "));

/** "To be agreed" in its usual forms: no figure is stated, which is no mistake of writing. */
export const notStated =
	/^(面议|薪资面议|待遇面议|另议|不限|若干|待定|negotiable|competitive|doe|tbd|n\/a|na|none|several|-+|—+|\/|无|未知|unknown)$/u;

function pairs<V extends string>(value: V, words: string): [string, V][] {
	return words.split(" ").map((word) => [word, value]);
}

/**
 * Takes words off one by one, the longest known first, so that "元/月" and "per month" come apart without spaces.
 * @returns undefined when something unknown is left
 */
export function splitWords(text: string, known: ReadonlySet<string>): string[] | undefined {
	const words: string[] = [];
	let rest = text.trim();
	while (rest !== "") {
		let found = "";
		for (const word of known) {
			if (word.length <= found.length || !rest.startsWith(word)) continue;
			const next = rest[word.length] ?? "";
			// A Latin word must end where it ends: "h" is not the beginning of "house".
			if (/[a-z]$/.test(word) && /[a-z]/.test(next)) continue;
			found = word;
		}
		if (found === "") return undefined;
		words.push(found);
		rest = rest.slice(found.length).replace(/^[\s,;()（）]+/u, "");
	}
	return words;
}
