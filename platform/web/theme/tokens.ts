/**
 * Every colour of the screen, in light and dark under the same name. They become CSS variables (`--ink`) and feed
 * Mantine's theme and the charts; nothing else in the project writes a colour.
 */
export const light = {
	/** Page behind everything, surfaces on it, quiet fill, hairlines. */
	paper: "#FAF9F6",
	card: "#FFFFFF",
	wash: "#F1EFE9",
	line: "#E3E0D8",
	/** Borders of buttons, of inputs (3:1, they are the only sign of the field), grid of charts. */
	edge: "#C9C5BA",
	field: "#8C887D",
	grid: "#ECE9E1",
	ink: "#1B2533",
	dim: "#5B6472",
	/** Navigation. */
	nav: "#1F3A5F",
	navInk: "#DDE5F0",
	navDim: "#B4C3D8",
	navOn: "#FFFFFF",
	navOnInk: "#1F3A5F",
	/** Actions: links and bars, filled buttons, selected chips. */
	act: "#2F5A92",
	actFill: "#2F5A92",
	actHover: "#264B7B",
	actInk: "#FFFFFF",
	actWash: "#E7ECF4",
	actEdge: "#C6D2E3",
	actDeep: "#1F3A5F",
	/** Needs a person's action, or is broken. Nothing else. */
	seal: "#B83A26",
	sealHover: "#9C2F1E",
	sealInk: "#FFFFFF",
	sealWash: "#FBEAE6",
	/** The seal of the brand: the one place where vermilion is no call to act. */
	stamp: "#B83A26",
	stampInk: "#FFFFFF",
	good: "#2F7D6B",
	goodInk: "#1E5B4D",
	goodWash: "#E0F0EC",
	/** Ratings are drawn in `warn`, words of warning written in `warnInk`. */
	warn: "#A86F00",
	warnInk: "#8F4A0F",
	warnWash: "#FBEBDD",
	plum: "#8A5A83",
	plumInk: "#653D60",
	plumWash: "#F1E7F0",
	/** Empty part of a rating or level, and the outline that the keyboard moves. */
	blank: "#DAD6CB",
	focus: "#2F5A92",
	chart1: "#1F3A5F",
	chart2: "#C96A1B",
	chart3: "#2F7D6B",
	chart4: "#8A5A83",
	chart5: "#6BA3D6",
	chart6: "#8A8F3C",
	chart7: "#B83A26",
	/** A line without a series colour: sparklines, the reference line of a chart. */
	mark: "#5B6B82",
} as const;

export type Token = keyof typeof light;

export const dark: Record<Token, string> = {
	paper: "#12171E",
	card: "#1A212A",
	wash: "#242D38",
	line: "#323D4A",
	edge: "#4A5767",
	field: "#7F8B9B",
	grid: "#2A333F",
	ink: "#E9ECF0",
	dim: "#A9B3C0",
	nav: "#0D1520",
	navInk: "#D5DEEA",
	navDim: "#9FB0C6",
	navOn: "#24364F",
	navOnInk: "#FFFFFF",
	act: "#8DB7EC",
	actFill: "#3566A5",
	actHover: "#4274B5",
	actInk: "#FFFFFF",
	actWash: "#22324A",
	actEdge: "#3C557A",
	actDeep: "#C3D9F5",
	seal: "#FF8F78",
	sealHover: "#FFA592",
	sealInk: "#2A0F09",
	sealWash: "#3B2120",
	stamp: "#B83A26",
	stampInk: "#FFFFFF",
	good: "#5FBDA6",
	goodInk: "#8FD6C4",
	goodWash: "#1B3631",
	warn: "#E0A63A",
	warnInk: "#F0B98A",
	warnWash: "#3A2A1B",
	plum: "#C493BD",
	plumInk: "#DBB5D5",
	plumWash: "#362A38",
	blank: "#4A5767",
	focus: "#8DB7EC",
	chart1: "#8FB0DD",
	chart2: "#E8925A",
	chart3: "#5FBDA6",
	chart4: "#C493BD",
	chart5: "#6BA3D6",
	chart6: "#B9BE67",
	chart7: "#FF8F78",
	mark: "#9AA9BD",
};

export const schemes = { light, dark } as const;
export type Scheme = keyof typeof schemes;

/** The order in which series take their colours. */
export const chartTokens = ["chart1", "chart2", "chart3", "chart4", "chart5", "chart6", "chart7"] as const;

const cjkSans = '"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC"';
const cjkSerif = '"Songti SC", "Noto Serif CJK SC", "Noto Serif SC", SimSun';

/** Latin letters come with the application, Chinese ones from the reader's system. */
export const fonts = {
	sans: `"Inter Variable", Inter, ${cjkSans}, system-ui, sans-serif`,
	serif: `"Source Serif 4 Variable", "Source Serif 4", ${cjkSerif}, Georgia, serif`,
	mono: 'ui-monospace, "SF Mono", Menlo, Consolas, "Noto Sans Mono CJK SC", monospace',
} as const;

/**
 * Lengths are in rem, and 1 rem is 14 px in ordinary, 16 and 18 px in larger text, each times what the reader has set
 * in the browser.
 */
export const textSizes = { normal: "87.5%", large: "100%", larger: "112.5%" } as const;
export type TextSize = keyof typeof textSizes;

const px = (size: number): string => `${Number((size / 14).toFixed(4))}rem`;

export const type = { tiny: px(12), small: px(12.5), base: px(14), section: px(15), figure: px(26), title: px(24) };

/** Multiples of 4 px. */
export const spaces = { xs: px(4), sm: px(8), md: px(12), lg: px(16), xl: px(24) };

export const radii = { small: px(4), normal: px(6), card: px(8) };

/** Below `phone` the navigation is at the foot and rows become cards; below `narrow` the sidebar gives way. */
export const breakpoints = { phone: 640, narrow: 900 } as const;
