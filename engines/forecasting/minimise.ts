type Minimum = { at: Float64Array; value: number; evaluations: number };

/**
 * Local minimum of a smooth function of a few unbounded variables.
 *
 * Method: BFGS with backtracking line search (Nocedal & Wright, Numerical Optimization,
 * 2006, ch. 6 and 8). Values that are not finite count as too high, so a function may refuse a region with NaN.
 * @param f the function; must not keep its argument
 * @param start where to begin; f must be finite there
 * @param slopes writes the derivatives of f at x; without it they are central differences
 * @returns the best point seen; converged when no step improves by 1e-10 relative
 * Cost: a few evaluations and one of `slopes` per iteration, or 2k more evaluations for k variables; at most `iterations`.
 */
export function minimise(
	f: (x: Float64Array) => number,
	start: ArrayLike<number>,
	iterations = 200,
	slopes?: (x: Float64Array, into: Float64Array) => void,
): Minimum {
	const k = start.length;
	let evaluations = 0;
	const safe = (x: Float64Array) => {
		evaluations++;
		const value = f(x);
		return Number.isFinite(value) ? value : Number.MAX_VALUE;
	};
	const probe = new Float64Array(k);
	const differences = (x: Float64Array, into: Float64Array) => {
		probe.set(x);
		for (let i = 0; i < k; i++) {
			const step = 1e-5 * Math.max(1, Math.abs(x[i]!));
			probe[i] = x[i]! + step;
			const up = safe(probe);
			probe[i] = x[i]! - step;
			const down = safe(probe);
			probe[i] = x[i]!;
			into[i] = (up - down) / (2 * step);
		}
	};
	const gradient = slopes ?? differences;
	let at = Float64Array.from(start);
	let value = safe(at);
	let g = new Float64Array(k);
	gradient(at, g);
	let inverse = identity(k);
	let fresh = true;
	for (let iteration = 0; iteration < iterations; iteration++) {
		const direction = new Float64Array(k);
		let slope = 0;
		for (let i = 0; i < k; i++) {
			for (let j = 0; j < k; j++) direction[i]! -= inverse[i * k + j]! * g[j]!;
			slope += direction[i]! * g[i]!;
		}
		const longest = direction.reduce((most, d) => Math.max(most, Math.abs(d)), 0);
		let scale = longest > 2 ? 2 / longest : 1;
		let next = at;
		let found = value;
		for (let tries = 0; tries < 40 && slope < 0; tries++) {
			const candidate = at.map((x, i) => x + scale * direction[i]!);
			const there = safe(candidate);
			if (there <= value + 1e-4 * scale * slope) {
				next = candidate;
				found = there;
				break;
			}
			scale /= 2;
		}
		const gain = value - found;
		if (!(gain > 1e-10 * (Math.abs(value) + 1e-10))) {
			// A stale curvature may point nowhere: one try along the plain gradient before giving up.
			if (fresh) return { at: next, value: found, evaluations };
			at = next;
			value = found;
			gradient(at, g);
			inverse = identity(k);
			fresh = true;
			continue;
		}
		const before = g;
		g = new Float64Array(k);
		gradient(next, g);
		update(inverse, next, at, g, before);
		fresh = false;
		at = next;
		value = found;
	}
	return { at, value, evaluations };
}

function identity(k: number): Float64Array {
	const matrix = new Float64Array(k * k);
	for (let i = 0; i < k; i++) matrix[i * k + i] = 1;
	return matrix;
}

/** BFGS update of the inverse Hessian in place; skipped when the curvature seen is not positive. */
function update(
	inverse: Float64Array,
	to: Float64Array,
	from: Float64Array,
	g: Float64Array,
	before: Float64Array,
): void {
	const k = to.length;
	let sy = 0;
	for (let i = 0; i < k; i++) sy += (to[i]! - from[i]!) * (g[i]! - before[i]!);
	if (!(sy > 1e-14)) return;
	const hy = new Float64Array(k);
	let yhy = 0;
	for (let i = 0; i < k; i++) {
		for (let j = 0; j < k; j++) hy[i]! += inverse[i * k + j]! * (g[j]! - before[j]!);
		yhy += hy[i]! * (g[i]! - before[i]!);
	}
	for (let i = 0; i < k; i++) {
		const si = to[i]! - from[i]!;
		for (let j = 0; j < k; j++) {
			const sj = to[j]! - from[j]!;
			inverse[i * k + j]! += ((1 + yhy / sy) * si * sj - hy[i]! * sj - si * hy[j]!) / sy;
		}
	}
}
