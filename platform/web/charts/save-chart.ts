import { saveBlob } from "../values/save-blob.ts";

/** The drawing as a file of its own: own width and height, a ground, and namespaces that browsers leave out. */
function standalone(svg: SVGSVGElement, ground: string): string {
	const copy = svg.cloneNode(true) as SVGSVGElement;
	const { width, height } = svg.getBoundingClientRect();
	copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
	copy.setAttribute("width", String(width));
	copy.setAttribute("height", String(height));
	if (!copy.hasAttribute("viewBox")) copy.setAttribute("viewBox", `0 0 ${width} ${height}`);
	const rect = document.createElementNS("http://www.w3.org/2000/svg", "rect");
	for (const [name, value] of Object.entries({ width: "100%", height: "100%", fill: ground }))
		rect.setAttribute(name, value);
	copy.prepend(rect);
	return new XMLSerializer().serializeToString(copy);
}

export function saveSvg(svg: SVGSVGElement, name: string, ground: string): void {
	saveBlob(new Blob([standalone(svg, ground)], { type: "image/svg+xml" }), `${name}.svg`);
}

/** Draws at twice the size of the screen, for slides and paper. Rejects when the browser cannot draw it. */
export async function savePng(svg: SVGSVGElement, name: string, ground: string): Promise<void> {
	const { width, height } = svg.getBoundingClientRect();
	const url = URL.createObjectURL(new Blob([standalone(svg, ground)], { type: "image/svg+xml" }));
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
