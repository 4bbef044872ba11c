import { Button } from "@mantine/core";
import { useState } from "react";
import { useStep } from "#platform/web/api/use-step.ts";
import { LevelPicture } from "#platform/web/charts/level-picture.tsx";
import { Named } from "#platform/web/i18n/named.tsx";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import { Tag } from "#platform/web/page/chips.tsx";
import { ErrorNote } from "#platform/web/page/error-page.tsx";
import { rowsApart } from "../../assignment-rules.ts";
import { agreeMarks, confirmAgreement, type Work } from "./calls-marking.ts";
import { messages } from "./marking.messages.ts";
import styles from "./marking.module.css";
import { SettleForm } from "./settle-form.tsx";

/** Two marks that differ by more than is allowed, side by side, and what shall hold instead. */
export function AgreeCard({ work }: { work: Work }) {
	const t = useMessages(messages);
	const step = useStep("marking", "run-assignments", "session");
	const [error, setError] = useState<unknown>(null);
	const { ownMark, otherMarks, outcome, abilities, settings, revision } = work;
	const all = ownMark ? [ownMark, ...otherMarks] : otherMarks;
	const [first, second] = all;
	const decides = abilities.includes("decide");
	const confirm = async (): Promise<void> => {
		setError(null);
		try {
			await step(
				() => confirmAgreement(work.id, revision),
				() => t("agreed"),
			);
		} catch (refusal) {
			setError(refusal);
		}
	};
	return (
		<>
			<Marks work={work} marks={all} />
			<Card title={t("agree")} lead={t("agreeLead", { count: settings.allowedDifference })}>
				{outcome?.proposedBy && (
					<div className={styles.proposal}>
						<p>{t("proposed", { name: outcome.proposedBy })}</p>
						<ul className={styles.levels}>
							{work.rubric.map(({ competencyId, name }) => (
								<li key={competencyId}>
									<Named name={name} />
									<LevelPicture level={outcome.levels[competencyId] ?? null} withNumber />
								</li>
							))}
						</ul>
						<p>{t("because", { reason: outcome.reason ?? "" })}</p>
						{error !== null && <ErrorNote error={error} />}
						{abilities.includes("confirm") && <Button onClick={() => void confirm()}>{t("confirm")}</Button>}
					</div>
				)}
				{(decides || abilities.includes("propose")) && (
					<SettleForm
						work={work}
						levels={outcome?.levels ?? first?.levels ?? {}}
						feedback={outcome?.feedback || [first?.feedback, second?.feedback].filter(Boolean).join("\n\n")}
						label={t(decides ? "decide" : "propose")}
						onSettle={(settled) =>
							step(
								() => agreeMarks(work.id, settled),
								() => t(decides ? "agreed" : "sent"),
							)
						}
					/>
				)}
			</Card>
		</>
	);
}

/** What each marker gave, row by row. */
export function Marks({ work, marks }: { work: Work; marks: Work["otherMarks"] }) {
	const t = useMessages(messages);
	const [first, second] = marks;
	const apart =
		first && second ? rowsApart(work.rubric, first.levels, second.levels, work.settings.allowedDifference) : [];
	if (!first) return null;
	return (
		<Card title={t("marks")}>
			<table className={styles.marks}>
				<thead>
					<tr>
						<td />
						{marks.map((mark) => (
							<th key={mark.marker} scope="col">
								{mark.marker}{" "}
								{mark.party && <Tag tone={mark.party === "mentor" ? "plum" : "info"}>{t(`party.${mark.party}`)}</Tag>}
							</th>
						))}
					</tr>
				</thead>
				<tbody>
					{work.rubric.map(({ competencyId, name }) => (
						<tr key={competencyId} data-apart={apart.includes(competencyId) || undefined}>
							<th scope="row">
								<Named name={name} /> {apart.includes(competencyId) && <Tag tone="act">{t("apart")}</Tag>}
							</th>
							{marks.map((mark) => (
								<td key={mark.marker}>
									<LevelPicture level={mark.levels[competencyId] ?? null} withNumber />
								</td>
							))}
						</tr>
					))}
				</tbody>
			</table>
			{marks.map(
				({ marker, feedback }) =>
					feedback && (
						<p key={marker} className={styles.feedback}>
							<strong>{marker}:</strong> {feedback}
						</p>
					),
			)}
		</Card>
	);
}
