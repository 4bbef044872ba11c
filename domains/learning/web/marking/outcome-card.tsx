import { Button } from "@mantine/core";
import { useState } from "react";
import { useStep } from "#platform/web/api/use-step.ts";
import { ConfirmButton } from "#platform/web/form/confirm-button.tsx";
import { useFormat } from "#platform/web/i18n/use-format.ts";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import { FigureTiles } from "#platform/web/page/figure-tiles.tsx";
import { DateText } from "#platform/web/values/date-text.tsx";
import { RubricGrid } from "../parts/rubric-grid.tsx";
import { Marks } from "./agree-card.tsx";
import { correctMark, releaseMarks, type Work } from "./calls-marking.ts";
import { messages } from "./marking.messages.ts";
import styles from "./marking.module.css";
import { SettleForm } from "./settle-form.tsx";

/** What the marks came to; from here it is released, and corrected afterwards. */
export function OutcomeCard({ work }: { work: Work }) {
	const t = useMessages(messages);
	const format = useFormat();
	const step = useStep("marking", "run-assignments");
	const [correcting, setCorrecting] = useState(false);
	const { outcome, abilities, settings, rubric, otherMarks, ownMark, corrections } = work;
	if (!outcome) return null;
	const score = outcome.score ?? 0;
	return (
		<>
			<Card title={t("outcome")}>
				<FigureTiles
					tiles={[
						{
							label: t("score"),
							value: format.share(score),
							note: t("points", { reached: Math.round(10 * score * settings.points) / 10, points: settings.points }),
						},
					]}
				/>
				{!correcting && <RubricGrid rubric={rubric} levels={outcome.levels} />}
				{!correcting && outcome.feedback && <p className={styles.feedback}>{outcome.feedback}</p>}
				{outcome.reason && <p>{t("because", { reason: outcome.reason })}</p>}
				<div className={styles.foot}>
					{abilities.includes("release") && (
						<ConfirmButton
							variant="filled"
							question={t("releaseQuestion")}
							detail={t(settings.anonymous ? "releaseTogether" : "releaseDetail")}
							confirmLabel={t("release")}
							onConfirm={() =>
								step(
									() => releaseMarks(work.offeringId, work.activityId, settings.anonymous ? null : [work.id]),
									({ released }) => t("releasedSaid", { count: released }),
								)
							}
						>
							{t("release")}
						</ConfirmButton>
					)}
					{abilities.includes("correct") && !correcting && (
						<Button variant="default" onClick={() => setCorrecting(true)}>
							{t("correct")}
						</Button>
					)}
				</div>
				{correcting && (
					<>
						<p>{t("correctLead")}</p>
						<SettleForm
							work={work}
							levels={outcome.levels}
							feedback={outcome.feedback}
							label={t("correct")}
							onSettle={(settled) => step(() => correctMark(work.id, settled))}
						>
							<Button variant="default" onClick={() => setCorrecting(false)}>
								{t("cancel")}
							</Button>
						</SettleForm>
					</>
				)}
				{corrections.length > 0 && (
					<>
						<h3 className={styles.heading}>{t("corrections")}</h3>
						<ul className={styles.history}>
							{corrections.map((one) => (
								<li key={one.at}>
									<DateText value={one.at} style="dateTime" />{" "}
									{t("correctedBy", {
										from: format.share(one.scoreBefore),
										to: format.share(one.scoreAfter),
										name: one.by ?? t("somebody"),
										reason: one.reason,
									})}
								</li>
							))}
						</ul>
					</>
				)}
			</Card>
			{otherMarks.length > 0 && <Marks work={work} marks={ownMark ? [ownMark, ...otherMarks] : otherMarks} />}
		</>
	);
}
