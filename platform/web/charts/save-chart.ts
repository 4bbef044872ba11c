import { fonts } from "../theme/tokens.ts";
import { saveBlob } from "../values/save-blob.ts";
import { textWidth, wrap } from "./text-fit.ts";

/** What goes with a picture when it leaves the page, so that it can still be read and is not taken for more than it is. */
export interface Caption {
	title: string;
	/** How to read it, its basis, and that it is a sample. */
	how: string;
	legend: readonly { name: string; mark: SVGElement }[];
	ink: string;
	dim: string;
	ground: string;
}

const margin = 20;
const namespace = "http://www.w3.org/2000/svg";

function element(name: string, attributes: Record<string, string | number>, text?: string): SVGElement {
	const made = document.createElementNS(namespace, name);
	for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
	if (text !== undefined) made.textContent = text;
	return made;
}

/** The drawing as a file of its own: ground, title, how to read it and legend above, and a margin around. */
function standalone(svg: SVGSVGElement, caption: Caption): { text: string; width: number; height: number } {
	const box = svg.getBoundingClientRect();
	const lines = wrap(caption.how, box.width, 12.5);
	const head = 30 + lines.length * 18 + (caption.legend.length ? 26 : 6);
	const width = box.width + 2 * margin;
	const height = box.height + head + 2 * margin;
	const { ink, dim, ground, title, legend } = caption;
	const whole = element("svg", { width, height, viewBox: `0 0 ${width} ${height}`, "font-family": fonts.sans });
	const note = (x: number, y: number, text: string) => element("text", { x, y, "font-size": 12.5, fill: dim }, text);
	whole.append(
		element("rect", { width, height, fill: ground }),
		element("text", { x: margin, y: margin + 14, "font-size": 16, "font-weight": 600, fill: ink }, title),
		...lines.map((line, index) => note(margin, margin + 36 + index * 18, line)),
	);
	let x = margin;
	for (const { name, mark } of legend) {
		const copy = mark.cloneNode(true) as SVGElement;
		copy.setAttribute("x", String(x));
		copy.setAttribute("y", String(margin + head - 24));
		whole.append(copy, note(x + 20, margin + head - 12.5, name));
		x += 44 + textWidth(name, 12.5);
	}
	const drawing = svg.cloneNode(true) as SVGSVGElement;
	const place = { x: margin, y: margin + head, width: box.width, height: box.height };
	for (const [key, value] of Object.entries(place)) drawing.setAttribute(key, String(value));
	if (!drawing.hasAttribute("viewBox")) drawing.setAttribute("viewBox", `0 0 ${svg.clientWidth} ${svg.clientHeight}`);
	// A page's own position has no meaning in a file.
	drawing.removeAttribute("style");
	whole.append(drawing);
	return { text: new XMLSerializer().serializeToString(whole), width, height };
}

export function saveSvg(svg: SVGSVGElement, name: string, caption: Caption): void {
	saveBlob(new Blob([standalone(svg, caption).text], { type: "image/svg+xml" }), `${name}.svg`);
}

/** Draws at twice the size of the screen, for slides and paper. Rejects when the browser cannot draw it. */
export async function savePng(svg: SVGSVGElement, name: string, caption: Caption): Promise<void> {
	const { text, width, height } = standalone(svg, caption);
	const url = URL.createObjectURL(new Blob([text], { type: "image/svg+xml" }));
	try {
		const image = new Image();
		image.src = url;
		await image.decode();
		const canvas = document.createElement("canvas");
		canvas.width = width * 2;
		canvas.height = height * 2;
		canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
		const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
		if (!blob) throw new Error("the drawing is too large for this browser");
		saveBlob(blob, `${name}.png`);
	} finally {
		URL.revokeObjectURL(url);
	}
}
