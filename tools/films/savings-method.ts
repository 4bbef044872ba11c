import { box, dot, during, type Film, ink, line, write } from "./stage.ts";

type Point = readonly [number, number];
const DEPOT: Point = [330, 240];
const CUSTOMERS: readonly { at: Point; tons: number; km: number }[] = [
	{ at: [120, 150], tons: 4, km: 20 },
	{ at: [130, 345], tons: 3, km: 24 },
	{ at: [540, 345], tons: 5, km: 18 },
	{ at: [550, 150], tons: 4, km: 22 },
];

function road(c: CanvasRenderingContext2D, [from, to]: readonly [Point, Point], km: number, color: string, share = 1) {
	const end: Point = [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
	line(c, [from, end], { color, thick: 4 });
	const middle: Point = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2];
	if (share === 1) {
		box(c, [middle[0] - 20, middle[1] - 14, 40, 28], { fill: ink.paper, thick: 0 });
		write(c, String(km), middle, { size: 19, align: "center" });
	}
}

export const film: Film = {
	title: { zh: "节约法：把两趟合成一趟", en: "Savings: two trips become one" },
	seconds: 42,
	captions: [
		[0, "四个客户，每车最多 10 吨。各送一趟：168 公里。", "Four customers, 10 t a vehicle. One trip each: 168 km."],
		[
			8,
			"合并 1 与 2：省下两段回仓路，多走 10 公里。",
			"Join 1 and 2: two ways to the depot are saved, 10 km are added.",
		],
		[16, "节约值 s = 20 + 24 − 10 = 34，从大到小合并。", "Saving s = 20 + 24 − 10 = 34; join the largest first."],
		[23, "其次是 3 与 4：18 + 22 − 12 = 28，共 9 吨。", "Then 3 and 4: 18 + 22 − 12 = 28, together 9 t."],
		[30, "再合并 2 与 3：16 吨，超载，放弃。", "Joining 2 and 3 would be 16 t: too heavy, so not."],
		[36, "两趟 106 公里，节约 36.9 %。", "Two trips of 106 km: 36.9 % less."],
	],
	draw: (c, t) => {
		const [one, two, three, four] = CUSTOMERS.map(({ at }) => at) as [Point, Point, Point, Point];
		const left = t > 9;
		const right = t > 24;
		for (const [index, { at, km }] of CUSTOMERS.entries()) {
			const joined = index < 2 ? left : right;
			road(c, [DEPOT, at], km, joined ? ink.green : ink.line);
			// Each single trip goes there and back.
			if (!joined)
				line(
					c,
					[
						[DEPOT[0] + 6, DEPOT[1] + 8],
						[at[0] + 6, at[1] + 8],
					],
					{ color: ink.line, dash: [6, 6] },
				);
		}
		if (left) road(c, [one, two], 10, ink.green, during(t, 9, 12));
		if (right) road(c, [three, four], 12, ink.green, during(t, 24, 27));
		if (t > 30 && t < 36) {
			line(c, [two, three], { color: ink.red, dash: [8, 8], thick: 4 });
			write(c, "× 16 t", [335, 372], { size: 26, color: ink.red, weight: 700, align: "center" });
		}
		for (const [index, { at, tons }] of CUSTOMERS.entries()) {
			dot(c, at, { radius: 24, color: ink.blue });
			write(c, String(index + 1), at, { size: 22, color: "#fff", weight: 700, align: "center" });
			write(c, `${tons} t`, [at[0], at[1] + 42 * (index === 0 || index === 3 ? -1 : 1)], { size: 19, align: "center" });
		}
		box(c, [DEPOT[0] - 42, DEPOT[1] - 26, 84, 52], { fill: ink.text, edge: ink.text });
		write(c, "仓库", DEPOT, { size: 22, color: "#fff", align: "center" });
		for (const [index, [pair, sum, from]] of (
			[
				["1–2", 34, 16],
				["3–4", 28, 23],
				["2–3", 16, 30],
			] as const
		).entries()) {
			if (t < from) continue;
			const off = pair === "2–3" && t > 31;
			write(c, `s(${pair}) = ${sum}`, [660, 150 + index * 42], {
				size: 24,
				color: off ? ink.red : ink.green,
				weight: 700,
			});
			write(c, ["7 t", "9 t", "16 t"][index] as string, [850, 150 + index * 42], { size: 22, color: ink.dim });
		}
		const km = t < 12 ? 168 : t < 27 ? 134 : 106;
		write(c, `${km} km`, [660, 320], { size: 44, weight: 700 });
		write(c, `${t < 12 ? 4 : t < 27 ? 3 : 2} 趟 trips`, [660, 368], { size: 24, color: ink.dim });
	},
};
