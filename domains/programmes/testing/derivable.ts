/** Zero for the rationals: a prime above all that integers of a test come to. */
const PRIMES = [2, 3, 1_000_003];

function* subsets<T>(items: readonly T[], size: number, from = 0): Generator<T[]> {
	if (size === 0) yield [];
	else
		for (let i = from; i <= items.length - size; i++)
			for (const rest of subsets(items, size - 1, i + 1)) yield [items[i] as T, ...rest];
}

const inverse = (value: number, prime: number): number => {
	let [result, base, power] = [1n, BigInt(value), prime - 2];
	for (const modulus = BigInt(prime); power > 0; power = Math.floor(power / 2)) {
		if (power % 2 === 1) result = (result * base) % modulus;
		base = (base * base) % modulus;
	}
	return Number(result);
};

/** Rows without those that others add up to, reduced modulo a prime by columns in their order. */
function reduced(rows: readonly (readonly number[])[], prime: number): number[][] {
	const left = rows.map((row) => [...row]);
	const done: number[][] = [];
	for (let column = 0; column < (rows[0]?.length ?? 0); column++) {
		const at = left.findIndex((row) => row[column] !== 0);
		if (at < 0) continue;
		const [pivot] = left.splice(at, 1) as [number[]];
		const factor = prime === 2 ? 1 : inverse(pivot[column] as number, prime);
		for (const row of left) {
			const times = ((row[column] as number) * factor) % prime;
			if (times !== 0)
				for (let i = column; i < row.length; i++)
					row[i] = ((((row[i] as number) - times * (pivot[i] as number)) % prime) + prime) % prime;
		}
		done.push(pivot);
	}
	return done;
}

/**
 * Whether any sum of multiples of what was asked speaks of fewer people than may be told of, and of whom: every set of so few
 * is tried, over the rationals and modulo 2 and 3. A sum that speaks of some alone exists exactly where elimination by the
 * columns of all others leaves a row that is not nothing.
 * @param asked sets of `person:plan`, each of which was told how many of it are so
 */
export function derivableOfFew(asked: readonly ReadonlySet<string>[], fewest: number): string[] | null {
	const units = [...new Set(asked.flatMap((set) => [...set]))].sort();
	const people = [...new Set(units.map((unit) => unit.split(":")[0] as string))];
	for (const prime of PRIMES) {
		const basis = reduced(
			asked.map((set) => units.map((unit) => (set.has(unit) ? 1 : 0))),
			prime,
		);
		for (const few of subsets(people, Math.min(people.length, fewest - 1))) {
			const isOfFew = units.map((unit) => few.includes(unit.split(":")[0] as string));
			const order = units.map((_, i) => i).sort((a, b) => Number(isOfFew[a]) - Number(isOfFew[b]));
			const others = isOfFew.filter((is) => !is).length;
			const rows = reduced(
				basis.map((row) => order.map((i) => row[i] as number)),
				prime,
			);
			if (rows.some((row) => row.slice(0, others).every((value) => value === 0))) return few;
		}
	}
	return null;
}
