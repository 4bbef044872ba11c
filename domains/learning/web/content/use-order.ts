import { useQueryClient } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { useProblemText } from "#platform/web/api/problem-text.ts";
import { toast } from "#platform/web/values/toast.ts";
import type { UnitContent } from "../../contract-content.ts";
import { type Content, contentQuery, orderContent } from "./calls-content.ts";
import { type Order, orderOf, place, step, stepUnit } from "./move.ts";

export interface OrderTools {
	/** As they stand now, with moves that are still on their way to the server. */
	units: readonly UnitContent[];
	moveActivity: (activityId: string, by: -1 | 1) => void;
	placeActivity: (activityId: string, unit: number, at: number) => void;
	moveUnit: (unitId: string, by: -1 | 1) => void;
}

/** Units and activities in their order, and how to change it. A refused move goes back to where the server has it. */
export function useOrder(content: Content): OrderTools {
	const client = useQueryClient();
	const problem = useProblemText();
	const [moved, setMoved] = useState<Order | null>(null);
	const { queryKey } = contentQuery(content.id);
	const units = useMemo(() => arranged(content.units, moved), [content.units, moved]);
	const save = (order: Order | null): void => {
		if (!order) return;
		setMoved(order);
		orderContent(content.id, order)
			.then(() => client.setQueryData(queryKey, { ...content, units: arranged(content.units, order) }))
			.catch((error: unknown) => {
				toast(problem(error), "act");
				return client.invalidateQueries({ queryKey });
			})
			.finally(() => setMoved(null));
	};
	const order = orderOf(units);
	return {
		units,
		moveActivity: (activityId, by) => save(step(order, activityId, by)),
		placeActivity: (activityId, unit, at) => save(place(order, activityId, unit, at)),
		moveUnit: (unitId, by) => save(stepUnit(order, unitId, by)),
	};
}

function arranged(units: readonly UnitContent[], order: Order | null): UnitContent[] {
	if (!order) return [...units];
	const unitOf = new Map(units.map((unit) => [unit.id, unit]));
	const activityOf = new Map(units.flatMap(({ activities }) => activities.map((one) => [one.id, one] as const)));
	return order.flatMap(({ id, activityIds }) => {
		const unit = unitOf.get(id);
		return unit ? [{ ...unit, activities: activityIds.flatMap((one) => activityOf.get(one) ?? []) }] : [];
	});
}
