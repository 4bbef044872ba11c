import { useStore } from "../app/store.ts";
import { textSizeStore } from "../theme/preferences.ts";

/** How much larger than 14 px the text of the page is: drawings measure in pixels and have to follow it. */
export function useTextScale(): number {
	useStore(textSizeStore);
	return Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 14;
}
