/** What the explanation films of the sample courses are drawn with: a canvas of fixed size, captions in two languages. */
export const WIDTH = 960;
export const HEIGHT = 540;
/** Captions stand in a band below the title; scenes are drawn from y = 70 to 420 as if it were not there. */
const TOP = 58;
const BAND = 100;

export const ink = {
	paper: "#fbfaf7",
	text: "#1d2733",
	dim: "#6b7783",
	line: "#b9c2ca",
	blue: "#1b62b5",
	green: "#1d7a46",
	red: "#b93228",
	amber: "#b86e00",
	pale: "#e9eef3",
} as const;

export interface Film {
	title: { zh: string; en: string };
	seconds: number;
	/** From which second on what is said. */
	captions: readonly (readonly [from: number, zh: string, en: string])[];
	draw: (c: CanvasRenderingContext2D, t: number) => void;
}

interface Type {
	size?: number;
	color?: string;
	align?: CanvasTextAlign;
	weight?: number;
	/** Width that it may take: smaller where it is longer. */
	fit?: number;
}
const FONT = '"Noto Sans CJK SC", sans-serif';

export function write(
	c: CanvasRenderingContext2D,
	words: string,
	[x, y]: readonly [number, number],
	{ size = 20, color = ink.text, align = "left", weight = 400, fit = WIDTH - 40 }: Type = {},
): void {
	c.font = `${weight} ${size}px ${FONT}`;
	const wide = c.measureText(words).width;
	if (wide > fit) c.font = `${weight} ${(size * fit) / wide}px ${FONT}`;
	c.fillStyle = color;
	c.textAlign = align;
	c.textBaseline = "middle";
	c.fillText(words, x, y);
}

/** A word in each language, one below the other. */
export function label(
	c: CanvasRenderingContext2D,
	[zh, en]: readonly [string, string],
	[x, y]: readonly [number, number],
	type: Type = {},
): void {
	const size = type.size ?? 20;
	write(c, zh, [x, y - size * 0.5], { align: "center", ...type, size });
	write(c, en, [x, y + size * 0.6], { align: "center", color: ink.dim, ...type, size: size * 0.72, weight: 400 });
}

export function box(
	c: CanvasRenderingContext2D,
	[x, y, width, height]: readonly [number, number, number, number],
	{ fill = "#fff", edge = ink.line, thick = 2 }: { fill?: string; edge?: string; thick?: number } = {},
): void {
	c.beginPath();
	c.roundRect(x, y, width, height, 8);
	c.fillStyle = fill;
	c.fill();
	if (thick === 0) return;
	c.strokeStyle = edge;
	c.lineWidth = thick;
	c.stroke();
}

export function line(
	c: CanvasRenderingContext2D,
	points: readonly (readonly [number, number])[],
	{ color = ink.line, thick = 2, dash = [] }: { color?: string; thick?: number; dash?: number[] } = {},
): void {
	c.beginPath();
	for (const [index, [x, y]] of points.entries()) index === 0 ? c.moveTo(x, y) : c.lineTo(x, y);
	c.strokeStyle = color;
	c.lineWidth = thick;
	c.setLineDash(dash);
	c.stroke();
	c.setLineDash([]);
}

export function dot(
	c: CanvasRenderingContext2D,
	[x, y]: readonly [number, number],
	{ radius = 7, color = ink.blue }: { radius?: number; color?: string } = {},
): void {
	c.beginPath();
	c.arc(x, y, radius, 0, 2 * Math.PI);
	c.fillStyle = color;
	c.fill();
}

/** 0 before `from`, 1 after `to`, smooth between. */
export function during(t: number, from: number, to: number): number {
	const share = Math.min(1, Math.max(0, (t - from) / (to - from)));
	return share * share * (3 - 2 * share);
}

export const between = (from: number, to: number, share: number): number => from + (to - from) * share;

/** One picture of a film. */
export function drawPicture(c: CanvasRenderingContext2D, { title, captions, draw }: Film, t: number): void {
	c.fillStyle = ink.paper;
	c.fillRect(0, 0, WIDTH, HEIGHT);
	write(c, title.zh, [24, 30], { size: 26, weight: 700 });
	write(c, title.en, [WIDTH - 24, 31], { size: 18, color: ink.dim, align: "right", fit: 470 });
	// Above, where the controls of a player do not cover them.
	c.fillStyle = ink.text;
	c.fillRect(0, TOP, WIDTH, BAND);
	const said = captions.findLast(([from]) => from <= t);
	if (said) {
		write(c, said[1], [WIDTH / 2, TOP + 34], { size: 29, color: "#fff", align: "center" });
		write(c, said[2], [WIDTH / 2, TOP + 74], { size: 20, color: "#c9d4de", align: "center" });
	}
	c.save();
	c.translate(0, BAND);
	draw(c, t);
	c.restore();
}
