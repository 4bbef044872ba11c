import { box, during, type Film, ink, label, line, write } from "./stage.ts";

type Place = readonly [number, number];
const ORDER: Place = [40, 90];
const RECEIPT: Place = [355, 90];
const INVOICE: Place = [670, 90];

function paper(c: CanvasRenderingContext2D, [x, y]: Place, words: readonly [string, string], rows: readonly string[]) {
	box(c, [x, y, 250, 170]);
	label(c, words, [x + 125, y + 28], { size: 22 });
	line(c, [
		[x + 16, y + 56],
		[x + 234, y + 56],
	]);
	for (const [index, row] of rows.entries()) write(c, row, [x + 20, y + 82 + index * 36], { size: 20, fit: 214 });
}

/** Two rows of two papers that are compared, and what comes of it. */
function compare(c: CanvasRenderingContext2D, share: number, [from, to]: Place, row: number, color: string) {
	if (share <= 0) return;
	const y = 172 + row * 36;
	for (const x of [from, to]) {
		c.globalAlpha = share;
		box(c, [x, y - 17, 234, 34], { fill: "#0000", edge: color, thick: 3 });
		c.globalAlpha = 1;
	}
}

export const film: Film = {
	title: { zh: "三单匹配：机器人什么时候停下", en: "Three-way match: when the robot stops" },
	seconds: 40,
	captions: [
		[0, "采购订单、收货单、发票：三张单据讲同一件事。", "Order, receipt and invoice tell of the same thing."],
		[6, "数量：收货 198 件，发票 200 件，必须相等。", "Quantity: 198 received, 200 invoiced; they have to agree."],
		[14, "单价：高 0.71 %，合计 120 元，在容差之内。", "Price: 0.71 % above, 120 yuan in all, within the tolerance."],
		[22, "税额：17 120.00 × 13 % = 2225.60，正确。", "Tax: 17,120.00 × 13 % = 2,225.60, right."],
		[28, "有一项不符，机器人就停下，交给人。", "One difference, and the robot stops and hands it to a person."],
		[34, "按实收 198 件应付 19 152.14 元（含税）。", "For the 198 pieces that came 19,152.14 yuan are due, with tax."],
	],
	draw: (c, t) => {
		paper(c, ORDER, ["采购订单", "purchase order"], ["200 件 pcs", "85.00 元/件"]);
		paper(c, RECEIPT, ["收货单", "goods receipt"], ["198 件 pcs"]);
		paper(c, INVOICE, ["发票", "invoice"], ["200 件 pcs", "85.60 元/件", "税 tax 2225.60"]);
		compare(c, during(t, 7, 8), [RECEIPT[0] + 8, INVOICE[0] + 8], 0, ink.red);
		compare(c, during(t, 15, 16), [ORDER[0] + 8, INVOICE[0] + 8], 1, ink.green);
		compare(c, during(t, 23, 24), [INVOICE[0] + 8, INVOICE[0] + 8], 2, ink.green);
		const checks = [
			[9, "×", "数量 quantity", "差 2 件：转人工", ink.red],
			[17, "✓", "单价 price", "≤ 1 %，且 ≤ 200 元", ink.green],
			[24, "✓", "税额 tax", "误差 ≤ 0.06 元", ink.green],
		] as const;
		for (const [index, [from, sign, what, said, color]] of checks.entries()) {
			if (t < from) continue;
			const y = 296 + index * 36;
			write(c, sign, [60, y], { size: 28, color, weight: 700, align: "center" });
			write(c, what, [92, y], { size: 20 });
			write(c, said, [270, y], { size: 20, color });
		}
		if (t > 28.5) {
			box(c, [580, 284, 340, 110], { edge: ink.red, fill: "#f7eceb", thick: 3 });
			const due = t > 34.5;
			label(c, due ? ["198 × 85.60 = 16 948.80", "税 tax 2203.34"] : ["停：交给人", "stop: to a person"], [750, 322], {
				size: 24,
			});
			if (due) write(c, "19 152.14 元", [750, 374], { size: 24, weight: 700, align: "center" });
		}
	},
};
