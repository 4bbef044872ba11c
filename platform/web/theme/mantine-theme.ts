import { createTheme, defaultVariantColorsResolver, type MantineColorsTuple } from "@mantine/core";
import { breakpoints, dark, fonts, light, radii, spaces, type } from "./tokens.ts";

/** Mantine wants ten shades of a colour; ours come from variables that differ by scheme, so all ten are the base one. */
const shades = (colour: string): MantineColorsTuple => [
	colour,
	colour,
	colour,
	colour,
	colour,
	colour,
	colour,
	colour,
	colour,
	colour,
];

/** Mantine's own roles for its greys: grounds on hover, borders, placeholders, words; "dark" runs from the words down. */
const greys: MantineColorsTuple = [
	light.wash,
	light.wash,
	light.line,
	light.line,
	light.edge,
	light.dim,
	light.dim,
	light.dim,
	light.ink,
	light.ink,
];
const darks: MantineColorsTuple = [
	dark.ink,
	dark.dim,
	dark.dim,
	dark.field,
	dark.edge,
	dark.wash,
	dark.card,
	dark.card,
	dark.paper,
	dark.nav,
];

const em = (pixels: number): string => `${pixels / 16}em`;
const flat = { xs: "none", sm: "none", md: "none", lg: "none", xl: "none" };
const quick = { duration: 140, transition: "fade" } as const;

/**
 * Mantine in our clothes. Colours are set as CSS variables at build time (`theme-css.ts`); here stands what its
 * components read in script.
 */
export const mantineTheme = createTheme({
	primaryColor: "act",
	primaryShade: 6,
	colors: {
		act: shades(light.act),
		red: shades(light.seal),
		green: shades(light.good),
		yellow: shades(light.warn),
		gray: greys,
		dark: darks,
	},
	white: light.card,
	black: light.ink,
	fontFamily: fonts.sans,
	fontFamilyMonospace: fonts.mono,
	headings: {
		fontFamily: fonts.serif,
		fontWeight: "600",
		sizes: {
			h1: { fontSize: type.title, lineHeight: "1.25" },
			h2: { fontSize: type.section, lineHeight: "1.4" },
			h3: { fontSize: type.base, lineHeight: "1.4" },
			h4: { fontSize: type.base, lineHeight: "1.4" },
			h5: { fontSize: type.base, lineHeight: "1.4" },
			h6: { fontSize: type.base, lineHeight: "1.4" },
		},
	},
	fontSizes: { xs: type.small, sm: type.base, md: type.base, lg: type.section, xl: "1.2857rem" },
	lineHeights: { xs: "1.4", sm: "1.45", md: "1.5", lg: "1.5", xl: "1.5" },
	spacing: spaces,
	radius: { xs: radii.small, sm: radii.normal, md: radii.normal, lg: radii.card, xl: "2rem" },
	defaultRadius: "sm",
	shadows: flat,
	breakpoints: {
		xs: em(480),
		sm: em(breakpoints.phone),
		md: em(breakpoints.narrow),
		lg: em(1200),
		xl: em(1400),
	},
	// Mantine writes white on every filled colour; ours have an ink of their own, dark on the light colours of dark mode.
	variantColorResolver: (input) => {
		const colours = defaultVariantColorsResolver(input);
		const { color = "act", variant } = input;
		return variant === "filled" ? { ...colours, color: `var(--mantine-color-${color}-contrast)` } : colours;
	},
	respectReducedMotion: true,
	cursorType: "pointer",
	components: {
		// Mantine's scroll lock and a few others write style elements, which the content security policy forbids; the
		// page behind a dialog is held by `base.css` instead.
		Modal: { defaultProps: { lockScroll: false, transitionProps: quick, centered: true, radius: "lg" } },
		Drawer: { defaultProps: { lockScroll: false, transitionProps: { duration: 160 } } },
		Menu: { defaultProps: { transitionProps: quick, position: "bottom-end", offset: 4 } },
		Popover: { defaultProps: { transitionProps: quick, offset: 4 } },
		Combobox: { defaultProps: { transitionProps: quick, offset: 4 } },
		Tooltip: {
			defaultProps: { transitionProps: quick, openDelay: 300, events: { hover: true, focus: true, touch: true } },
		},
		Button: { defaultProps: { size: "sm" } },
		Anchor: { defaultProps: { underline: "hover" } },
	},
});
