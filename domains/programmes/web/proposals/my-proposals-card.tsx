import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Named, useName } from "#platform/web/i18n/named.tsx";
import { useFormat } from "#platform/web/i18n/use-format.ts";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import { Tag } from "#platform/web/page/chips.tsx";
import { QueryView } from "#platform/web/page/query-view.tsx";
import { DateText } from "#platform/web/values/date-text.tsx";
import styles from "../plans/plans.module.css";
import { myProposalsQuery } from "./calls-proposals.ts";
import { messages } from "./proposals.messages.ts";
import { SurveyDialog } from "./survey-dialog.tsx";
import { WithdrawButton } from "./withdraw-button.tsx";

const tones = { open: "warn", taken: "good", declined: "neutral", withdrawn: "neutral" } as const;

/** What an office proposed to a plan that it does not build, and bringing it a survey. */
export function MyProposalsCard({ planId }: { planId: string }) {
	const t = useMessages(messages);
	const format = useFormat();
	const name = useName();
	const query = useQuery(myProposalsQuery(planId));
	const [bringing, setBringing] = useState(false);
	return (
		<Card
			title={t("mine")}
			lead={t("mineLead")}
			actions={
				<Button size="xs" variant="default" aria-haspopup="dialog" onClick={() => setBringing(true)}>
					{t("addSurvey")}
				</Button>
			}
		>
			<QueryView query={query} rows={2}>
				{({ items }) => (
					<>
						{items.length === 0 && <p className={styles.dim}>{t("mineNone")}</p>}
						<ul className={styles.plain}>
							{items.map(({ id, competency, level, survey, state, reason, at, abilities }) => (
								<li key={id} className={styles.item}>
									<div>
										<Named name={competency.name} />{" "}
										<span className={styles.dim}>{t("level", { level: format.number(level) })}</span>
										<p className={styles.dim}>
											{survey ? (
												<>
													{t("survey")} <span lang={survey.language}>{survey.title}</span>
												</>
											) : (
												t("fromNeed")
											)}{" "}
											· <DateText value={at} />
										</p>
										{reason && <p className={styles.said}>{reason}</p>}
									</div>
									<div className={styles.chips}>
										<Tag tone={tones[state]}>{t(`state.${state}`)}</Tag>
										{abilities.includes("withdraw") && <WithdrawButton sourceIds={[id]} what={name(competency.name)} />}
									</div>
								</li>
							))}
						</ul>
					</>
				)}
			</QueryView>
			{bringing && <SurveyDialog planId={planId} onClose={() => setBringing(false)} />}
		</Card>
	);
}
