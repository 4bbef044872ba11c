import { useMessages } from "../i18n/use-messages.ts";
import { RightIcon } from "../icons/icons.tsx";
import { LeftIcon } from "../icons/screen-icons.tsx";
import { IconButton } from "../shell/icon-button.tsx";
import styles from "./data-table.module.css";
import { tableMessages } from "./table-messages.ts";
import type { ListPage, ListState } from "./use-list-state.ts";

interface TableFootProps<Row, Filter extends string> {
	list: ListState<Filter>;
	page: ListPage<Row>;
	label: string;
}

/** Which rows these are, and the pages before and after. */
export function TableFoot<Row, Filter extends string>({ list, page, label }: TableFootProps<Row, Filter>) {
	const t = useMessages(tableMessages);
	const { nextCursor, previousCursor, items, total } = page;
	return (
		<nav className={styles.foot} aria-label={t("pages", { label })} data-no-print>
			<span>{t("rows", { from: list.from + 1, to: list.from + items.length, total })}</span>
			<IconButton
				label={t("previous")}
				icon={<LeftIcon />}
				disabled={!previousCursor}
				onClick={() => previousCursor && list.previous(previousCursor)}
			/>
			<IconButton
				label={t("next")}
				icon={<RightIcon />}
				disabled={!nextCursor}
				onClick={() => nextCursor && list.next(nextCursor, items.length)}
			/>
		</nav>
	);
}
