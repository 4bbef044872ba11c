import { type ReactNode, useEffect, useState } from "react";
import { useMessages } from "../i18n/use-messages.ts";
import { CloseIcon, DownIcon, SearchIcon } from "../icons/icons.tsx";
import styles from "./filter-chips.module.css";
import { tableMessages } from "./table-messages.ts";
import type { ListState } from "./use-list-state.ts";

interface FilterProps<Filter extends string> {
	list: ListState<Filter>;
	name: Filter;
	label: string;
}

/** A filter with a handful of values, as a chip: the system's own choice list lies invisibly on it. */
export function FilterSelect<Filter extends string>(
	props: FilterProps<Filter> & { options: readonly { value: string; label: string }[] },
) {
	const { list, name, label, options } = props;
	const t = useMessages(tableMessages);
	const value = list.filters[name];
	const chosen = options.find((option) => option.value === value)?.label ?? value;
	return (
		<Chip label={label} chosen={chosen} onClear={() => list.setFilter(name, null)}>
			<select
				aria-label={label}
				value={value ?? ""}
				onChange={(event) => list.setFilter(name, event.currentTarget.value || null)}
			>
				<option value="">{t("all")}</option>
				{options.map((option) => (
					<option key={option.value} value={option.value}>
						{option.label}
					</option>
				))}
			</select>
		</Chip>
	);
}

/** A filter that is on or off; "on" is written as `value`. */
export function FilterToggle<Filter extends string>(props: FilterProps<Filter> & { value?: string }) {
	const { list, name, label, value = "true" } = props;
	const on = list.filters[name] === value;
	return (
		<button
			type="button"
			className={styles.chip}
			aria-pressed={on}
			data-on={on || undefined}
			onClick={() => list.setFilter(name, on ? null : value)}
		>
			{label}
		</button>
	);
}

const pauseAfterTyping = 300;

/** Free-text search of the list; asks the server when the typing rests. */
export function FilterSearch<Filter extends string>({ list, label }: { list: ListState<Filter>; label?: string }) {
	const t = useMessages(tableMessages);
	const [typed, setTyped] = useState(list.q);
	const { q, setQ } = list;
	// A view or "remove all filters" changes the address from outside of the field.
	useEffect(() => setTyped(q), [q]);
	useEffect(() => {
		if (typed.trim() === q) return;
		const timer = setTimeout(() => setQ(typed.trim()), pauseAfterTyping);
		return () => clearTimeout(timer);
	});
	return (
		<span className={styles.search}>
			<SearchIcon />
			<input
				type="search"
				aria-label={label ?? t("search")}
				placeholder={label ?? t("search")}
				value={typed}
				onChange={(event) => setTyped(event.target.value)}
			/>
		</span>
	);
}

interface ChipProps {
	label: string;
	/** The chosen value in words; undefined while the filter is off. */
	chosen: string | undefined;
	onClear: () => void;
	/** What lies on the chip and is pressed. */
	children: ReactNode;
}

/** The face of a filter: its name, or its name and value with a cross. */
export function Chip({ label, chosen, onClear, children }: ChipProps) {
	const t = useMessages(tableMessages);
	return (
		<span className={styles.chip} data-on={chosen !== undefined || undefined}>
			<span className={styles.face}>
				<span aria-hidden="true">{chosen === undefined ? label : `${label}: ${chosen}`}</span>
				{chosen === undefined && <DownIcon />}
				{children}
			</span>
			{chosen !== undefined && (
				<button type="button" className={styles.clear} aria-label={t("clearFilter", { label })} onClick={onClear}>
					<CloseIcon />
				</button>
			)}
		</span>
	);
}
