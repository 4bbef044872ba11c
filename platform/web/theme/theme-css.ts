import { convertCssVariables, DEFAULT_THEME, defaultCssVariablesResolver, mergeMantineTheme } from "@mantine/core";
import { mantineTheme } from "./mantine-theme.ts";
import { fonts, radii, type Scheme, schemes, spaces, textSizes, type } from "./tokens.ts";

type Variables = Record<`--${string}`, string>;

const kebab = (name: string): string => name.replace(/([A-Z])/g, "-$1").toLowerCase();

function named(prefix: string, values: Readonly<Record<string, string>>): Variables {
	return Object.fromEntries(Object.entries(values).map(([name, value]) => [`--${prefix}${kebab(name)}`, value]));
}

/** One of Mantine's colours, dressed in our tokens in all its roles. */
function colour(name: string, fill: string, ink: string, wash: string, text: string, hover = fill): Variables {
	const base: `--${string}` = `--mantine-color-${name}`;
	return {
		[`${base}-text`]: text,
		[`${base}-filled`]: fill,
		[`${base}-filled-hover`]: hover,
		[`${base}-contrast`]: ink,
		[`${base}-light`]: wash,
		[`${base}-light-hover`]: wash,
		[`${base}-light-color`]: text,
		[`${base}-outline`]: text,
		[`${base}-outline-hover`]: wash,
	};
}

function schemeVariables(scheme: Scheme): Variables {
	return {
		"--mantine-color-scheme": scheme,
		...named("", schemes[scheme]),
		...colour("act", "var(--act-fill)", "var(--act-ink)", "var(--act-wash)", "var(--act)", "var(--act-hover)"),
		...colour("red", "var(--seal)", "var(--seal-ink)", "var(--seal-wash)", "var(--seal)", "var(--seal-hover)"),
		...colour("green", "var(--good)", "var(--card)", "var(--good-wash)", "var(--good-ink)"),
		...colour("yellow", "var(--warn)", "var(--card)", "var(--warn-wash)", "var(--warn-ink)"),
		...colour("gray", "var(--dim)", "var(--card)", "var(--wash)", "var(--ink)"),
		"--mantine-primary-color-contrast": "var(--act-ink)",
		"--mantine-color-bright": "var(--ink)",
		"--mantine-color-text": "var(--ink)",
		"--mantine-color-body": "var(--card)",
		"--mantine-color-error": "var(--seal)",
		"--mantine-color-success": "var(--good-ink)",
		"--mantine-color-placeholder": "var(--dim)",
		"--mantine-color-anchor": "var(--act)",
		"--mantine-color-default": "var(--card)",
		"--mantine-color-default-hover": "var(--wash)",
		"--mantine-color-default-color": "var(--ink)",
		"--mantine-color-default-border": "var(--edge)",
		"--mantine-color-dimmed": "var(--dim)",
		"--mantine-color-disabled": "var(--wash)",
		"--mantine-color-disabled-color": "var(--dim)",
		"--mantine-color-disabled-border": "var(--line)",
	};
}

/**
 * The style sheet of the theme: our tokens and Mantine's variables, for both schemes. Written at build time, because a
 * style element made in the browser would need an exception in the content security policy.
 */
export function themeCss(): string {
	const theme = mergeMantineTheme(DEFAULT_THEME, mantineTheme);
	const defaults = defaultCssVariablesResolver(theme);
	const css = convertCssVariables(
		{
			variables: {
				...defaults.variables,
				...named("space-", spaces),
				...named("radius-", radii),
				...named("type-", type),
				...named("font-", fonts),
			},
			light: { ...defaults.light, ...schemeVariables("light") },
			dark: { ...defaults.dark, ...schemeVariables("dark") },
		},
		":root",
	);
	const sizes = Object.entries(textSizes).map(([name, size]) => `:root[data-text="${name}"]{font-size:${size}}`);
	return [`:root{font-size:${textSizes.normal}}`, ...sizes, css].join("\n");
}
