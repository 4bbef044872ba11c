import { box, during, type Film, ink, line, write } from "./stage.ts";

/** A row with its words before and after it was made coarser, and where it stands then. */
const rows = [
	{ sex: ["女 F", "女 F"], birth: ["2005", "2005–2006"], home: ["长沙 Changsha", "省内 inside"], people: 14, to: 0 },
	{ sex: ["男 M", "男 M"], birth: ["2005", "2005–2006"], home: ["长沙 Changsha", "省内 inside"], people: 17, to: 1 },
	{ sex: ["女 F", "女 F"], birth: ["2005", "2005–2006"], home: ["哈尔滨 Harbin", "省外 outside"], people: 1, to: 2 },
	{ sex: ["男 M", "男 M"], birth: ["2006", "2005–2006"], home: ["株洲 Zhuzhou", "省内 inside"], people: 4, to: 1 },
];
const COLUMNS = [150, 330, 540, 760];
const TOP = 150;
const HIGH = 56;

export const film: Film = {
	title: { zh: "k-匿名：去掉姓名还不够", en: "k-anonymity: no names is not enough" },
	seconds: 40,
	captions: [
		[0, "没有姓名的表：性别、出生年、籍贯、人数。", "A table without names: sex, year of birth, home, people."],
		[7, "哈尔滨的女生只有一人：同学一看就知道是谁。", "There is one girl from Harbin: classmates know who she is."],
		[14, "概化：籍贯改为省内、省外，出生年合并。", "Generalise: home in or out of the province, years together."],
		[21, "相同的行合并：17 + 4 = 21 人。", "Rows that are alike now become one: 17 + 4 = 21."],
		[27, "仍只有一人的行不公布。余下的 k = 14。", "The row of one person is not published. Of the rest, k = 14."],
		[33, "若一组结果全都相同，仍会泄露每个人。", "If all of a group have the same result, it still tells of each."],
	],
	draw: (c, t) => {
		const heads = ["性别 sex", "出生年 birth", "籍贯 home", "人数 n"];
		for (const [index, head] of heads.entries())
			write(c, head, [COLUMNS[index] as number, 104], { size: 20, color: ink.dim, align: "center" });
		line(c, [
			[60, 126],
			[900, 126],
		]);
		const coarse = t > 15;
		const moved = during(t, 21, 24);
		const gone = during(t, 28, 30);
		for (const [index, row] of rows.entries()) {
			const joins = index === 3;
			if (joins && moved === 1) continue;
			const y = TOP + (index + (joins ? moved * (row.to - index) : 0)) * HIGH;
			const people = index === 1 && moved === 1 ? 21 : row.people;
			const alone = row.people === 1;
			c.globalAlpha = alone ? 1 - gone * 0.85 : 1;
			if (alone && t > 7) box(c, [60, y - 24, 840, 48], { fill: "#f7eceb", edge: ink.red, thick: 3 });
			if (!alone && t > 31) box(c, [60, y - 24, 840, 48], { fill: "#e9f3ed", edge: ink.green, thick: 2 });
			const words = [row.sex, row.birth, row.home].map(([before = "", after = ""]) => (coarse ? after : before));
			for (const [column, word] of words.entries()) {
				const changed = coarse && column > 0;
				write(c, word, [COLUMNS[column] as number, y], {
					size: 24,
					align: "center",
					color: changed ? ink.blue : ink.text,
				});
			}
			write(c, String(people), [COLUMNS[3] as number, y], {
				size: 26,
				align: "center",
				weight: 700,
				color: alone ? ink.red : ink.text,
			});
			c.globalAlpha = 1;
		}
		if (t > 31) write(c, "k = 14", [480, 385], { size: 34, weight: 700, align: "center", color: ink.green });
	},
};
