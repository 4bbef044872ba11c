import { Button } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useProblemText } from "#platform/web/api/problem-text.ts";
import { Link } from "#platform/web/app/navigate.tsx";
import { Named } from "#platform/web/i18n/named.tsx";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { Empty } from "#platform/web/page/empty.tsx";
import { PageHeader } from "#platform/web/page/page-header.tsx";
import type { Column } from "#platform/web/table/columns.ts";
import { DataTable } from "#platform/web/table/data-table.tsx";
import { FilterToggle } from "#platform/web/table/filter-chips.tsx";
import { useListQuery, useListState } from "#platform/web/table/use-list-state.ts";
import { DateText } from "#platform/web/values/date-text.tsx";
import { toast } from "#platform/web/values/toast.ts";
import { fetchNotices, type Notice, readNotices } from "../calls-account.ts";
import { AccountTabs } from "./account-tabs.tsx";
import { DeliveryCard } from "./delivery-card.tsx";
import { messages } from "./notices.messages.ts";
import styles from "./notices.module.css";

/** Everything I was told, and by which way each kind reaches me. */
export function Page() {
	const t = useMessages(messages);
	const problemText = useProblemText();
	const client = useQueryClient();
	const list = useListState({ filters: ["unread"], sorts: [], pageSize: 20 });
	const query = useListQuery("notices", list, fetchNotices);
	const read = useMutation({
		mutationFn: (ids?: string[]) => readNotices(ids),
		onSuccess: () => client.invalidateQueries({ queryKey: ["notices"] }),
		onError: (error) => toast(problemText(error), "act"),
	});
	const columns: Column<Notice>[] = [
		{
			key: "what",
			header: t("what"),
			card: "title",
			cell: (notice) => (
				<Link
					to={notice.page}
					className={styles.text}
					data-unread={notice.readAt === null || undefined}
					onClick={() => notice.readAt === null && read.mutate([notice.id])}
				>
					{notice.readAt === null && <span className="visually-hidden">{t("new")} · </span>}
					<Named name={notice.text} />
				</Link>
			),
		},
		{
			key: "when",
			header: t("when"),
			card: "figure",
			cell: (notice) => <DateText value={notice.createdAt} relative />,
		},
	];
	return (
		<>
			<PageHeader
				title={t("title")}
				lead={t("lead")}
				actions={
					<Button
						variant="default"
						loading={read.isPending}
						onClick={() => read.mutate(undefined, { onSuccess: () => toast(t("allRead")) })}
					>
						{t("readAll")}
					</Button>
				}
			/>
			<AccountTabs />
			<DataTable
				id="notices"
				label={t("list")}
				list={list}
				query={query}
				columns={columns}
				rowKey={(notice) => notice.id}
				empty={<Empty title={t("emptyTitle")} next={t("emptyNext")} />}
				filters={<FilterToggle list={list} name="unread" label={t("unreadOnly")} />}
			/>
			<div className={styles.delivery}>
				<DeliveryCard />
			</div>
		</>
	);
}
