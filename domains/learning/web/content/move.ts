import type { UnitContent } from "../../contract-content.ts";

export type Order = { id: string; activityIds: string[] }[];

export const orderOf = (units: readonly UnitContent[]): Order =>
	units.map(({ id, activities }) => ({ id, activityIds: activities.map((one) => one.id) }));

/** One step up or down; over the edge of a unit into the next one. Null where there is nowhere to go. */
export function step(order: Order, activityId: string, by: -1 | 1): Order | null {
	const unit = order.findIndex(({ activityIds }) => activityIds.includes(activityId));
	const within = order[unit]?.activityIds ?? [];
	const at = within.indexOf(activityId);
	const to = at + by;
	if (to >= 0 && to < within.length) return place(order, activityId, unit, to);
	const next = order[unit + by];
	return next ? place(order, activityId, unit + by, by < 0 ? next.activityIds.length : 0) : null;
}

/** Puts an activity into a unit, before the one that is at this place when it has been taken out. */
export function place(order: Order, activityId: string, unit: number, at: number): Order {
	return order.map(({ id, activityIds }, index) => {
		const others = activityIds.filter((one) => one !== activityId);
		return { id, activityIds: index === unit ? others.toSpliced(at, 0, activityId) : others };
	});
}

/** A unit one place up or down. */
export function stepUnit(order: Order, unitId: string, by: -1 | 1): Order | null {
	const at = order.findIndex(({ id }) => id === unitId);
	const to = at + by;
	const unit = order[at];
	if (!unit || to < 0 || to >= order.length) return null;
	return order.toSpliced(at, 1).toSpliced(to, 0, unit);
}
