/** Most telling name first: Edge and others call themselves Chrome too, and Chrome calls itself Safari. */
const browsers: readonly [RegExp, string][] = [
	[/MicroMessenger/, "WeChat"],
	[/wxwork/i, "WeCom"],
	[/DingTalk/i, "DingTalk"],
	[/Edg/, "Edge"],
	[/OPR|Opera/, "Opera"],
	[/Firefox|FxiOS/, "Firefox"],
	[/Chrome|CriOS/, "Chrome"],
	[/Safari/, "Safari"],
];

const systems: readonly [RegExp, string][] = [
	[/HarmonyOS|OpenHarmony/, "HarmonyOS"],
	[/Android/, "Android"],
	[/iPhone/, "iPhone"],
	[/iPad/, "iPad"],
	[/Windows/, "Windows"],
	[/Mac OS X|Macintosh/, "macOS"],
	[/Linux/, "Linux"],
];

/** Browser and system by the name that the browser gave itself; null where neither is known. */
export function deviceOf(userAgent: string | null): { browser: string; system: string } | null {
	const find = (known: readonly [RegExp, string][]) => known.find(([sign]) => sign.test(userAgent ?? ""))?.[1];
	const browser = find(browsers);
	const system = find(systems);
	return browser && system ? { browser, system } : null;
}
