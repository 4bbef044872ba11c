import { lazy, Suspense, useEffect } from "react";
import { createStore, useStore } from "../app/store.ts";

const Palette = lazy(() => import("./palette.tsx").then(({ Palette }) => ({ default: Palette })));

const openStore = createStore(false);

export function openPalette(): void {
	openStore.set(true);
}

/** Listens for Ctrl K (⌘ K) and fetches the palette when it is first asked for. */
export function PaletteHost() {
	const open = useStore(openStore);
	useEffect(() => {
		const listen = (event: KeyboardEvent): void => {
			if (!(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey || event.key.toLowerCase() !== "k")
				return;
			event.preventDefault();
			openStore.update((current) => !current);
		};
		document.addEventListener("keydown", listen);
		return () => document.removeEventListener("keydown", listen);
	}, []);
	if (!open) return null;
	return (
		<Suspense fallback={null}>
			<Palette onClose={() => openStore.set(false)} />
		</Suspense>
	);
}
