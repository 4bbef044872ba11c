import type { ReactNode } from "react";
import { Named } from "#platform/web/i18n/named.tsx";
import { useFormat } from "#platform/web/i18n/use-format.ts";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import { StateChip, Tag } from "#platform/web/page/chips.tsx";
import type { Items, Observation, Rules } from "./calls-checklists.ts";
import { messages } from "./checklists.messages.ts";
import styles from "./checklists.module.css";
import { CorrectionNote } from "./correction-note.tsx";
import { ItemsList } from "./items-list.tsx";
import { wordOf } from "./word-of.ts";

interface ObservationCardProps {
	observation: Observation;
	items: Items;
	settings: Rules;
	/** Whose signature is missing; undefined: none. */
	second?: string | null | undefined;
	actions?: ReactNode;
	children?: ReactNode;
}

/** What was observed once and signed: by whom, when and where, each item, and what was corrected. */
export function ObservationCard(props: ObservationCardProps) {
	const { observation, items, settings, second, actions, children } = props;
	const t = useMessages(messages);
	const format = useFormat();
	const { number, passed, score, observedOn, place, session, observers, answers, note, lateDays, corrections } =
		observation;
	const reached = Math.round(10 * score * settings.points) / 10;
	return (
		<Card
			title={t("number", { number })}
			lead={
				<>
					<StateChip tone={passed ? "good" : "warn"}>{t(passed ? "passed" : "failed")}</StateChip>{" "}
					{t("score", { share: format.share(score), reached, points: settings.points })}
				</>
			}
			actions={actions}
		>
			<ul className={styles.facts}>
				<li>
					{t("on", { date: format.date(observedOn) })}
					{place && ` · ${place}`}
					{session && (
						<>
							{" · "}
							<Named name={session} />
						</>
					)}
					{lateDays > 0 && (
						<>
							{" "}
							<Tag tone="warn">{t("late", { count: lateDays })}</Tag>
						</>
					)}
				</li>
				{observers.map(({ name, party, at }) => (
					<li key={at} className={styles.dim}>
						{t("signed", { name: name ?? t("former"), party: t(`party.${party}`), at: format.date(at, "dateTime") })}
					</li>
				))}
				{second !== undefined && <li>{second ? t("waitsFor", { name: second }) : t("waitsForNobody")}</li>}
			</ul>
			{children ?? (
				<>
					<ItemsList
						items={items}
						beside={({ id, answer }) => {
							const given = answers[id] ?? "not";
							return (
								<span className={styles.given} data-given={given}>
									{t(wordOf(answer, given))}
								</span>
							);
						}}
					/>
					{note && <p className={styles.note}>{note}</p>}
				</>
			)}
			{corrections.map((correction) => (
				<CorrectionNote key={correction.at} correction={correction} items={items} />
			))}
		</Card>
	);
}
