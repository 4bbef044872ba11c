import type { CoverCut } from "#engines/planning/cover-cuts.ts";
import type { TermProblem } from "#engines/planning/terms-of-units.ts";
import type { StepNeed } from "#engines/planning/training-model.ts";

/** Units that are tried for what another one needs. */
const HELPERS = 3;
/** Units that are tried at most for one, with all that these need. */
const MOST_TRIES = 40;
/** How often units go because nothing more fits, before completing is given up. */
const REPAIRS = 4;

/** Units in terms, always within hours and after what they need, that need not give all of the target yet. */
export class PartialPlan {
	/** Term of each unit, 0 for none. */
	private readonly term: Int32Array;
	private readonly left: Float64Array;
	private hours = 0;
	cost = 0;
	size = 0;
	/** Units that give each target step by now. */
	private readonly given: Int32Array;
	private missing: number;
	/** What each cut still lacks; below zero where it has more. */
	private readonly lacks: Float64Array;
	private readonly givesTarget: readonly (readonly number[])[];
	private readonly inCuts: readonly (readonly (readonly [cut: number, value: number])[])[];
	/** What a step is worth: less where a cut speaks for it. */
	private readonly worth: Float64Array;
	/** Units that need something. */
	private readonly needy: readonly number[];
	private hourPrice: number;
	private tries = 0;
	/** Of each unit, while the best is looked for. */
	private readonly ranks: Float64Array;
	private readonly problem: TermProblem;
	private readonly cuts: readonly CoverCut[];
	private readonly random: () => number;

	constructor(problem: TermProblem, cuts: readonly CoverCut[], random: () => number) {
		this.problem = problem;
		this.cuts = cuts;
		this.random = random;
		const { model, cost, hours, room } = problem;
		const { units, target } = model;
		this.term = new Int32Array(units.length);
		this.ranks = new Float64Array(units.length);
		this.left = Float64Array.from(room);
		this.given = new Int32Array(target.length);
		this.missing = target.length;
		this.lacks = Float64Array.from(cuts, ({ least }) => least);
		const place = new Map(target.map((step, at) => [step, at]));
		this.givesTarget = units.map(({ gives }) => gives.flatMap((step) => place.get(step) ?? []));
		this.worth = new Float64Array(target.length).fill(1);
		for (const { steps } of cuts) for (const at of steps) this.worth[at] = 0.2 / steps.length;
		const inCuts = units.map((): [number, number][] => []);
		for (const [c, cut] of cuts.entries())
			for (const [at, unit] of cut.units.entries()) inCuts[unit]!.push([c, cut.values[at]!]);
		this.inCuts = inCuts;
		this.needy = units.flatMap(({ need }, u) => (need === true ? [] : [u]));
		const spent = hours.reduce((sum, one) => sum + one, 0);
		this.hourPrice = spent > 0 ? (0.05 * cost.reduce((sum, one) => sum + one, 0)) / spent : 0;
	}

	terms(): Int32Array {
		return this.term.slice();
	}

	/** Back to the terms of some plan. */
	restore(terms: Int32Array): void {
		for (const [u, term] of terms.entries()) {
			if (this.term[u] === term) continue;
			if (this.term[u]! > 0) this.out(u);
			if (term > 0) this.in(u, term);
		}
	}

	hoursCountMore(): void {
		this.hourPrice = 2 * this.hourPrice + 1e-6;
	}

	/** Takes some units out, and those that need them. */
	drop(count: number): void {
		const taken = this.taken();
		for (let i = 0; i < count && taken.length > 0; i++) {
			const [unit] = taken.splice(Math.floor(this.random() * taken.length), 1);
			if (this.term[unit!]! > 0) this.remove(unit!);
		}
	}

	/** Adds units until the target is reached and none is left that it can do without. @returns false where it is not reached */
	complete(): boolean {
		const noise = this.random() < 0.3 ? 0 : 0.4 * this.random();
		for (let repairs = 0; this.missing > 0; ) {
			if (this.addBest(noise)) continue;
			if (repairs++ === REPAIRS) return false;
			this.drop(2 + Math.floor(this.random() * 3));
		}
		this.prune();
		return true;
	}

