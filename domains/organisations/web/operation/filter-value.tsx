import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { CloseIcon } from "#platform/web/icons/icons.tsx";
import chips from "#platform/web/table/filter-chips.module.css";
import { tableMessages } from "#platform/web/table/table-messages.ts";
import type { ListState } from "#platform/web/table/use-list-state.ts";

interface FilterValueProps<Filter extends string> {
	list: ListState<Filter>;
	name: Filter;
	label: string;
}

/** A filter that is set by a press on a value in the rows; here it is shown and taken off. */
export function FilterValue<Filter extends string>({ list, name, label }: FilterValueProps<Filter>) {
	const t = useMessages(tableMessages);
	const value = list.filters[name];
	if (value === undefined) return null;
	return (
		<span className={chips.chip} data-on>
			<span className={chips.face}>
				{label}: {value}
			</span>
			<button
				type="button"
				className={chips.clear}
				aria-label={t("clearFilter", { label })}
				onClick={() => list.setFilter(name, null)}
			>
				<CloseIcon />
			</button>
		</span>
	);
}
