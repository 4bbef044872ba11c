import { useMemo } from "react";
import { useFormat } from "#platform/web/i18n/use-format.ts";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import type { CatalogueEntry } from "../calls-catalogue.ts";
import { words } from "../words.ts";

type Ratio = Pick<CatalogueEntry, "ratio" | "lower" | "upper">;

/** Ratios in words: the estimate, its interval, a mark of the axis. Without anybody qualified only the lower end is known. */
export function useRatio() {
	const w = useMessages(words);
	const format = useFormat();
	return useMemo(() => {
		// Two digits below 2: there the bounds of the stars lie close together.
		const digits = (value: number): number => (value >= 10 || value === 0 ? 0 : value >= 2 ? 1 : 2);
		const figure = (value: number): string =>
			format.number(value, { minimumFractionDigits: digits(value), maximumFractionDigits: digits(value) });
		return {
			figure,
			estimate: ({ ratio, lower }: Ratio): string =>
				ratio === null ? w("atLeast", { low: figure(lower) }) : w("times", { value: figure(ratio) }),
			interval: ({ lower, upper }: Ratio): string => `${figure(lower)}–${upper === null ? "∞" : figure(upper)}`,
			tick: (value: number): string => w("times", { value: format.number(value, { maximumFractionDigits: 2 }) }),
		};
	}, [w, format]);
}