	/** Takes a unit with what it needs, if there is room. */
	take(unit: number): boolean {
		this.tries = MOST_TRIES;
		return this.takeAfter(unit, 0);
	}

	private takeAfter(unit: number, depth: number): boolean {
		if (this.term[unit]! > 0) return true;
		// Needs may run in a circle.
		if (this.tries-- <= 0) return false;
		const { model, times, hours, mostHours } = this.problem;
		const { need } = model.units[unit]!;
		const before = need === true ? null : this.terms();
		const met = this.metIn(need) < Number.POSITIVE_INFINITY || this.obtain(need, depth);
		// What it needs may have come with it.
		if (met && this.term[unit]! > 0) return true;
		const after = this.metIn(need);
		const own = hours[unit]!;
		if (met && this.hours + own <= mostHours + 1e-9) {
			const terms = [...times[unit]!.keys()].filter((term) => term > after);
			const fitting = terms.filter((term) => this.left[term - 1]! >= own);
			// What others wait for comes early; else where least room is left over.
			const rank = (term: number): number => (depth > 0 ? term : this.left[term - 1]! + this.random());
			const [best] = fitting.sort((a, b) => rank(a) - rank(b));
			if (best !== undefined) {
				this.in(unit, best);
				return true;
			}
			for (const term of terms)
				if (this.makeRoom(term, own)) {
					this.in(unit, term);
					return true;
				}
		}
		if (before) this.restore(before);
		return false;
	}

	/** One unit of a term goes to another term, so that there is room. */
	private makeRoom(term: number, hours: number): boolean {
		const lacking = hours - this.left[term - 1]!;
		for (const [other, at] of this.term.entries()) {
			if (at !== term || this.problem.hours[other]! < lacking) continue;
			for (const to of this.problem.times[other]!.keys()) {
				if (to === term || this.left[to - 1]! < this.problem.hours[other]!) continue;
				this.out(other);
				this.in(other, to);
				if (this.needy.every((unit) => this.term[unit] === 0 || this.isInTime(unit))) return true;
				this.out(other);
				this.in(other, term);
			}
		}
		return false;
	}

	private addBest(noise: number): boolean {
		const { cost, hours, times } = this.problem;
		const { ranks } = this;
		ranks.fill(0);
		const step = this.someMissing();
		for (const u of this.problem.givers[this.problem.model.target[step]!]!) {
			if (this.term[u]! > 0 || times[u]!.size === 0) continue;
			const gain = this.gainOf(u);
			if (gain === 0) continue;
			const price = cost[u]! + this.hourPrice * hours[u]! + this.priceOfNeed(u);
			ranks[u] = (gain / (price + 1e-6)) * (1 + noise * this.random());
		}
		for (;;) {
			let best = -1;
			for (let u = 0; u < ranks.length; u++) if (ranks[u]! > (ranks[best] ?? 0)) best = u;
			if (best < 0) return false;
			if (this.take(best)) return true;
			ranks[best] = 0;
		}
	}

	/** A target step that nothing gives yet, by chance. */
	private someMissing(): number {
		const { given } = this;
		for (let at = Math.floor(this.random() * given.length); ; at = (at + 1) % given.length)
			if (given[at] === 0) return at;
	}

	private gainOf(unit: number): number {
		let gain = 0;
		for (const at of this.givesTarget[unit]!) if (this.given[at] === 0) gain += this.worth[at]!;
		for (const [cut, value] of this.inCuts[unit]!) {
			const lacks = this.lacks[cut]!;
			if (lacks > 0) gain += Math.min(lacks, value) / this.cuts[cut]!.least;
		}
		return gain;
	}

	private priceOfNeed(unit: number): number {
		const { need } = this.problem.model.units[unit]!;
		if (need === true || this.metIn(need) < Number.POSITIVE_INFINITY) return 0;
		return this.priceOf(need);
	}

