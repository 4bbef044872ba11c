import { NativeSelect } from "@mantine/core";
import { useAddressQuery } from "#platform/web/app/navigate.tsx";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import { PageHeader } from "#platform/web/page/page-header.tsx";
import { DisputeList } from "./dispute-list.tsx";
import { messages } from "./disputes.messages.ts";
import styles from "./ledger.module.css";

/** Disputes about what I or my organisation issued. */
export function Page() {
	const t = useMessages(messages);
	const [query, setQuery] = useAddressQuery();
	const state = query.get("state") === "closed" ? "closed" : "waiting";
	return (
		<>
			<PageHeader title={t("title")} lead={t("lead")} />
			<div className={styles.tools} data-no-print>
				<NativeSelect
					label={t("filter")}
					value={state}
					data={(["waiting", "closed"] as const).map((value) => ({ value, label: t(value) }))}
					onChange={(event) => setQuery(new URLSearchParams({ state: event.currentTarget.value }))}
				/>
			</div>
			<Card>
				<DisputeList side="issued" state={state} />
			</Card>
		</>
	);
}
