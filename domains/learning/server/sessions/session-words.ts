import type { Named } from "#platform/contract/named.ts";

/** Makers of formats are costly; there are few zones. */
const formats = new Map<string, Intl.DateTimeFormat>();

function words(instant: Date, tag: string, timeZone: string, options: Intl.DateTimeFormatOptions): string {
	const key = `${tag}|${timeZone}|${JSON.stringify(options)}`;
	const format = formats.get(key) ?? new Intl.DateTimeFormat(tag, { timeZone, hourCycle: "h23", ...options });
	formats.set(key, format);
	return format.format(instant);
}

const day = { weekday: "short", day: "numeric", month: "short" } as const;
const clock = { hour: "2-digit", minute: "2-digit" } as const;

/** When something is held in a zone, in both languages, for whichever a notice is read in. */
export function whenWords(
	startsAt: string,
	endsAt: string | null,
	timeZone: string,
): { whenEn: string; whenZh: string } {
	const said = (tag: string): string => {
		const start = new Date(startsAt);
		const until = endsAt === null ? "" : `–${words(new Date(endsAt), tag, timeZone, clock)}`;
		return `${words(start, tag, timeZone, day)} ${words(start, tag, timeZone, clock)}${until} (${timeZone})`;
	};
	return { whenEn: said("en-GB"), whenZh: said("zh-CN") };
}

/** A name for whichever language a notice is read in, as parameters. */
export const nameParams = (as: string, { en, zh }: Named): Record<string, string> => ({
	[`${as}En`]: en ?? zh ?? "",
	[`${as}Zh`]: zh ?? en ?? "",
});
