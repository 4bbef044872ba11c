import { NativeSelect, TextInput } from "@mantine/core";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import type { Gradebook } from "./calls-grades.ts";
import { messages } from "./grades.messages.ts";
import styles from "./grades.module.css";
import type { Order, useGradebook } from "./use-gradebook.ts";

/** Search and order, and how many learners are here already. */
export function Toolbar({ gradebook, book }: { gradebook: Gradebook; book: ReturnType<typeof useGradebook> }) {
	const t = useMessages(messages);
	return (
		<div className={styles.toolbar}>
			<TextInput
				type="search"
				label={t("search")}
				value={book.search}
				onChange={(event) => book.setSearch(event.currentTarget.value)}
			/>
			<NativeSelect
				label={t("sort")}
				value={book.order}
				onChange={(event) => book.setOrder(event.currentTarget.value as Order)}
				data={[
					{ value: "name", label: t("sortName") },
					{ value: "low", label: t("sortLow") },
					{ value: "high", label: t("sortHigh") },
				]}
			/>
			<p role="status" className={styles.status}>
				{!book.whole
					? t("loading", { there: book.lines.length, all: gradebook.rows.total })
					: book.shown.length === 0
						? t("nobodyFound")
						: t("learners", { count: book.shown.length })}
			</p>
		</div>
	);
}
