import type { Choice } from "#platform/web/form/type-ahead.tsx";
import type { MarkScale } from "../../attainment.ts";

export interface RecordValues extends Record<string, unknown> {
	competencyId: Choice | null;
	kind: string;
	/** Levels, or points on a scale. */
	as: "level" | "points";
	/** As typed, for each learner; empty: not seen. */
	levels: Record<string, string>;
	points: Record<string, string>;
	max: string;
	bands: { from: string; level: string }[];
	note: string;
}

const KEPT = "competencies.group-scale";

type Kept = Pick<RecordValues, "max" | "bands">;

/** The scale that was used last in this browser; at first the usual hundred points. */
export function lastScale(): Kept {
	const kept = localStorage.getItem(KEPT);
	if (kept) return JSON.parse(kept) as Kept;
	return {
		max: "100",
		bands: [
			{ from: "60", level: "2" },
			{ from: "75", level: "3" },
			{ from: "90", level: "4" },
		],
	};
}

export const keepScale = ({ max, bands }: Kept): void => localStorage.setItem(KEPT, JSON.stringify({ max, bands }));

/** What is typed into a field for a number; what is none stays as it is, for the server to refuse by its field. */
export function typed(text: string): number | string {
	const number = Number(text);
	return text.trim() === "" || Number.isNaN(number) ? text : number;
}

/** The scale as typed; null while it is not one. */
export function scaleOf({ max, bands }: Kept): MarkScale | null {
	const scale = {
		max: typed(max),
		bands: bands.map(({ from, level }) => ({ from: typed(from), level: typed(level) })),
	};
	const numbers = [scale.max, ...scale.bands.flatMap(({ from, level }) => [from, level])];
	return numbers.every((one) => typeof one === "number") ? (scale as MarkScale) : null;
}

/** What is sent: only of those for whom something was typed. */
export function bodyOf({ competencyId, kind, as, levels, points, max, bands, note }: RecordValues) {
	const seen = Object.entries(as === "level" ? levels : points).filter(([, text]) => text.trim() !== "");
	return {
		competencyId: competencyId?.id,
		kind,
		note: note || null,
		...(as === "points" && {
			scale: { max: typed(max), bands: bands.map(({ from, level }) => ({ from: typed(from), level: typed(level) })) },
		}),
		entries: seen.map(([personId, text]) => ({
			personId,
			...(as === "level" ? { level: Number(text) } : { score: typed(text) }),
		})),
	};
}
