import { Button } from "@mantine/core";
import { useInfiniteQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { ReasonDialog } from "#platform/web/form/reason-dialog.tsx";
import { useName } from "#platform/web/i18n/named.tsx";
import { useFormat } from "#platform/web/i18n/use-format.ts";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { Tag } from "#platform/web/page/chips.tsx";
import { ErrorNote } from "#platform/web/page/error-page.tsx";
import { Loading } from "#platform/web/page/loading.tsx";
import { SampleMark } from "#platform/web/page/sample-mark.tsx";
import { DateText } from "#platform/web/values/date-text.tsx";
import { toast } from "#platform/web/values/toast.ts";
import type { EvidenceEntry } from "../../contract-ledger.ts";
import { disputeEvidence, fetchEvidence, withdrawEvidence } from "./calls-ledger.ts";
import { messages } from "./competency.messages.ts";
import { CorrectDialog } from "./correct-dialog.tsx";
import styles from "./ledger.module.css";
import { ledgerWords } from "./ledger-words.ts";

/** Entries of evidence, the newest first, each with what may be done about it. */
export function EvidenceList({ personId, competencyId }: { personId: string; competencyId: string }) {
	const t = useMessages(messages);
	const query = useInfiniteQuery({
		queryKey: ["ledger", personId, "evidence", competencyId],
		queryFn: ({ pageParam, signal }) => fetchEvidence(personId, { competencyId, cursor: pageParam, limit: 25 }, signal),
		initialPageParam: undefined as string | undefined,
		getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
	});
	if (query.isError) return <ErrorNote error={query.error} retry={() => void query.refetch()} />;
	if (!query.data) return <Loading rows={4} />;
	const items = query.data.pages.flatMap((page) => page.items);
	if (items.length === 0) return <p className={styles.dim}>{t("none")}</p>;
	return (
		<>
			<ol className={styles.list} aria-label={t("evidence")}>
				{items.map((entry) => (
					<Entry key={entry.id} entry={entry} />
				))}
			</ol>
			{query.hasNextPage && (
				<Button variant="default" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
					{t("more")}
				</Button>
			)}
		</>
	);
}

function Entry({ entry }: { entry: EvidenceEntry }) {
	const t = useMessages(messages);
	const w = useMessages(ledgerWords);
	const name = useName();
	const { number, date } = useFormat();
	const { action, kind, level, mark, replacedBy, issuer, expiresAt, link, note, weight } = entry;
	const by = issuer.organisation ? [name(issuer.organisation), issuer.person ?? t("rule")].join(" · ") : t("self");
	return (
		<li className={styles.entry} data-over={replacedBy !== null || undefined}>
			<div className={styles.head}>
				<Tag tone={action === "recorded" ? "info" : "warn"}>
					{action === "recorded" ? w(`kind.${kind}`) : t(`action.${action}`)}
				</Tag>
				{level !== null && (
					<span className={styles.figure}>
						{t("level", { level: number(level, { minimumFractionDigits: 1, maximumFractionDigits: 1 }) })}
					</span>
				)}
				{replacedBy && <Tag>{t(replacedBy === "corrected" ? "overCorrected" : "overWithdrawn")}</Tag>}
				{entry.dispute && <Tag tone="act">{t("disputed")}</Tag>}
				{entry.sample && <SampleMark />}
			</div>
			<div className={styles.meta}>
				<DateText value={entry.at} />
				<span>{by}</span>
				{mark && <span>{t("mark", { score: number(mark.score), max: number(mark.max) })}</span>}
				{weight > 0 && <span>{t("weight", { weight: number(weight, { maximumFractionDigits: 2 }) })}</span>}
				{expiresAt && <span>{t("until", { when: date(expiresAt, "date") })}</span>}
				{link && (
					<a href={link} target="_blank" rel="noreferrer noopener">
						{t("look")}
					</a>
				)}
			</div>
			{note && <p>{note}</p>}
			<Actions entry={entry} />
		</li>
	);
}

function Actions({ entry: { id, abilities, level } }: { entry: EvidenceEntry }) {
	const t = useMessages(messages);
	const client = useQueryClient();
	const [open, setOpen] = useState<"correct" | "withdraw" | "dispute" | null>(null);
	if (abilities.length === 0) return null;
	const close = (): void => setOpen(null);
	const done = async (): Promise<void> => {
		await client.invalidateQueries({ queryKey: ["ledger"] });
		toast(t("done"), "good");
	};
	return (
		<div className={styles.actions}>
			{abilities.map((ability) => (
				<Button
					key={ability}
					variant="default"
					size="compact-sm"
					aria-haspopup="dialog"
					onClick={() => setOpen(ability)}
				>
					{t(ability)}
				</Button>
			))}
			<CorrectDialog id={id} level={level ?? 0} opened={open === "correct"} onClose={close} onDone={done} />
			<ReasonDialog
				opened={open === "withdraw"}
				title={t("withdrawTitle")}
				lead={t("withdrawLead")}
				confirmLabel={t("withdraw")}
				onClose={close}
				onReason={async (reason) => {
					await withdrawEvidence(id, reason);
					await done();
				}}
			/>
			<ReasonDialog
				opened={open === "dispute"}
				title={t("disputeTitle")}
				lead={t("disputeLead")}
				confirmLabel={t("dispute")}
				onClose={close}
				onReason={async (reason) => {
					await disputeEvidence(id, reason);
					await done();
				}}
			/>
		</div>
	);
}
