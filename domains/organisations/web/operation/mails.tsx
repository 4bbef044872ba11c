import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { ReasonDialog } from "#platform/web/form/reason-dialog.tsx";
import { useName } from "#platform/web/i18n/named.tsx";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { StateChip, type Tone } from "#platform/web/page/chips.tsx";
import { Empty } from "#platform/web/page/empty.tsx";
import { PageHeader } from "#platform/web/page/page-header.tsx";
import { Dialog } from "#platform/web/shell/dialog.tsx";
import type { Column } from "#platform/web/table/columns.ts";
import { DataTable } from "#platform/web/table/data-table.tsx";
import { FilterSelect } from "#platform/web/table/filter-chips.tsx";
import { useListQuery, useListState } from "#platform/web/table/use-list-state.ts";
import { DateText } from "#platform/web/values/date-text.tsx";
import { preferencesQuery } from "../calls-account.ts";
import { fetchMails, type Mail, type MailPage, type MailRow, openMail } from "../calls-operation.ts";
import { Facts } from "../parts/facts.tsx";
import { messages } from "./mails.messages.ts";
import styles from "./mails.module.css";

const states = ["waiting", "sent", "failed"] as const;
type MailState = (typeof states)[number];
const tones: Record<MailState, Tone> = { waiting: "warn", sent: "good", failed: "act" };

/** Messages to people. Recipient and text are shown only against a reason. */
export function Page() {
	const t = useMessages(messages);
	const name = useName();
	const list = useListState({ filters: ["state"], sorts: ["createdAt"], defaultSort: "-createdAt" });
	const query = useListQuery("mails", list, fetchMails);
	const [asked, setAsked] = useState<string | null>(null);
	const [mail, setMail] = useState<Mail | null>(null);
	const sending = (query.data as MailPage | undefined)?.sending ?? true;
	const isState = (state: string): state is MailState => (states as readonly string[]).includes(state);
	const noticeKinds = useQuery(preferencesQuery).data?.items ?? [];
	const kindWord = (kind: string): string => {
		const notice = noticeKinds.find((candidate) => `notice.${candidate.kind}` === kind);
		if (notice) return t("notice", { about: name(notice.label) });
		return `kind.${kind}` in messages.en ? t(`kind.${kind}` as KindKey) : kind;
	};
	const columns: Column<MailRow>[] = [
		{ key: "kind", header: t("kind"), card: "title", cell: (row) => kindWord(row.kind) },
		{ key: "recipient", header: t("recipient"), card: "figure", cell: (row) => row.recipientHint },
		{
			key: "state",
			header: t("state"),
			card: "figure",
			cell: (row) => isState(row.state) && <StateChip tone={tones[row.state]}>{t(`state.${row.state}`)}</StateChip>,
		},
		{ key: "attempts", header: t("attempts"), figure: true, optional: true, cell: (row) => row.attempts },
		{
			key: "created",
			header: t("created"),
			sort: "createdAt",
			cell: (row) => <DateText value={row.createdAt} style="dateTime" />,
		},
		{ key: "sent", header: t("sent"), optional: true, cell: (row) => <DateText value={row.sentAt} style="dateTime" /> },
		{
			key: "open",
			header: t("open"),
			card: "figure",
			cell: (row) => (
				<Button variant="default" size="compact-sm" onClick={() => setAsked(row.id)}>
					{t("open")}
					<span className="visually-hidden"> · {row.recipientHint}</span>
				</Button>
			),
		},
	];
	return (
		<>
			<PageHeader title={t("title")} lead={sending ? t("leadSending") : t("leadHeld")} />
			<DataTable
				id="mails"
				label={t("title")}
				list={list}
				query={query}
				columns={columns}
				rowKey={(row) => row.id}
				needsMe={(row) => row.state === "failed"}
				empty={<Empty title={t("emptyTitle")} next={t("emptyNext")} />}
				filters={
					<FilterSelect
						list={list}
						name="state"
						label={t("state")}
						options={states.map((state) => ({ value: state, label: t(`state.${state}`) }))}
					/>
				}
			/>
			{asked && (
				<ReasonDialog
					opened
					title={t("openTitle")}
					lead={t("openLead")}
					confirmLabel={t("openConfirm")}
					minLength={10}
					onClose={() => setAsked(null)}
					onReason={async (reason) => setMail(await openMail(asked, reason))}
				/>
			)}
			<Dialog opened={mail !== null} onClose={() => setMail(null)} title={mail?.subject ?? ""} wide>
				{mail && <MailView mail={mail} />}
			</Dialog>
		</>
	);
}

type KindKey = Extract<keyof (typeof messages)["en"], `kind.${string}`>;

function MailView({ mail }: { mail: Mail }) {
	const t = useMessages(messages);
	return (
		<>
			<Facts
				items={[
					{ label: t("recipient"), value: mail.recipient },
					{ label: t("created"), value: <DateText value={mail.createdAt} style="dateTime" /> },
					{ label: t("error"), value: mail.error },
				]}
			/>
			{/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by the keyboard */}
			<section className={styles.body} aria-label={t("message")} tabIndex={0}>
				{withLinks(mail.body)}
			</section>
		</>
	);
}

/** The text with its links to this platform made followable; nothing else in it is read as anything but text. */
function withLinks(text: string) {
	return text.split(/(https?:\/\/\S+)/).map((part, index) =>
		// biome-ignore lint/suspicious/noArrayIndexKey: parts of one text have no other name than their place
		index % 2 ? <MailLink key={index} address={part} /> : part,
	);
}

function MailLink({ address }: { address: string }) {
	const here = URL.canParse(address) && new URL(address).origin === window.location.origin;
	return here ? <a href={address}>{address}</a> : address;
}
