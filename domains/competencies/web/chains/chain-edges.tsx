import { type ReactNode, useLayoutEffect, useRef, useState } from "react";
import styles from "./chains.module.css";

/** One link feeds another: ids or keys of the two, as their cards carry them (`data-link`). */
export interface Edge {
	from: string;
	to: string;
}

/** How far a line between two cards of one column goes around them, in pixels. */
const AROUND = 16;

/** Draws lines between the cards within; what they say stands in the cards in words as well. */
export function Edges({ edges, children }: { edges: readonly Edge[]; children: ReactNode }) {
	const box = useRef<HTMLDivElement>(null);
	const [paths, setPaths] = useState<readonly string[]>([]);
	// After every change of what is within: cards that only changed places keep their size, and no observer hears of it.
	useLayoutEffect(() => {
		const frame = box.current;
		if (!frame) return;
		const draw = (): void => {
			const drawn = pathsIn(frame, edges);
			setPaths((before) => (before.join() === drawn.join() ? before : drawn));
		};
		draw();
		const observer = new ResizeObserver(draw);
		observer.observe(frame);
		for (const card of cardsIn(frame)) observer.observe(card);
		return () => observer.disconnect();
	});
	return (
		<div ref={box} className={edges.length > 0 ? styles.wired : undefined}>
			{edges.length > 0 && (
				<svg className={styles.edges} aria-hidden="true">
					{paths.map((path) => (
						<path key={path} d={path} />
					))}
				</svg>
			)}
			{children}
		</div>
	);
}

const cardsIn = (frame: HTMLElement) => [...frame.querySelectorAll<HTMLElement>("[data-link]")];

/** A line and the head of its arrow for each edge, as paths. */
function pathsIn(frame: HTMLElement, edges: readonly Edge[]): string[] {
	const { left, top } = frame.getBoundingClientRect();
	const place = new Map(cardsIn(frame).map((card) => [card.dataset.link, card.getBoundingClientRect()]));
	return edges.flatMap(({ from, to }) => {
		const [a, b] = [place.get(from), place.get(to)];
		if (!a || !b) return [];
		const [x1, y1] = [Math.round(a.right - left), Math.round(a.top + a.height / 2 - top)];
		const y2 = Math.round(b.top + b.height / 2 - top);
		if (b.left > a.right) {
			const x2 = Math.round(b.left - left);
			const middle = Math.round((x1 + x2) / 2);
			return `M${x1} ${y1} C${middle} ${y1} ${middle} ${y2} ${x2} ${y2} ${head(x2, y2, -1)}`;
		}
		// Around the right side; apart from each other where one card feeds and is fed.
		const x2 = Math.round(b.right - left);
		const out = Math.max(x1, x2) + AROUND;
		return `M${x1} ${y1 + 6} C${out} ${y1 + 6} ${out} ${y2 - 6} ${x2} ${y2 - 6} ${head(x2, y2 - 6, 1)}`;
	});
}

const head = (x: number, y: number, side: 1 | -1): string =>
	`M${x + side * 6} ${y - 4} L${x} ${y} L${x + side * 6} ${y + 4}`;
