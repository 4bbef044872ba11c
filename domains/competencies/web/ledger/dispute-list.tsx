import { Button } from "@mantine/core";
import { useInfiniteQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { ConfirmButton } from "#platform/web/form/confirm-button.tsx";
import { Named, useName } from "#platform/web/i18n/named.tsx";
import { useFormat } from "#platform/web/i18n/use-format.ts";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { Tag } from "#platform/web/page/chips.tsx";
import { ErrorNote } from "#platform/web/page/error-page.tsx";
import { Loading } from "#platform/web/page/loading.tsx";
import { SampleMark } from "#platform/web/page/sample-mark.tsx";
import { DateText } from "#platform/web/values/date-text.tsx";
import type { DisputeItem } from "../../contract-ledger.ts";
import { AnswerDialog } from "./answer-dialog.tsx";
import { dropDispute, fetchDisputes } from "./calls-ledger.ts";
import { messages } from "./disputes.messages.ts";
import styles from "./ledger.module.css";
import { ledgerWords } from "./ledger-words.ts";

const tones = {
	open: "act",
	answered: "warn",
	withdrawn: "neutral",
	corrected: "neutral",
	upheld: "neutral",
	dropped: "neutral",
} as const;

/** Disputes as entries to read and act on, the newest first. */
export function DisputeList({ side, state }: { side: "mine" | "issued"; state?: string | undefined }) {
	const t = useMessages(messages);
	const query = useInfiniteQuery({
		queryKey: ["ledger", "disputes", side, state],
		queryFn: ({ pageParam, signal }) => fetchDisputes({ side, state, cursor: pageParam, limit: 20 }, signal),
		initialPageParam: undefined as string | undefined,
		getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
	});
	if (query.isError) return <ErrorNote error={query.error} retry={() => void query.refetch()} />;
	if (!query.data) return <Loading rows={3} />;
	const items = query.data.pages.flatMap((page) => page.items);
	if (items.length === 0) return <p className={styles.dim}>{t("none")}</p>;
	return (
		<>
			<ul className={styles.list}>
				{items.map((item) => (
					<Entry key={item.id} dispute={item} side={side} />
				))}
			</ul>
			{query.hasNextPage && (
				<Button variant="default" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
					{t("more")}
				</Button>
			)}
		</>
	);
}

function Entry({ dispute, side }: { dispute: DisputeItem; side: "mine" | "issued" }) {
	const t = useMessages(messages);
	const w = useMessages(ledgerWords);
	const name = useName();
	const { number, date } = useFormat();
	const client = useQueryClient();
	const [answering, setAnswering] = useState(false);
	const { state, competency, person, reason, answer, abilities, organisation, level, kind, at } = dispute;
	return (
		<li className={styles.entry}>
			<div className={styles.head}>
				<Tag tone={tones[state]}>{t(`state.${state}`)}</Tag>
				<span className={styles.figure}>
					{side === "issued" && person ? `${person} · ` : ""}
					<Named name={competency} />
				</span>
				{dispute.sample && <SampleMark />}
			</div>
			<div className={styles.meta}>
				<span>
					{t("about", {
						kind: w(`kind.${kind}`),
						level: level === null ? "–" : number(level, { minimumFractionDigits: 1 }),
						when: date(at, "date"),
					})}
				</span>
				{side === "mine" && <span>{t("by", { organisation: name(organisation) })}</span>}
				<DateText value={dispute.openedAt} />
			</div>
			<p>{reason}</p>
			{answer && <p className={styles.dim}>{t("answered", { answer })}</p>}
			{abilities.length > 0 && (
				<div className={styles.actions}>
					{abilities.includes("answer") && (
						<Button size="compact-sm" aria-haspopup="dialog" onClick={() => setAnswering(true)}>
							{t("answer")}
						</Button>
					)}
					{abilities.includes("drop") && (
						<ConfirmButton
							size="compact-sm"
							question={t("dropQuestion")}
							detail={t("dropDetail")}
							confirmLabel={t("drop")}
							onConfirm={async () => {
								await dropDispute(dispute.id);
								await client.invalidateQueries({ queryKey: ["ledger"] });
							}}
						>
							{t("drop")}
						</ConfirmButton>
					)}
					<AnswerDialog dispute={dispute} opened={answering} onClose={() => setAnswering(false)} />
				</div>
			)}
		</li>
	);
}
