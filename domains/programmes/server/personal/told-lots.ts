import { type AdvisedGroup, fewestLearners } from "#domains/competencies/api.ts";
import { type Span, stepsOf } from "./told-steps.ts";

export interface Learner {
	id: string;
	groups: Set<string>;
	/** Groups that the reader could look at with them in it; empty: none. */
	cell: string;
	plan: string | null;
	/** Their last plan that was told of; one that was left never comes back. */
	told: string | null;
	/** In which it is told of. */
	lot: Lot | null;
}

/** Learners whose plans are told of together, all or none of them. */
export interface Lot {
	at: number;
	plans: Map<Learner, string>;
	cell: string;
	/** Whose plan nothing had told of before it. */
	first: Set<Learner>;
	/** Who is not in its cell with that plan any more. */
	out: Set<Learner>;
	/** Of how many it is the last that tells of them. */
	holds: number;
}

interface Cell {
	key: string;
	/** Whose plan nothing told of. */
	fresh: Set<Learner>;
	/** Whose plan was told of in a lot that was left since. */
	loose: Set<Learner>;
	lots: Set<Lot>;
}

/** Where lots are of learners who came into several cells, none of them enough to be told apart. */
const SCATTERED = "scattered";
/** The part of a lot whose plans are over: nothing is told of it any more. */
const OVER = "over";

const put = <T>(set: Set<T>, item: T, is: boolean): unknown => (is ? set.add(item) : set.delete(item));
const isOver = (lot: Lot, learner: Learner): boolean => learner.lot !== lot || lot.plans.get(learner) !== learner.plan;
const isGone = (lot: Lot, learner: Learner): boolean => learner.cell === "" || isOver(lot, learner);

/**
 * What one reader may be told of the plans of learners in their groups, as of an instant: lots, of which all figures are
 * sums. Those who are in the same groups are a cell. A cell is told anew when the fewest learners that may be told of have
 * plans there that no lot had before, whatever changed besides; a lot comes apart only where that many of those whom it was
 * the first to tell of are in each part. So in any calculation with what was told, whenever and of whichever groups, the
 * plans that the last lot in it was the first to tell of stand with the weight of that lot: it always speaks of that many
 * learners, also when it is looked at modulo a number (docs/decisions/0015-told-of-groups.md). Changes are gone through one
 * after the other and what they leave behind is kept once for each learner: memory grows with learners, not with changes.
 * @param groups all that the reader looks or looked after that have learners in common
 * @returns who is in each group by now, with the lots that tell of them
 */
