import { useMemo } from "react";
import { useSession } from "../session/use-session.ts";
import {
	type DateStyle,
	formatChange,
	formatDate,
	formatMoney,
	formatNumber,
	formatRelative,
	formatShare,
} from "./format.ts";
import { useLanguage } from "./use-messages.ts";

/** The zone in which times are shown: the person's; for visitors the device's. */
export function useTimeZone(): string {
	return useSession().person?.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** Numbers, money and times in the language of the screen and the zone of the person. */
export function useFormat() {
	const language = useLanguage();
	const zone = useTimeZone();
	return useMemo(
		() => ({
			number: (value: number, options?: Intl.NumberFormatOptions) => formatNumber(value, language, options),
			/** A fraction as a percentage: 0.52 → 52%. */
			share: (value: number, digits?: number) => formatShare(value, language, digits),
			change: (value: number, options?: Intl.NumberFormatOptions) => formatChange(value, language, options),
			/** An amount in minor units. */
			money: (minor: number, currency: string) => formatMoney(minor, currency, language),
			date: (value: string | Date, style?: DateStyle) => formatDate(value, language, zone, style),
			relative: (value: string | Date, now = new Date()) => formatRelative(value, language, now),
		}),
		[language, zone],
	);
}
