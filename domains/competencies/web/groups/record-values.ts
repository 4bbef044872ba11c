import type { Choice } from "#platform/web/form/type-ahead.tsx";
import { typedNumber } from "#platform/web/form/typed-number.ts";
import type { MarkScale } from "../../attainment.ts";

interface TypedScale {
	max: string;
	bands: { from: string; level: string }[];
}

export interface RecordValues extends TypedScale, Record<string, unknown> {
	competencyId: Choice | null;
	kind: string;
	/** Levels, or points on a scale. */
	as: "level" | "points";
	/** As typed, for each learner; empty: not seen. */
	levels: Record<string, string>;
	points: Record<string, string>;
	note: string;
}

/** The usual hundred points, until somebody has used a scale of their own. */
export const usualScale: TypedScale = {
	max: "100",
	bands: [
		{ from: "60", level: "2" },
		{ from: "75", level: "3" },
		{ from: "90", level: "4" },
	],
};

export function isTypedScale(value: unknown): value is TypedScale {
	const { max, bands } = (value ?? {}) as Partial<TypedScale>;
	return (
		typeof max === "string" &&
		Array.isArray(bands) &&
		bands.every((band) => typeof band?.from === "string" && typeof band.level === "string")
	);
}

const asNumbers = ({ max, bands }: TypedScale): MarkScale => ({
	max: typedNumber(max),
	bands: bands.map(({ from, level }) => ({ from: typedNumber(from), level: typedNumber(level) })),
});

/** The scale as typed; null while it is not one. */
export function scaleOf(typed: TypedScale): MarkScale | null {
	const scale = asNumbers(typed);
	const numbers = [scale.max, ...scale.bands.flatMap(({ from, level }) => [from, level])];
	return numbers.some(Number.isNaN) ? null : scale;
}

/** What is sent: only of those for whom something was typed. */
export function bodyOf({ competencyId, kind, as, levels, points, max, bands, note }: RecordValues) {
	const seen = Object.entries(as === "level" ? levels : points).filter(([, text]) => text.trim() !== "");
	return {
		competencyId: competencyId?.id,
		kind,
		note: note || null,
		...(as === "points" && { scale: asNumbers({ max, bands }) }),
		entries: seen.map(([personId, text]) => ({
			personId,
			...(as === "level" ? { level: Number(text) } : { score: typedNumber(text) }),
		})),
	};
}
