import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { type KeyboardEvent, useState } from "react";
import { useProblemText } from "#platform/web/api/problem-text.ts";
import { useStep } from "#platform/web/api/use-step.ts";
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

/** Who asked for seats of an offering; each accepted or refused by its buttons, or by a key on its row. */
export function RequestsCard({ offering }: { offering: Offering }) {
	const t = useMessages(messages);
	const said = useProblemText();
	const step = useStep("offerings");
	const query = useQuery(requestsQuery(offering.id));
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
				{({ items, total }) =>
					items.length === 0 ? (
						<p className={styles.dim}>{t(offering.openTo === "invited" ? "requestsSealed" : "requestsNone")}</p>
					) : (
						<>
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
							{total > items.length && <p className={styles.dim}>{t("more", { count: total - items.length })}</p>}
						</>
					)
				}
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
	const { name, school, state, askedAt, reason, sample } = request;
	const accepts = decides && (state === "applied" || state === "refused");
	const refuses = decides && (state === "applied" || state === "waiting");
	return (
		<li onKeyDown={(event) => onRowKey(event, { accept: accepts && onAccept, refuse: refuses && onRefuse })}>
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
						<Button variant="default" size="xs" aria-label={t("acceptNamed", { name })} onClick={onAccept}>
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
