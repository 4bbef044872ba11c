import { useEffect, useEffectEvent } from "react";

/**
 * Keys of a page, while nothing is typed and no dialog is open.
 * @param press told the key in small letters, `ctrl+enter` also out of a field; answers whether it did something
 */
export function useKeys(press: (key: string) => boolean): void {
	const pressed = useEffectEvent(press);
	useEffect(() => {
		const onKey = (event: KeyboardEvent): void => {
			const at = event.target as HTMLElement;
			if (at.closest("dialog") || event.repeat) return;
			const finishes = event.key === "Enter" && (event.ctrlKey || event.metaKey);
			const arrow = event.key.startsWith("Arrow");
			// The arrows of a row of radio buttons are the browser's.
			const typing = at.matches(
				arrow
					? "input, textarea, select, [contenteditable]"
					: "input:not([type=radio]), textarea, select, [contenteditable]",
			);
			if (!finishes && (typing || event.ctrlKey || event.metaKey || event.altKey)) return;
			if (pressed(finishes ? "ctrl+enter" : event.key.toLowerCase())) event.preventDefault();
		};
		window.addEventListener("keydown", onKey);
		return () => window.removeEventListener("keydown", onKey);
	}, []);
}
