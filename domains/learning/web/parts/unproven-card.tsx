import { Named } from "#platform/web/i18n/named.tsx";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import type { Content } from "../content/calls-content.ts";
import { messages } from "./unproven.messages.ts";
import styles from "./unproven.module.css";

/** What a course develops and assesses too little to demonstrate it, each with what would do. */
export function UnprovenCard({ unproven }: Pick<Content, "unproven">) {
	const t = useMessages(messages);
	if (unproven.length === 0) return null;
	return (
		<Card title={t("title")} lead={t("lead")}>
			<ul className={styles.list}>
				{unproven.map(({ id, name, quizzes, marked, moreQuizzes, moreMarked }) => (
					<li key={id}>
						<strong>
							<Named name={name} />
						</strong>
						<span>
							{quizzes + marked === 0
								? t("none")
								: [quizzes > 0 && t("quizzes", { count: quizzes }), marked > 0 && t("marked", { count: marked })]
										.filter(Boolean)
										.join(t("and"))}
						</span>
						<span>
							{t("more", { quizzes: t("quizzes", { count: moreQuizzes }), marked: t("marked", { count: moreMarked }) })}
						</span>
					</li>
				))}
			</ul>
		</Card>
	);
}
