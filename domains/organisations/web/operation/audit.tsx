import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { Empty } from "#platform/web/page/empty.tsx";
import { PageHeader } from "#platform/web/page/page-header.tsx";
import type { Column } from "#platform/web/table/columns.ts";
import { DataTable } from "#platform/web/table/data-table.tsx";
import { FilterSearch } from "#platform/web/table/filter-chips.tsx";
import { useListQuery, useListState } from "#platform/web/table/use-list-state.ts";
import { DateText } from "#platform/web/values/date-text.tsx";
import { type AuditRow, fetchAudit } from "../calls-operation.ts";
import { listAddress } from "../parts/list-address.ts";
import { messages } from "./audit.messages.ts";
import styles from "./audit.module.css";
import { ChainMark } from "./chain-mark.tsx";
import { FilterDay } from "./filter-day.tsx";
import { FilterValue } from "./filter-value.tsx";

const filters = ["action", "objectKind", "objectId", "actorId", "organisationId", "from", "to"] as const;
type Filter = (typeof filters)[number];

/** The audit, newest first. A press on a value lists what else has it. */
export function Page() {
	const t = useMessages(messages);
	const list = useListState<Filter>({ filters, sorts: ["seq"], defaultSort: "-seq" });
	const query = useListQuery("audit", list, fetchAudit);
	/** A value that filters the list by itself. */
	const value = (name: Filter, text: string | null, shown = text) =>
		text && (
			<button type="button" className={styles.value} title={text} onClick={() => list.setFilter(name, text)}>
				{shown}
			</button>
		);
	const columns: Column<AuditRow>[] = [
		{ key: "action", header: t("action"), card: "title", cell: (row) => value("action", row.action) },
		{ key: "seq", header: t("seq"), sort: "seq", figure: true, card: "figure", cell: (row) => row.seq },
		{
			key: "at",
			header: t("at"),
			card: "figure",
			cell: (row) => <DateText value={row.at} style="dateTime" />,
		},
		{
			key: "who",
			header: t("who"),
			cell: (row) => (
				<>
					{isActorKind(row.actorKind) ? t(`actor.${row.actorKind}`) : row.actorKind}{" "}
					{value("actorId", row.actorId, shortId(row.actorId))}
				</>
			),
		},
		{
			key: "object",
			header: t("object"),
			cell: (row) => (
				<>
					{value("objectKind", row.objectKind)} {value("objectId", row.objectId, shortId(row.objectId))}
				</>
			),
		},
		{
			key: "organisation",
			header: t("organisation"),
			optional: true,
			cell: (row) => value("organisationId", row.organisationId, shortId(row.organisationId)),
		},
		{ key: "detail", header: t("detail"), cell: (row) => <Detail detail={row.detail} /> },
		{
			key: "hash",
			header: t("hash"),
			optional: true,
			cell: (row) => <code title={row.hash}>{row.hash.slice(0, 12)}</code>,
		},
	];
	return (
		<>
			<PageHeader title={t("title")} lead={t("lead")} />
			<ChainMark />
			<DataTable
				id="audit"
				label={t("title")}
				list={list}
				query={query}
				columns={columns}
				rowKey={(row) => String(row.seq)}
				exportUrl={(asked, format) => listAddress("/api/audit/export", { ...Object.fromEntries(asked), format })}
				empty={<Empty title={t("emptyTitle")} next={t("emptyNext")} />}
				filters={
					<>
						<FilterSearch list={list} label={t("search")} />
						<FilterDay list={list} name="from" label={t("from")} />
						<FilterDay list={list} name="to" label={t("to")} />
						<FilterValue list={list} name="action" label={t("action")} />
						<FilterValue list={list} name="objectKind" label={t("object")} />
						<FilterValue list={list} name="objectId" label={t("objectId")} />
						<FilterValue list={list} name="actorId" label={t("actor")} />
						<FilterValue list={list} name="organisationId" label={t("organisation")} />
					</>
				}
			/>
		</>
	);
}

const actorKinds = ["person", "system", "anonymous"] as const;
const isActorKind = (kind: string): kind is (typeof actorKinds)[number] =>
	(actorKinds as readonly string[]).includes(kind);

/** Ids are ordered by time at their beginning: their end tells them apart. */
const shortId = (id: string | null): string | null => (id && id.length > 12 ? `…${id.slice(-6)}` : id);

/** Names and values of what an entry holds besides its object. */
function Detail({ detail }: { detail: Record<string, unknown> }) {
	return (
		<span className={styles.detail}>
			{Object.entries(detail).map(([name, content]) => (
				<span key={name}>
					<span className={styles.name}>{name}</span> {typeof content === "string" ? content : JSON.stringify(content)}
				</span>
			))}
		</span>
	);
}
