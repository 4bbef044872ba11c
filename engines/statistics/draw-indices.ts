/**
 * Draws with replacement: fills `into` with whole numbers from 0 to n − 1, all equally likely, and returns the state for the
 * next call; the first is the seed, lowest 32 bits.
 *
 * The bits are `seededRandom`'s (mulberry32). Up to n = 65,536 each 32 of them give two numbers, without bias by rejection
 * (D. Lemire, ACM TOMACS 29, 2019); beyond, each gives one by scaling, which prefers none by more than n/2³².
 * Cost: O(length of `into`), in the loop: a call for each draw would double the time.
 */
export function drawIndices(into: Uint16Array | Uint32Array, n: number, state: number): number {
	let now = state | 0;
	if (n > 65_536) {
		const scale = n / 4_294_967_296;
		for (let i = 0; i < into.length; i++) {
			now = (now + 0x6d2b79f5) | 0;
			let t = Math.imul(now ^ (now >>> 15), now | 1);
			t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
			into[i] = (((t ^ (t >>> 14)) >>> 0) * scale) >>> 0;
		}
		return now;
	}
	/** Products whose lower half is below this would make some numbers likelier. */
	const surplus = 65_536 % n;
	const last = into.length - 1;
	for (let i = 0; i <= last; ) {
		now = (now + 0x6d2b79f5) | 0;
		let t = Math.imul(now ^ (now >>> 15), now | 1);
		t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
		t ^= t >>> 14;
		const first = Math.imul(t >>> 16, n);
		const second = Math.imul(t & 0xffff, n);
		into[i] = first >>> 16;
		if ((first & 0xffff) >= surplus) i++;
		if (i > last) break;
		into[i] = second >>> 16;
		if ((second & 0xffff) >= surplus) i++;
	}
	return now;
}

/** Room for a resample of n. */
export const indicesFor = (n: number): Uint16Array | Uint32Array =>
	n > 65_536 ? new Uint32Array(n) : new Uint16Array(n);

/**
 * Resamples of n as how often each number was drawn, which is all that a statistic of sorted values needs; at most 65,535
 * times each, which happens in fact to none.
 * @param use called for each resample; must not keep the counts
 */
export function resampleCounts(
	n: number,
	replicates: number,
	seed: number,
	use: (counts: Uint16Array, replicate: number) => void,
): void {
	const drawn = indicesFor(n);
	const counts = new Uint16Array(n);
	for (let b = 0, state = seed; b < replicates; b++) {
		state = drawIndices(drawn, n, state);
		counts.fill(0);
		for (let i = 0; i < n; i++) counts[drawn[i]!]!++;
		use(counts, b);
	}
}
