import { useSyncExternalStore } from "react";
import { breakpoints } from "../theme/tokens.ts";

const query = `(max-width: ${breakpoints.phone}px)`;

function subscribe(listener: () => void): () => void {
	const media = window.matchMedia(query);
	media.addEventListener("change", listener);
	return () => media.removeEventListener("change", listener);
}

/** Whether the window has the width of a phone. */
export function useNarrow(): boolean {
	return useSyncExternalStore(subscribe, () => window.matchMedia(query).matches);
}
