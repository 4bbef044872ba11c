import { Button, NumberInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useStep } from "#platform/web/api/use-step.ts";
import { ConfirmButton } from "#platform/web/form/confirm-button.tsx";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import { Tag } from "#platform/web/page/chips.tsx";
import { ErrorNote } from "#platform/web/page/error-page.tsx";
import { QueryView } from "#platform/web/page/query-view.tsx";
import { SampleMark } from "#platform/web/page/sample-mark.tsx";
import { DateText } from "#platform/web/values/date-text.tsx";
import { idleQuery, remind } from "./calls-grades.ts";
import styles from "./grades.module.css";
import { progressWords } from "./progress.messages.ts";

const SHOWN = 10;

/** Who has not moved for some days, and a reminder to one or all of them. */
export function IdleCard({ offeringId }: { offeringId: string }) {
	const t = useMessages(progressWords);
	const step = useStep("progress");
	const [days, setDays] = useState(7);
	const [unknown, setUnknown] = useState(false);
	const [error, setError] = useState<unknown>(null);
	const query = useQuery({ ...idleQuery(offeringId, days), placeholderData: (before) => before, staleTime: 0 });
	const send = (personIds: string[] | null) =>
		step(
			() => remind(offeringId, days, personIds),
			({ sent }) => (sent === 0 ? t("sentNone") : t("sent", { count: sent })),
		);
	return (
		<Card title={t("idleTitle")} lead={t("idleLead")}>
			<NumberInput
				label={t("days")}
				min={1}
				max={90}
				allowDecimal={false}
				value={days}
				onChange={(value) => {
					const known = typeof value === "number" && value >= 1 && value <= 90;
					setUnknown(!known);
					if (known) setDays(value);
				}}
				error={unknown && t("daysRange")}
				w="12rem"
			/>
			{error !== null && <ErrorNote error={error} />}
			<QueryView query={query} rows={2}>
				{({ running, total, items }) =>
					!running || total === 0 ? (
						<p className={styles.note}>{running ? t("idleNone", { days }) : t("notRunning")}</p>
					) : (
						<>
							<div className={styles.turn}>
								<b>{t("idleCount", { count: total })}</b>
								<ConfirmButton
									size="xs"
									question={t("remindQuestion", { count: total })}
									detail={t("remindDetail")}
									confirmLabel={t("remindAll", { count: total })}
									onConfirm={() => send(null)}
								>
									{t("remindAll", { count: total })}
								</ConfirmButton>
							</div>
							<IdleList
								items={items}
								onRemind={(personId) => {
									setError(null);
									send([personId]).catch(setError);
								}}
							/>
						</>
					)
				}
			</QueryView>
		</Card>
	);
}

/** Within a day, in which nobody is written to again. */
const wasReminded = (at: string | null): boolean => at !== null && Date.now() - Date.parse(at) < 86_400_000;

interface IdleListProps {
	items: {
		personId: string;
		name: string;
		sample: boolean;
		lastAt: string | null;
		done: number;
		of: number;
		remindedAt: string | null;
	}[];
	onRemind: (personId: string) => void;
}

function IdleList({ items, onRemind }: IdleListProps) {
	const t = useMessages(progressWords);
	return (
		<ul className={styles.proposals}>
			{items.slice(0, SHOWN).map(({ personId, name, sample, lastAt, done, of, remindedAt }) => (
				<li key={personId}>
					<div>
						<b>{name}</b> {sample && <SampleMark />} {t("doneOf", { done, of })}{" "}
						<small>
							{t("since")}: {lastAt ? <DateText value={lastAt} relative /> : t("never")}
						</small>{" "}
						{remindedAt && (
							<Tag>
								{t("reminded")} <DateText value={remindedAt} relative />
							</Tag>
						)}
					</div>
					<Button
						variant="default"
						size="compact-sm"
						aria-label={t("remindName", { name })}
						// It keeps the focus of who has just pressed it.
						data-disabled={wasReminded(remindedAt) || undefined}
						aria-disabled={wasReminded(remindedAt)}
						onClick={() => wasReminded(remindedAt) || onRemind(personId)}
					>
						{t("remind")}
					</Button>
				</li>
			))}
		</ul>
	);
}
