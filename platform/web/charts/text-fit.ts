/** Breadth of a text in pixels, roughly: Chinese characters are square, Latin ones about half. */
export function textWidth(text: string, size: number): number {
	let units = 0;
	for (const character of text) units += character.charCodeAt(0) > 0x2e80 ? 1 : 0.56;
	return units * size;
}

/** Shortens a text with an ellipsis so that it fits into `room` pixels; nothing when not even that fits. */
export function clip(text: string, room: number, size: number): string {
	if (textWidth(text, size) <= room) return text;
	let kept = text;
	while (kept && textWidth(`${kept}…`, size) > room) kept = kept.slice(0, -1);
	return kept.length > 1 ? `${kept.trimEnd()}…` : "";
}

/** Breaks a text into lines of at most `room` pixels: Latin between words, Chinese between characters. */
export function wrap(text: string, room: number, size: number): string[] {
	const lines: string[] = [];
	let line = "";
	for (const piece of text.match(/[\u2e80-\uffff]|[^\s\u2e80-\uffff]+\s*|\s+/g) ?? []) {
		if (line && textWidth(line + piece.trimEnd(), size) > room) {
			lines.push(line.trimEnd());
			line = "";
		}
		line += piece;
	}
	return line.trim() ? [...lines, line.trimEnd()] : lines;
}

/** For the tooltips of ECharts, which are markup: names come from people. */
export function escapeHtml(text: string): string {
	return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
