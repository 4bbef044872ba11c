import { EngineInputError } from "#engines/input-error.ts";

/** An exact fraction in lowest terms, denominator > 0. */
export type Rational = { num: bigint; den: bigint };

/**
 * A number as people write it, without rounding: a BigInt, a whole number within ±(2^53 − 1), or a text such as "40",
 * "1/3", "12.5". A number with a fraction is refused: 0.1 is not one tenth.
 */
export type Exact = bigint | number | string;

export const ZERO: Rational = { num: 0n, den: 1n };
export const ONE: Rational = { num: 1n, den: 1n };

const TEXT = /^([+-]?\d{1,1000})(?:\/(\d{1,1000})|\.(\d{1,1000}))?$/;

function gcd(a: bigint, b: bigint): bigint {
	let x = a < 0n ? -a : a;
	let y = b;
	while (y !== 0n) [x, y] = [y, x % y];
	return x;
}

/** num/den in lowest terms; den must not be 0. */
export function rational(num: bigint, den: bigint): Rational {
	const [n, d] = den < 0n ? [-num, -den] : [num, den];
	const common = gcd(n, d);
	return common === 1n ? { num: n, den: d } : { num: n / common, den: d / common };
}

/** @throws EngineInputError naming `argument` when the value is not exact (a float, NaN, other text, denominator 0) */
export function parseExact(argument: string, value: Exact): Rational {
	if (typeof value === "bigint") return { num: value, den: 1n };
	if (typeof value === "number") {
		if (Number.isSafeInteger(value)) return { num: BigInt(value), den: 1n };
		throw new EngineInputError(argument, `must be a whole number or a text such as "1/3", got ${value}`);
	}
	const found = typeof value === "string" ? TEXT.exec(value.trim()) : null;
	if (!found) throw new EngineInputError(argument, `must be a whole number, "a/b" or "a.b", got ${String(value)}`);
	const [, whole, den, decimals] = found;
	if (den !== undefined) {
		if (BigInt(den) === 0n) throw new EngineInputError(argument, `has denominator 0: ${value}`);
		return rational(BigInt(whole!), BigInt(den));
	}
	return decimals === undefined
		? rational(BigInt(whole!), 1n)
		: rational(BigInt(whole! + decimals), 10n ** BigInt(decimals.length));
}

export const add = (a: Rational, b: Rational): Rational => rational(a.num * b.den + b.num * a.den, a.den * b.den);
export const subtract = (a: Rational, b: Rational): Rational => rational(a.num * b.den - b.num * a.den, a.den * b.den);
export const times = (a: Rational, b: Rational): Rational => rational(a.num * b.num, a.den * b.den);
/** b must not be 0. */
export const over = (a: Rational, b: Rational): Rational => rational(a.num * b.den, a.den * b.num);
/** −1, 0 or 1 as a is below, equal to or above b. */
export function compare(a: Rational, b: Rational): -1 | 0 | 1 {
	const gap = a.num * b.den - b.num * a.den;
	return gap < 0n ? -1 : gap > 0n ? 1 : 0;
}
export const sum = (values: readonly Rational[]): Rational => values.reduce(add, ZERO);
/** Largest whole number not above a. */
export function floor(a: Rational): bigint {
	const quotient = a.num / a.den;
	return a.num < 0n && quotient * a.den !== a.num ? quotient - 1n : quotient;
}
export const ceil = (a: Rational): bigint => -floor({ num: -a.num, den: a.den });
/** "3" or "1/3". */
export const print = (a: Rational): string => (a.den === 1n ? String(a.num) : `${a.num}/${a.den}`);
