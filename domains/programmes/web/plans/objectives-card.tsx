import { Named } from "#platform/web/i18n/named.tsx";
import { useFormat } from "#platform/web/i18n/use-format.ts";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import type { Plan } from "./calls-plans.ts";
import { CommentButton } from "./comment-button.tsx";
import { messages } from "./plan-page.messages.ts";
import styles from "./plans.module.css";

const TOP = 5;

/** What the plan aims at: each competency with its level aimed at, and how far the modules bring it. */
export function ObjectivesCard({ plan }: { plan: Plan }) {
	const t = useMessages(messages);
	const format = useFormat();
	const { objectives } = plan;
	const figure = (level: number | null): string =>
		level === null ? "–" : format.number(level, { maximumFractionDigits: 1 });
	return (
		<Card title={t("objectives")} lead={t("objectivesLead")}>
			{objectives.length === 0 && <p className={styles.dim}>{t("noObjectives")}</p>}
			<ul className={styles.plain}>
				{objectives.map(({ competency, level, developed }) => {
					const words = `${t("aimed")} ${figure(level)}, ${t("developed")} ${figure(developed)}`;
					return (
						<li key={competency.id} className={styles.objective}>
							<span>
								<Named name={competency.name} hint />{" "}
								<CommentButton plan={plan} part="objective" partId={competency.id} name={competency.name} />
							</span>
							<span className={styles.scale} role="img" aria-label={words} title={words}>
								<span
									style={{ width: `${((developed ?? 0) / TOP) * 100}%` }}
									data-short={(developed ?? 0) < level || undefined}
								/>
								<i style={{ insetInlineStart: `calc(${(level / TOP) * 100}% - 1px)` }} />
							</span>
							<span className={styles.figure}>
								{figure(developed)} / {figure(level)}
							</span>
						</li>
					);
				})}
			</ul>
		</Card>
	);
}
