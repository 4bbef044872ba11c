import { between, box, during, type Film, ink, label, line, write } from "./stage.ts";

const LEFT = 130;
const RIGHT = 920;
const MILLISECONDS = 60;
const SCAN = 10;
const FILTER = 3;
const xOf = (ms: number): number => between(LEFT, RIGHT, ms / MILLISECONDS);

/** Pulses by when they begin and how long they are. */
const short = [2.5, 16.5, 32, 51].map((from) => ({ from, length: 4 }));
const long = [3, 33].map((from) => ({ from, length: 14 }));
/** A pulse is seen where inputs are read while it stands behind the filter of the input. */
const seen = ({ from, length }: { from: number; length: number }): boolean =>
	Math.floor((from + length + FILTER) / SCAN) * SCAN >= from + FILTER;

export const film: Film = {
	title: { zh: "PLC 扫描周期：脉冲为什么会丢", en: "Scan cycle: why pulses get lost" },
	seconds: 36,
	captions: [
		[
			0,
			"读输入、执行程序、写输出：一次扫描 10 毫秒。",
			"Read inputs, run the program, write outputs: a scan takes 10 ms.",
		],
		[7, "输入滤波使信号晚到 3 毫秒。", "The filter of the input delays the signal by 3 ms."],
		[
			11,
			"只有“读输入”那一刻的信号，程序才看得见。",
			"The program sees only what stands there at the moment of reading.",
		],
		[20, "四个 4 毫秒的脉冲，只数到一个。", "Of four pulses of 4 ms, one is counted."],
		[25, "脉冲须比扫描周期加滤波更宽：10 + 3 = 13 毫秒。", "A pulse has to outlast scan and filter: 10 + 3 = 13 ms."],
	],
	draw: (c, t) => {
		const pulses = t < 25 ? short : long;
		const sweep = t < 25 ? during(t, 11, 19) : during(t, 26, 33);
		const now = t < 11 ? 0 : sweep * MILLISECONDS;
		label(c, ["扫描", "scan"], [66, 120], { size: 20 });
		for (let from = 0; from < MILLISECONDS; from += SCAN) {
			box(c, [xOf(from), 95, xOf(SCAN) - xOf(0) - 4, 50], { fill: ink.pale, edge: ink.line });
			box(c, [xOf(from), 95, 18, 50], { fill: ink.blue, thick: 0 });
			line(
				c,
				[
					[xOf(from), 150],
					[xOf(from), 380],
				],
				{ color: ink.blue, dash: [3, 6], thick: 1.5 },
			);
			write(c, `${from} ms`, [xOf(from) + 2, 80], { size: 15, color: ink.dim });
		}
		write(c, "读输入 read", [xOf(0) + 26, 120], { size: 16, color: ink.blue, fit: 96 });
		label(c, ["信号", "signal"], [66, 215], { size: 20 });
		wave(c, pulses, 0, 245, ink.text);
		if (t > 7) {
			label(c, ["滤波后", "filtered"], [66, 315], { size: 20 });
			wave(c, pulses, FILTER, 345, ink.amber);
		}
		for (const pulse of pulses) {
			if (now < pulse.from + pulse.length + FILTER) continue;
			const [word, color] = seen(pulse) ? ["✓", ink.green] : ["×", ink.red];
			write(c, word, [xOf(pulse.from + pulse.length / 2 + FILTER), 372], {
				size: 26,
				color,
				align: "center",
				weight: 700,
			});
		}
		if (t > 11) {
			if (sweep < 1)
				line(
					c,
					[
						[xOf(now), 90],
						[xOf(now), 385],
					],
					{ color: ink.red, thick: 2 },
				);
			const past = pulses.filter(({ from, length }) => now >= from + length + FILTER);
			write(c, `脉冲 pulses ${past.length}`, [560, 402], { size: 20, align: "right" });
			write(c, `计数 counted ${past.filter(seen).length}`, [640, 402], { size: 20, weight: 700, color: ink.green });
		}
	},
};

function wave(c: CanvasRenderingContext2D, pulses: typeof short, later: number, base: number, color: string) {
	const high = base - 50;
	const points = pulses.flatMap(({ from, length }): [number, number][] => {
		const [up, down] = [xOf(from + later), xOf(from + length + later)];
		return [
			[up, base],
			[up, high],
			[down, high],
			[down, base],
		];
	});
	line(c, [[LEFT, base], ...points, [RIGHT, base]], { color, thick: 3 });
}
