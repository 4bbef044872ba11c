/**
 * A small seeded generator: numbers in [0, 1), the same sequence for the same seed everywhere.
 *
 * Reference: mulberry32 (T. Ettinger, 2017, public domain). For simulation and sampling, not for secrets.
 * @param seed any whole number; only its lowest 32 bits count
 */
export function seededRandom(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let t = Math.imul(state ^ (state >>> 15), state | 1);
		t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
		return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
	};
}
