import { MantineProvider } from "@mantine/core";
import { type ReactNode, useEffect, useMemo, useState } from "react";
import { useStore } from "../app/store.ts";
import { mantineTheme } from "./mantine-theme.ts";
import { schemeStore, shownScheme } from "./preferences.ts";
import { type Scheme, schemes, type Token } from "./tokens.ts";

/** The scheme that is shown now; follows the system while the choice is "auto". */
export function useScheme(): Scheme {
	const choice = useStore(schemeStore);
	const [scheme, setScheme] = useState<Scheme>(shownScheme);
	useEffect(() => {
		setScheme(shownScheme());
		if (choice !== "auto") return;
		const system = window.matchMedia("(prefers-color-scheme: dark)");
		const follow = (): void => setScheme(shownScheme());
		system.addEventListener("change", follow);
		return () => system.removeEventListener("change", follow);
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
