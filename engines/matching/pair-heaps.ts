/**
 * One binary heap of pairs for each set of a quota tree, the lowest pair on top: lowest priority, then the highest
 * lottery number, then (two pairs of one person) the less wanted. A pair no longer held is left in place and dropped
 * when it comes to the top; none is held a second time.
 *
 * @param size pairs under each node
 * @param limit most pairs held under each node
 * Cost: push and replace log(heap), a purge spread over as many pushes; memory 32 bytes for each place,
 * 4 a person.
 */
export function createPairHeaps(input: {
	size: Int32Array;
	limit: Int32Array;
	priority: Float64Array;
	/** Lottery number of each person. */
	numbers: Int32Array;
}) {
	const { size, limit, priority, numbers } = input;
	const offset = new Int32Array(size.length);
	const most = new Int32Array(size.length);
	let room = 0;
	for (let node = 0; node < size.length; node++) {
		offset[node] = room;
		// Room for as many again that are no longer held.
		most[node] = Math.min(size[node]!, 2 * limit[node]! + 1);
		room += most[node]!;
	}
	const entry = new Int32Array(room);
	const owner = new Int32Array(room);
	const key = new Float64Array(room);
	const length = new Int32Array(size.length);
	/** Pair that each person holds, or −1. */
	const held = new Int32Array(numbers.length).fill(-1);
	let used = false;

	/** Whether pair a of person i is lower than pair b of person j, both of equal priority. */
	const losesLottery = (a: number, i: number, b: number, j: number): boolean => {
		if (i === j) return a > b;
		used = true;
		return numbers[i]! > numbers[j]!;
	};

	/** Lets a pair sink from the hole at `at` among `n` entries. */
	const sink = (base: number, n: number, at: number, pair: number, person: number): void => {
		const own = priority[pair]!;
		let hole = base + at;
		for (;;) {
			let child = 2 * (hole - base) + 1 + base;
			if (child >= base + n) break;
			const right = child + 1;
			let least = key[child]!;
			if (right < base + n) {
				const other = key[right]!;
				if (
					other < least ||
					(other === least && losesLottery(entry[right]!, owner[right]!, entry[child]!, owner[child]!))
				) {
					child = right;
					least = other;
				}
			}
			if (least > own || (least === own && !losesLottery(entry[child]!, owner[child]!, pair, person))) break;
			key[hole] = least;
			entry[hole] = entry[child]!;
			owner[hole] = owner[child]!;
			hole = child;
		}
		key[hole] = own;
		entry[hole] = pair;
		owner[hole] = person;
	};

	/** Drops the pairs no longer held. */
	const purge = (node: number): void => {
		const base = offset[node]!;
		let n = 0;
		for (let at = base; at < base + length[node]!; at++) {
			if (held[owner[at]!] !== entry[at]) continue;
			entry[base + n] = entry[at]!;
			owner[base + n] = owner[at]!;
			key[base + n++] = key[at]!;
		}
		length[node] = n;
		for (let at = (n >> 1) - 1; at >= 0; at--) sink(base, n, at, entry[base + at]!, owner[base + at]!);
	};

	const push = (node: number, pair: number, person: number): void => {
		if (length[node] === most[node]) purge(node);
		const base = offset[node]!;
		const own = priority[pair]!;
		let at = length[node]!++;
		while (at > 0) {
			const up = (at - 1) >> 1;
			const above = key[base + up]!;
			if (above < own) break;
			if (above === own && !losesLottery(pair, person, entry[base + up]!, owner[base + up]!)) break;
			key[base + at] = above;
			entry[base + at] = entry[base + up]!;
			owner[base + at] = owner[base + up]!;
			at = up;
		}
		key[base + at] = own;
		entry[base + at] = pair;
		owner[base + at] = person;
	};

	/**
	 * Offers a pair to a set that is full: puts it in the place of the lowest held one and returns the person turned
	 * away, the given one when their pair is lower than all held.
	 */
	const replaceLowest = (node: number, pair: number, person: number): number => {
		const base = offset[node]!;
		for (let n = length[node]!; n > 0; length[node] = n) {
			const lowest = owner[base]!;
			if (held[lowest] === entry[base]) {
				const difference = key[base]! - priority[pair]!;
				if (difference > 0 || (difference === 0 && !losesLottery(entry[base]!, lowest, pair, person))) return person;
				sink(base, n, 0, pair, person);
				return lowest;
			}
			n--;
			if (n > 0) sink(base, n, 0, entry[base + n]!, owner[base + n]!);
		}
		return person;
	};

	return { held, push, replaceLowest, lotteryUsed: () => used };
}
