import { useId } from "react";
import type { ListState } from "#platform/web/table/use-list-state.ts";
import styles from "./audit.module.css";
import { dayOf, startOfDay } from "./day-bounds.ts";

interface FilterDayProps<Filter extends string> {
	list: ListState<Filter>;
	name: Filter;
	label: string;
}

/** A filter by a day of this device's calendar; the server is asked for the instant at which that day begins. */
export function FilterDay<Filter extends string>({ list, name, label }: FilterDayProps<Filter>) {
	const id = useId();
	const instant = list.filters[name];
	return (
		<span className={styles.day}>
			<label htmlFor={id}>{label}</label>
			<input
				id={id}
				type="date"
				value={instant ? dayOf(instant) : ""}
				onChange={(event) => list.setFilter(name, startOfDay(event.currentTarget.value))}
			/>
		</span>
	);
}
