import { EngineInputError } from "#engines/input-error.ts";

/**
 * Ten bands of width 0.1, half-open [a, b), the last closed: Liao Chongbin 廖重斌, 热带地理 19 (1999). Sources disagree on the
 * closed side; this is fixed here. 极度失调 … 优质协调.
 */
const GRADES = [
	"extreme-imbalance",
	"severe-imbalance",
	"moderate-imbalance",
	"mild-imbalance",
	"near-imbalance",
	"bare-coordination",
	"primary-coordination",
	"intermediate-coordination",
	"good-coordination",
	"quality-coordination",
] as const;

export type CoordinationGrade = { readonly band: number; readonly code: (typeof GRADES)[number] };

// One object a band, shared: a grade for each of a million observations costs nothing.
const BANDS = GRADES.map((code, i): CoordinationGrade => ({ band: i + 1, code }));

/** Grade of a coupling coordination degree in [0, 1]; bands count from 1. @throws EngineInputError outside [0, 1] */
export function coordinationGrade(d: number): CoordinationGrade {
	if (!(d >= 0 && d <= 1)) throw new EngineInputError("d", `must lie in [0, 1], got ${d}`);
	let band = 1;
	// Against k/10 itself: d·10 would round 0.7 up a band.
	while (band < 10 && d >= band / 10) band++;
	return BANDS[band - 1]!;
}
