import type { Plugin } from "vite";
import { themeCss } from "./theme-css.ts";

const name = "virtual:theme.css";
const resolved = `\0${name}`;

/** Makes `import "virtual:theme.css"` the style sheet of the theme. */
export function themeCssPlugin(): Plugin {
	return {
		name: "theme-css",
		resolveId: (id) => (id === name ? resolved : null),
		load: (id) => (id === resolved ? themeCss() : null),
	};
}
