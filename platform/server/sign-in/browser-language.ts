/** The language in which the screens greet this browser: the first that they speak, English when there is none. */
export function browserLanguage(acceptLanguage: string | null | undefined): "en" | "zh" {
	for (const range of (acceptLanguage ?? "").toLowerCase().split(",")) {
		const primary = range.trim().split(/[-;]/)[0];
		if (primary === "en" || primary === "zh") return primary;
	}
	return "en";
}
