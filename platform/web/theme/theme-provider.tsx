import { MantineProvider } from "@mantine/core";
import { type ReactNode, useEffect, useMemo, useState } from "react";
import { flushSync } from "react-dom";
import { useStore } from "../app/store.ts";
import { mantineTheme } from "./mantine-theme.ts";
import { schemeStore, shownScheme } from "./preferences.ts";
import { type Scheme, schemes, type Token } from "./tokens.ts";

/** The scheme that is shown now; follows the system while the choice is "auto", and paper is always light. */
export function useScheme(): Scheme {
	const choice = useStore(schemeStore);
	const [scheme, setScheme] = useState<Scheme>(shownScheme);
	// biome-ignore lint/correctness/useExhaustiveDependencies: the choice is what shownScheme reads
	useEffect(() => {
		setScheme(shownScheme());
		const system = window.matchMedia("(prefers-color-scheme: dark)");
		const paper = window.matchMedia("print");
		const follow = (): void => setScheme(shownScheme());
		// The page is printed as it stands when this returns.
		const print = (): void => flushSync(() => setScheme(paper.matches ? "light" : shownScheme()));
		system.addEventListener("change", follow);
		paper.addEventListener("change", print);
		return () => {
			system.removeEventListener("change", follow);
			paper.removeEventListener("change", print);
		};
	}, [choice]);
	return scheme;
}

/** Colours as values, for drawings that cannot read CSS variables (canvas, exported pictures). */
export function useTokens(): Record<Token, string> {
	const scheme = useScheme();
	return useMemo(() => schemes[scheme], [scheme]);
}

/** Mantine without the style elements it would write: its variables come with `virtual:theme.css`. */
export function ThemeProvider({ children }: { children: ReactNode }) {
	const scheme = useScheme();
	return (
		<MantineProvider theme={mantineTheme} forceColorScheme={scheme} withCssVariables={false} withGlobalClasses={false}>
			{children}
		</MantineProvider>
	);
}
