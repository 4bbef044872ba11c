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
				onChange={(value) => typeof value === "number" && value >= 1 && value <= 90 && setDays(value)}
				w="7rem"
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
						onClick={() => onRemind(personId)}
					>
						{t("remind")}
					</Button>
				</li>
			))}
		</ul>
	);
}
