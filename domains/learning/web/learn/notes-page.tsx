import { TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Link, usePageParams } from "#platform/web/app/navigate.tsx";
import { Named, useName } from "#platform/web/i18n/named.tsx";
import { useFormat } from "#platform/web/i18n/use-format.ts";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import { Empty } from "#platform/web/page/empty.tsx";
import { PageHeader } from "#platform/web/page/page-header.tsx";
import { QueryView } from "#platform/web/page/query-view.tsx";
import type { MyNotes } from "../../contract-learning.ts";
import { notesQuery } from "./calls-learn.ts";
import { messages } from "./learn.messages.ts";
import styles from "./learn.module.css";

/** All that I noted in a course, to be searched and printed. */
export function Page() {
	const { id } = usePageParams<"id">();
	const query = useQuery({ ...notesQuery(id), staleTime: 0 });
	return (
		<QueryView query={query} page>
			{(notes) => <NotesView offeringId={id} notes={notes} />}
		</QueryView>
	);
}

function NotesView({ offeringId, notes }: { offeringId: string; notes: MyNotes }) {
	const t = useMessages(messages);
	const name = useName();
	const format = useFormat();
	const [search, setSearch] = useState("");
	const wanted = search.trim().toLowerCase();
	const found = notes.items.filter(({ text, title }) => `${name(title)} ${text}`.toLowerCase().includes(wanted));
	return (
		<>
			<PageHeader title={t("myNotes")} above={name(notes.course)} hint={name(notes.course)} lead={t("notesLead")} />
			{notes.items.length === 0 && <Empty title={t("noNotes")} next={t("noNotesNext")} />}
			{notes.items.length > 1 && (
				<TextInput
					type="search"
					aria-label={t("searchNotes")}
					placeholder={t("searchNotes")}
					className={styles.search}
					value={search}
					onChange={({ currentTarget }) => setSearch(currentTarget.value)}
				/>
			)}
			<p role="status">{notes.items.length > 0 && found.length === 0 && t("noNoteFound")}</p>
			{found.map(({ id, title, text, updatedAt }) => (
				<Card key={id} title={<NoteTitle to={`/learn/${offeringId}/${id}`} title={title} />}>
					<p className={styles.noteText}>{text}</p>
					<small className={styles.dim}>{format.date(updatedAt, "dateTime")}</small>
				</Card>
			))}
		</>
	);
}

const NoteTitle = ({ to, title }: { to: string; title: MyNotes["items"][number]["title"] }) => (
	<Link to={to}>
		<Named name={title} />
	</Link>
);
