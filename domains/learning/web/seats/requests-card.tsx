import { Button, TextInput } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { type KeyboardEvent, useRef, useState } from "react";
import { useProblemText } from "#platform/web/api/problem-text.ts";
import { ReasonDialog } from "#platform/web/form/reason-dialog.tsx";
import { Named } from "#platform/web/i18n/named.tsx";
import { useFormat } from "#platform/web/i18n/use-format.ts";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import { Tag, type Tone } from "#platform/web/page/chips.tsx";
import { QueryView } from "#platform/web/page/query-view.tsx";
import { SampleMark } from "#platform/web/page/sample-mark.tsx";
import { toast } from "#platform/web/values/toast.ts";
import type { Offering } from "../offerings/calls-offerings.ts";
import { useLearnersStep } from "../offerings/use-learners-step.ts";
import { decideSeat, type Request, requestsQuery } from "./calls-seats.ts";
import { messages } from "./seats.messages.ts";
import styles from "./seats.module.css";

const tones: Record<Request["state"], Tone> = {
	applied: "act",
	waiting: "warn",
	given: "good",
	refused: "neutral",
	withdrawn: "neutral",
};

/** So many are found without looking for them. */
const FEW = 8;

/** Who asked for seats of an offering; each accepted or refused by its buttons, or by a key on its row. */
export function RequestsCard({ offering }: { offering: Offering }) {
	const t = useMessages(messages);
	const said = useProblemText();
	const step = useLearnersStep(offering.id);
	const [q, setQ] = useState("");
	const query = useInfiniteQuery(requestsQuery(offering.id, q.trim()));
	const [refusing, setRefusing] = useState<Request | null>(null);
	const decides = offering.abilities.includes("enrol");
	const accept = ({ id, name }: Request): void =>
		void step(
			() => decideSeat(offering.id, id, { accepted: true }),
			({ state }) => t(state === "given" ? "givenNow" : "waitsNow", { name }),
		).catch((refusal) => toast(said(refusal), "act"));
	return (
		<Card title={t("requests")} lead={offering.openTo === "invited" ? undefined : t("requestsLead")}>
			<QueryView query={query}>
				{({ pages }) => {
					const items = pages.flatMap((page) => page.items);
					const total = pages[0]?.total ?? 0;
					if (total === 0 && q === "")
						return <p className={styles.dim}>{t(offering.openTo === "invited" ? "requestsSealed" : "requestsNone")}</p>;
					return (
						<>
							{(q !== "" || total > FEW) && (
								<TextInput
									size="xs"
									type="search"
									label={t("find")}
									value={q}
									onChange={(event) => setQ(event.currentTarget.value)}
								/>
							)}
							{items.length === 0 && <p className={styles.dim}>{t("noneFound")}</p>}
							<ul className={styles.requests}>
								{items.map((request) => (
									<RequestRow
										key={request.id}
										request={request}
										decides={decides}
										onAccept={() => accept(request)}
										onRefuse={() => setRefusing(request)}
									/>
								))}
							</ul>
							{query.hasNextPage && (
								<Button
									variant="default"
									size="xs"
									loading={query.isFetchingNextPage}
									onClick={() => void query.fetchNextPage()}
								>
									{t("more", { count: total - items.length })}
								</Button>
							)}
						</>
					);
				}}
			</QueryView>
			<ReasonDialog
				opened={refusing !== null}
				title={t("refuseTitle", { name: refusing?.name ?? "" })}
				lead={t("refuseLead")}
				confirmLabel={t("refuse")}
				onClose={() => setRefusing(null)}
				onReason={(reason) =>
					refusing &&
					step(
						() => decideSeat(offering.id, refusing.id, { accepted: false, reason }),
						() => t("refusedNow"),
					)
				}
			/>
		</Card>
	);
}

interface RowProps {
	request: Request;
	decides: boolean;
	onAccept: () => void;
	onRefuse: () => void;
}

function RequestRow({ request, decides, onAccept, onRefuse }: RowProps) {
	const t = useMessages(messages);
	const format = useFormat();
	const row = useRef<HTMLLIElement>(null);
	const { name, school, state, askedAt, reason, sample } = request;
	const accepts = decides && (state === "applied" || state === "refused");
	// The button goes with the request's state: whoever was on it stays on the row.
	const accept = (): void => {
		row.current?.focus();
		onAccept();
	};
	const refuses = decides && (state === "applied" || state === "waiting");
	return (
		<li
			ref={row}
			tabIndex={-1}
			onKeyDown={(event) => onRowKey(event, { accept: accepts && accept, refuse: refuses && onRefuse })}
		>
			<span className={styles.who}>
				{name} {sample && <SampleMark />}
				<small>
					<Named name={school.name} /> · {t("asked", { date: format.date(askedAt, "date") })}
				</small>
				<Tag tone={tones[state]}>{t(`state.${state}`)}</Tag>
				{reason && <small>{t("because", { reason })}</small>}
			</span>
			{(accepts || refuses) && (
				<span className={styles.tools}>
					{accepts && (
						<Button variant="default" size="xs" aria-label={t("acceptNamed", { name })} onClick={() => accept()}>
							{t("accept")}
						</Button>
					)}
					{refuses && (
						<Button variant="default" size="xs" aria-label={t("refuseNamed", { name })} onClick={onRefuse}>
							{t("refuse")}
						</Button>
					)}
				</span>
			)}
		</li>
	);
}

/** Keys within a row: its neighbours by the arrows, the two decisions by a letter. */
function onRowKey(event: KeyboardEvent<HTMLElement>, acts: Record<"accept" | "refuse", (() => void) | false>): void {
	if (event.ctrlKey || event.metaKey || event.altKey) return;
	const row = event.currentTarget;
	const neighbour =
		event.key === "ArrowDown" ? "nextElementSibling" : event.key === "ArrowUp" ? "previousElementSibling" : null;
	if (neighbour) {
		for (let to = row[neighbour]; to; to = to[neighbour]) {
			const button = to.querySelector("button");
			if (!button) continue;
			event.preventDefault();
			button.focus();
			return;
		}
	}
	const act = event.key === "a" ? acts.accept : event.key === "r" ? acts.refuse : false;
	if (!act) return;
	event.preventDefault();
	act();
}
