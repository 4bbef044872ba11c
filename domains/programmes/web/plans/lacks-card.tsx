import { Checkbox } from "@mantine/core";
import { Link } from "#platform/web/app/navigate.tsx";
import { Named, useName } from "#platform/web/i18n/named.tsx";
import { useFormat } from "#platform/web/i18n/use-format.ts";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import { SampleMark } from "#platform/web/page/sample-mark.tsx";
import type { PlanReview } from "../../contract-review.ts";
import { messages } from "./plan-page.messages.ts";
import styles from "./plans.module.css";

interface LacksCardProps {
	lacks: PlanReview["lacks"];
	/** The next version can be begun now. */
	able: boolean;
	chosen: ReadonlySet<string>;
	onChange: (competencyId: string, on: boolean) => void;
}

/** What most of a group have not demonstrated, to be chosen as an objective of the next version. */
export function LacksCard({ lacks, able, chosen, onChange }: LacksCardProps) {
	const t = useMessages(messages);
	const name = useName();
	const format = useFormat();
	return (
		<Card title={t("lacks")} lead={t("lacksLead")}>
			{lacks.length === 0 && <p className={styles.dim}>{t("noLacks")}</p>}
			<ul className={styles.plain}>
				{lacks.map(({ competency, level, now, kind, groups }) => {
					const change = t(`lack.${kind}`, {
						level: format.number(level),
						now: now === null ? "" : format.number(now),
					});
					return (
						<li key={competency.id} className={styles.proposal}>
							<div>
								{able && (kind === "add" || kind === "raise") ? (
									<Checkbox
										label={name(competency.name)}
										description={change}
										checked={chosen.has(competency.id)}
										onChange={(event) => onChange(competency.id, event.currentTarget.checked)}
									/>
								) : (
									<span>
										<Named name={competency.name} /> <span className={styles.dim}>{change}</span>
									</span>
								)}
								<ul className={styles.plain}>
									{groups.map(({ id, name: group, learners, demonstrated, sample }) => (
										<li key={id} className={styles.dim}>
											<Link to={`/learner-groups/${id}`}>
												<Named name={group} />
											</Link>{" "}
											{sample && <SampleMark />} {t("demonstrated", { demonstrated, learners })}
										</li>
									))}
								</ul>
							</div>
						</li>
					);
				})}
			</ul>
		</Card>
	);
}
