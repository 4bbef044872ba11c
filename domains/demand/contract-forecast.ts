import { z } from "zod";
import { named } from "#platform/contract/named.ts";

export const seriesKinds = ["stock", "flow", "unknown"] as const;

export const seriesSummary = z.object({
	id: z.uuid(),
	code: z.string(),
	name: named,
	place: named,
	unit: named,
	kind: z.enum(seriesKinds),
	kindReason: named,
	attribution: z.string(),
	sample: z.boolean(),
	from: z.number().int(),
	to: z.number().int(),
	n: z.number().int(),
});
export type SeriesSummary = z.infer<typeof seriesSummary>;
export const seriesList = z.object({ items: z.array(seriesSummary), places: z.array(named) });

const reason = z.object({ code: z.string(), values: z.record(z.string(), z.number().nullable()) });
const errors = z.object({
	model: z.string(),
	mae: z.number(),
	rmse: z.number(),
	/** Below 1: better than the one-step naive forecast of the past. */
	mase: z.number().nullable(),
	coverage: z.number(),
});

export const forecastResult = z.discriminatedUnion("ok", [
	z.object({
		ok: z.literal(true),
		model: z.string(),
		points: z.array(z.object({ period: z.string(), mean: z.number(), lower: z.number(), upper: z.number() })),
		confidence: z.number(),
		backtest: z.object({
			model: errors,
			naive: errors,
			/** 1 − error / naive error; null when the naive forecast never erred. */
			skill: z.number().nullable(),
			origins: z.number().int(),
			comparisons: z.number().int(),
			steps: z.number().int(),
		}),
		widened: z.number(),
		method: z.string(),
		warnings: z.array(reason),
		n: z.number().int(),
	}),
	/** Refused: a stock, an unknown kind, or too few periods. */
	z.object({
		ok: z.literal(false),
		code: z.enum(["stock", "unknown-kind", "too-short"]),
		reason: z.string(),
		n: z.number().int(),
	}),
]);
export type ForecastResult = z.infer<typeof forecastResult>;

const values = z.array(z.object({ period: z.string(), value: z.number() }));

export const seriesForecast = z.object({ series: seriesSummary, values, result: forecastResult });
export type SeriesForecastAnswer = z.infer<typeof seriesForecast>;

/** Monthly demand of a source: a forecast from a flow, or the refusal with what its dates show. */
export const sourceForecast = z.object({
	source: z.object({
		id: z.uuid(),
		name: z.string(),
		kind: z.enum(seriesKinds),
		evidence: z.record(z.string(), z.unknown()),
		sample: z.boolean(),
	}),
	values,
	result: forecastResult,
});