	/** Of what a need takes beyond what is there, without what that needs itself. */
	private priceOf(need: StepNeed): number {
		if (need === true || this.metIn(need) < Number.POSITIVE_INFINITY) return 0;
		if (need === false) return Number.POSITIVE_INFINITY;
		if ("all" in need) return need.all.reduce((sum, part) => sum + this.priceOf(part), 0);
		if ("any" in need) return Math.min(...need.any.map((part) => this.priceOf(part)));
		const { cost, givers } = this.problem;
		return Math.min(...givers[need.step]!.map((unit) => cost[unit]!));
	}

	/** Takes what meets a need. */
	private obtain(need: StepNeed, depth: number): boolean {
		if (need === true || this.metIn(need) < Number.POSITIVE_INFINITY) return true;
		if (need === false) return false;
		if ("all" in need) return need.all.every((part) => this.obtain(part, depth));
		if ("any" in need) {
			const parts = need.any.map((part) => [part, this.priceOf(part)] as const).sort((a, b) => a[1] - b[1]);
			return parts.some(([part]) => this.obtain(part, depth));
		}
		const { cost, givers } = this.problem;
		const rank = (unit: number): number => cost[unit]! / (1 + this.gainOf(unit)) + this.priceOfNeed(unit);
		const ranked = givers[need.step]!.map((unit) => [unit, rank(unit)] as const).sort((a, b) => a[1] - b[1]);
		return ranked.slice(0, HELPERS).some(([unit]) => this.takeAfter(unit, depth + 1));
	}

	/** The term in which a need is met, 0 where nothing is needed, Infinity where it is not met. */
	private metIn(need: StepNeed): number {
		if (need === true) return 0;
		if (need === false) return Number.POSITIVE_INFINITY;
		if ("all" in need) return Math.max(...need.all.map((part) => this.metIn(part)));
		if ("any" in need) return Math.min(...need.any.map((part) => this.metIn(part)));
		let met = Number.POSITIVE_INFINITY;
		for (const unit of this.problem.givers[need.step]!) {
			const term = this.term[unit]!;
			if (term > 0 && term < met) met = term;
		}
		return met;
	}

	private isInTime = (unit: number): boolean => this.metIn(this.problem.model.units[unit]!.need) < this.term[unit]!;

	/** Takes out what the target is reached without, the dearest first. */
	private prune(): void {
		const { cost } = this.problem;
		for (const unit of this.taken().sort((a, b) => cost[b]! - cost[a]!)) {
			if (this.givesTarget[unit]!.some((at) => this.given[at] === 1)) continue;
			const term = this.term[unit]!;
			this.out(unit);
			if (!this.needy.every((other) => this.term[other] === 0 || this.isInTime(other))) this.in(unit, term);
		}
	}

	private taken(): number[] {
		const taken: number[] = [];
		for (const [u, term] of this.term.entries()) if (term > 0) taken.push(u);
		return taken;
	}

	private remove(unit: number): void {
		this.out(unit);
		for (const other of this.needy) if (this.term[other]! > 0 && !this.isInTime(other)) this.remove(other);
	}

	private in(unit: number, term: number): void {
		this.move(unit, term, 1);
		this.term[unit] = term;
	}

	private out(unit: number): void {
		this.move(unit, this.term[unit]!, -1);
		this.term[unit] = 0;
	}

	private move(unit: number, term: number, by: 1 | -1): void {
		const { cost, hours } = this.problem;
		this.left[term - 1]! -= by * hours[unit]!;
		this.hours += by * hours[unit]!;
		this.cost += by * cost[unit]!;
		this.size += by;
		for (const at of this.givesTarget[unit]!) {
			if (this.given[at] === (by === 1 ? 0 : 1)) this.missing -= by;
			this.given[at]! += by;
		}
		for (const [cut, value] of this.inCuts[unit]!) this.lacks[cut]! -= by * value;
	}
}
