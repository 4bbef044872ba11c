import { useFormat } from "#platform/web/i18n/use-format.ts";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { type GradeSign, isByHand } from "../../contract-grades.ts";
import { messages } from "./grades.messages.ts";
import type { GridCell } from "./grid.tsx";

/** How scores are written: in per cent, with a place after the point where there is one. */
export function useGradeText() {
	const t = useMessages(messages);
	const format = useFormat();
	const bare = (score: number | null): string =>
		score === null ? "" : format.number(100 * score, { maximumFractionDigits: 1 });
	const share = (score: number | null): string => (score === null ? "–" : format.share(score, 1));
	/** A mark as it is said, and written where there is room. @param open a change of it waits */
	const saidOf = (score: number | null, sign: GradeSign, open: boolean): string => {
		const said = t(`sign.${sign}`, { score: share(score) });
		return open ? t("withOpenChange", { said }) : said;
	};
	/** One cell of a row. @param open a change of it waits */
	const cellOf = (score: number | null, sign: GradeSign, open: boolean): GridCell => {
		const both = `${bare(score)} ${t("short.w")}`;
		const text = { ".": "", s: bare(score), o: bare(score), h: both, w: t("short.w"), u: `(${bare(score)})`, m: "–" }[
			sign
		];
		const tone = { ".": undefined, s: "score", o: "score", h: "waits", w: "waits", u: "waits", m: "missing" }[sign];
		return {
			text,
			tone,
			fill: score === null ? 0 : Math.round(100 * score),
			mark: open ? "open" : isByHand(sign) ? "hand" : undefined,
			said: saidOf(score, sign, open),
		};
	};
	return { bare, share, saidOf, cellOf };
}
