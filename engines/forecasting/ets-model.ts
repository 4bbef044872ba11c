/** Components of an exponential smoothing state space model, ETS(error, trend, season). */
export type EtsForm = {
	error: "additive" | "multiplicative";
	trend: "none" | "additive" | "damped";
	season: "none" | "additive" | "multiplicative";
	/** Steps per cycle; 1 without season. */
	period: number;
};

export type EtsParameters = { alpha: number; beta: number; gamma: number; phi: number };

/** Level, slope and the coming cycle's seasonals, `season[0]` being the next step's. */
export type EtsState = { level: number; slope: number; season: Float64Array };

/** One-step forecast from a state. */
export function etsStep(form: EtsForm, phi: number, level: number, slope: number, season: number): number {
	const base = form.trend === "none" ? level : level + phi * slope;
	if (form.season === "none") return base;
	return form.season === "additive" ? base + season : base * season;
}

/** Name in the usual notation, such as ETS(A,Ad,N). */
export function etsName({ error, trend, season }: EtsForm): string {
	const letter = { none: "N", additive: "A", multiplicative: "M", damped: "Ad" };
	return `ETS(${letter[error]},${letter[trend]},${letter[season]})`;
}
