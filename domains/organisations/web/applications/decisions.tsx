import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import { Tag, type Tone } from "#platform/web/page/chips.tsx";
import { DateText } from "#platform/web/values/date-text.tsx";
import type { Application } from "../calls-organisations.ts";
import { messages } from "./application.messages.ts";
import styles from "./application.module.css";

type Decision = Application["decisions"][number]["decision"];

const tones: Record<Decision, Tone> = {
	submitted: "neutral",
	verified: "good",
	refused: "act",
	suspended: "act",
	reinstated: "good",
};

/** What became of an application, newest first, with the reasons that were given. */
export function Decisions({ application }: { application: Application }) {
	const t = useMessages(messages);
	if (application.decisions.length === 0) return null;
	return (
		<Card title={t("history")}>
			<ol className={styles.list}>
				{application.decisions.map(({ decision, reasons, at }) => (
					<li key={`${decision} ${at}`}>
						<div className={styles.line}>
							<Tag tone={tones[decision]}>{t(`decision.${decision}`)}</Tag>
							<small>
								<DateText value={at} style="dateTime" />
							</small>
						</div>
						{reasons && <p className={styles.text}>{reasons}</p>}
					</li>
				))}
			</ol>
		</Card>
	);
}
