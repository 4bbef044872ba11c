import { type RefObject, useEffect, useRef } from "react";

/** A ref that puts the focus on what appears in place of that which had it, such as a button's form that is gone. */
export const takeFocus = (element: HTMLElement | null): void => element?.focus();

/** The same where nothing else has the focus: whoever works elsewhere is not called away. */
export const keepFocus = (element: HTMLElement | null): void => {
	if (document.activeElement === document.body) element?.focus({ preventScroll: true });
};

/**
 * The ref of a list whose items go when they were decided upon: the focus that was within one goes to the first button of
 * that which stands in its place, of the last one to the one before.
 * @param keys of its items
 */
export function useKeptFocus<Element extends HTMLElement>(keys: readonly string[]): RefObject<Element | null> {
	const list = useRef<Element>(null);
	const at = useRef(-1);
	useEffect(() => {
		const element = list.current;
		const note = ({ target }: FocusEvent): void => {
			at.current = [...(element?.children ?? [])].findIndex((item) => item.contains(target as Node));
		};
		// Whoever goes elsewhere takes it along.
		const forget = ({ relatedTarget }: FocusEvent): void => {
			if (relatedTarget && !element?.contains(relatedTarget as Node)) at.current = -1;
		};
		element?.addEventListener("focusin", note);
		element?.addEventListener("focusout", forget);
		return () => {
			element?.removeEventListener("focusin", note);
			element?.removeEventListener("focusout", forget);
		};
	}, []);
	const all = keys.join(" ");
	// biome-ignore lint/correctness/useExhaustiveDependencies: looked at when items came or went
	useEffect(() => {
		const items = [...(list.current?.children ?? [])];
		if (at.current >= 0) keepFocus(items[Math.min(at.current, items.length - 1)]?.querySelector("button") ?? null);
	}, [all]);
	return list;
}
