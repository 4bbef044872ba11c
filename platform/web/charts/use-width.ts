import { type RefObject, useEffect, useRef, useState } from "react";

/**
 * The width of an element in pixels, followed as it changes; 0 until it was measured. What is drawn to that width must not
 * hold the element open when its place becomes narrower: it is laid out as if it were empty.
 */
export function useWidth<Element extends HTMLElement>(): [RefObject<Element | null>, number] {
	const element = useRef<Element>(null);
	const [width, setWidth] = useState(0);
	useEffect(() => {
		if (!element.current) return;
		element.current.style.contain = "inline-size";
		const observer = new ResizeObserver(([entry]) => entry && setWidth(Math.round(entry.contentRect.width)));
		observer.observe(element.current);
		return () => observer.disconnect();
	}, []);
	return [element, width];
}

/** Below this width labels stand above their marks. */
export const narrowChart = 560;