export function toldLots(
	groups: readonly AdvisedGroup[],
	plans: readonly (Span & { id: string })[],
	now: Date,
	fewest: number = fewestLearners,
): Map<string, Set<Learner>> {
	const learners = new Map<string, Learner>();
	const cells = new Map<string, Cell>();
	const members = new Map(groups.map(({ id }) => [id, new Set<Learner>()]));
	const inSight = new Set<string>();
	const shown = new Set<string>();
	const cellAt = (key: string): Cell => {
		const cell = cells.get(key) ?? { key, fresh: new Set(), loose: new Set(), lots: new Set() };
		cells.set(key, cell);
		return cell;
	};
	const learnerOf = (id: string): Learner => {
		const learner = learners.get(id) ?? { id, groups: new Set(), cell: "", plan: null, told: null, lot: null };
		learners.set(id, learner);
		return learner;
	};
	/** What the changes of one instant leave to be looked at. */
	const renewable = new Set<Cell>();
	const touched = new Set<Lot>();
	const moved = new Set<Lot>();

	function settle(learner: Learner): void {
		const key = [...learner.groups]
			.filter((id) => shown.has(id))
			.sort()
			.join(" ");
		if (key !== learner.cell) {
			const left = cells.get(learner.cell);
			left?.fresh.delete(learner);
			left?.loose.delete(learner);
			learner.cell = key;
			if (learner.lot) moved.add(learner.lot);
		}
		const { plan, told, lot } = learner;
		if (lot) {
			put(lot.out, learner, isGone(lot, learner) || lot.cell !== key);
			touched.add(lot);
		}
		if (key === "") return;
		const cell = cellAt(key);
		put(cell.fresh, learner, plan !== null && plan !== told);
		put(cell.loose, learner, plan !== null && plan === told && !lot);
		if (cell.fresh.size >= fewest) renewable.add(cell);
	}

	function release(learner: Learner): void {
		const { lot } = learner;
		if (!lot) return;
		learner.lot = null;
		lot.holds--;
		lot.out.add(learner);
		// One of which most is over is told of no group any more.
		if (lot.holds * 2 > lot.plans.size) return;
		cells.get(lot.cell)?.lots.delete(lot);
		const rest = [...lot.plans.keys()].filter((one) => one.lot === lot);
		for (const one of rest) one.lot = null;
		lot.holds = 0;
		for (const one of rest) settle(one);
	}

	function hold(lot: Lot, learner: Learner): void {
		release(learner);
		lot.plans.set(learner, learner.plan as string);
		lot.holds++;
		learner.lot = lot;
		learner.told = learner.plan;
	}

	/** Where most of a lot's learners came into another cell together, it is that one's. */
	function rehome(lot: Lot): void {
		if (lot.out.size * 2 <= lot.plans.size) return;
		const home = cells.get(lot.cell);
		if (!home?.lots.has(lot)) return;
		const by = Map.groupBy(lot.plans.keys(), (learner) => (isGone(lot, learner) ? "" : learner.cell));
		const [key] = [...by].find(([key, list]) => key !== "" && list.length * 2 > lot.plans.size) ?? [];
		if (key === undefined || key === lot.cell) return;
		home.lots.delete(lot);
		lot.cell = key;
		cellAt(key).lots.add(lot);
		for (const learner of lot.plans.keys()) put(lot.out, learner, isGone(lot, learner) || learner.cell !== key);
	}

	/** Tells the parts of a lot apart, and what is over no more, where each part has enough that it was the first to tell of. */
	function comeApart(lot: Lot): void {
		const home = cells.get(lot.cell);
		if (!home?.lots.has(lot)) return;
		const firstOut = [...lot.out].filter((learner) => lot.first.has(learner)).length;
		const stays = lot.plans.size - lot.out.size;
		if (firstOut < fewest || (stays > 0 && lot.first.size - firstOut < fewest)) return;
		const enough = (list: Iterable<Learner>): boolean =>
			[...list].filter((learner) => lot.first.has(learner)).length >= fewest;
		let parts = Map.groupBy(lot.plans.keys(), (learner) => (isOver(lot, learner) ? OVER : learner.cell));
		if (![...parts.values()].every(enough)) {
			if (stays === 0) return;
			parts = Map.groupBy(lot.plans.keys(), (learner) => (lot.out.has(learner) ? SCATTERED : lot.cell));
		}
		if (parts.size < 2) return;
		home.lots.delete(lot);
		for (const [key, list] of parts) {
			const part: Lot = { ...lot, cell: key, plans: new Map(), first: new Set(), out: new Set(), holds: 0 };
			for (const learner of list) {
				part.plans.set(learner, lot.plans.get(learner) as string);
				if (lot.first.has(learner)) part.first.add(learner);
				if (learner.lot === lot) part.holds++;
				else part.out.add(learner);
			}
			const stands = key !== OVER && part.holds * 2 > part.plans.size;
			if (stands) cellAt(key).lots.add(part);
			for (const learner of list) if (learner.lot === lot) learner.lot = stands ? part : null;
			for (const learner of list) settle(learner);
		}
		lot.holds = 0;
	}

	function renew(cell: Cell, at: number): void {
		if (cell.fresh.size < fewest) return;
		const over = [...cell.lots].filter((lot) => [...lot.out].some((learner) => isGone(lot, learner)));
		const first = new Set(cell.fresh);
		const lot: Lot = over.reduce<Lot | null>(
			(most, one) => (most && most.plans.size >= one.plans.size ? most : one),
			null,
		) ?? {
			at,
			plans: new Map(),
			cell: cell.key,
			first,
			out: new Set(),
			holds: 0,
		};
		const homeless: Learner[] = [];
		for (const one of over) {
			for (const learner of one.out) {
				one.plans.delete(learner);
				if (learner.lot !== one) continue;
				learner.lot = null;
				one.holds--;
				homeless.push(learner);
			}
			one.out.clear();
			if (one === lot) continue;
			cell.lots.delete(one);
			for (const [learner, plan] of one.plans) {
				lot.plans.set(learner, plan);
				lot.holds++;
				learner.lot = lot;
			}
		}
		const comers = [...cell.fresh, ...cell.loose];
		Object.assign(lot, { at, first });
		cell.lots.add(lot);
		for (const learner of comers) hold(lot, learner);
		for (const learner of comers) settle(learner);
		for (const learner of homeless) settle(learner);
	}

	for (const { at, steps } of stepsOf(groups, plans, now)) {
		const people = new Set<Learner>();
		const resized = new Set<string>();
		for (const { kind, begins, personId, id } of steps) {
			if (kind === "sight") put(inSight, id, begins);
			if (kind !== "plan") resized.add(id);
			if (kind === "sight") continue;
			const learner = learnerOf(personId);
			people.add(learner);
			if (kind === "learner") {
				put(learner.groups, id, begins);
				put(members.get(id) as Set<Learner>, learner, begins);
			} else if (begins) learner.plan = id;
			else if (learner.plan === id) learner.plan = null;
		}
		// A group of few is told of nowhere, and parts no other one.
		for (const id of resized) {
			const list = members.get(id) as Set<Learner>;
			const is = inSight.has(id) && list.size >= fewest;
			if (is !== shown.has(id)) for (const learner of list) people.add(learner);
			put(shown, id, is);
		}
		for (const learner of people) settle(learner);
		for (const lot of moved) rehome(lot);
		for (const lot of touched) comeApart(lot);
		for (const cell of renewable) renew(cell, at);
		for (const set of [moved, touched, renewable]) set.clear();
	}
	return members;
}
