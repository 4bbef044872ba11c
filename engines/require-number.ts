import { EngineInputError } from "#engines/input-error.ts";

/** Returns `value`, or throws EngineInputError naming `argument` when it is not a finite number. */
export function requireFinite(argument: string, value: number): number {
	if (typeof value !== "number" || !Number.isFinite(value)) {
		throw new EngineInputError(argument, `must be a finite number, got ${String(value)}`);
	}
	return value;
}

/** As requireFinite, and not below zero. */
export function requireNonNegative(argument: string, value: number): number {
	if (requireFinite(argument, value) < 0) throw new EngineInputError(argument, `must not be negative, got ${value}`);
	return value;
}

/** As requireFinite, and above zero. */
export function requirePositive(argument: string, value: number): number {
	if (requireFinite(argument, value) <= 0) throw new EngineInputError(argument, `must be above zero, got ${value}`);
	return value;
}

/** A whole number not below `least`. */
export function requireInteger(argument: string, value: number, least: number): number {
	if (!Number.isSafeInteger(value) || value < least) {
		throw new EngineInputError(argument, `must be a whole number from ${least}, got ${String(value)}`);
	}
	return value;
}

/** A probability strictly between 0 and 1, as a confidence level must be. */
export function requireOpenUnit(argument: string, value: number): number {
	if (requireFinite(argument, value) <= 0 || value >= 1) {
		throw new EngineInputError(argument, `must lie strictly between 0 and 1, got ${value}`);
	}
	return value;
}

/** Squares, and sums of millions of them, of numbers up to this size stay within the range of doubles. */
const LARGEST = 1e150;

/** As requireFinite, and not above 1e150 in size. */
export function requireSquarable(argument: string, value: number): number {
	if (Math.abs(requireFinite(argument, value)) <= LARGEST) return value;
	throw new EngineInputError(argument, `must not exceed ${LARGEST} in size, got ${value}`);
}

/** A list of at least `least` finite numbers up to 1e150 in size; names the first bad member. */
export function requireSeries(argument: string, values: readonly number[], least: number): readonly number[] {
	if (!Array.isArray(values)) throw new EngineInputError(argument, "must be a list of numbers");
	if (values.length < least)
		throw new EngineInputError(argument, `needs at least ${least} values, got ${values.length}`);
	for (let i = 0; i < values.length; i++) {
		// Naming each of a million values would cost seconds: only a bad one gets its name.
		if (!(Math.abs(values[i]!) <= LARGEST)) requireSquarable(`${argument}[${i}]`, values[i]!);
	}
	return values;
}
