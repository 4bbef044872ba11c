import { Link } from "#platform/web/app/navigate.tsx";
import { Named } from "#platform/web/i18n/named.tsx";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import type { Content } from "./calls-content.ts";
import { messages } from "./content.messages.ts";
import styles from "./content.module.css";
import { NameDialogButton } from "./name-dialog.tsx";

/** The question banks of a version. */
export function BanksCard({ content }: { content: Content }) {
	const t = useMessages(messages);
	const { banks, courseId, editable } = content;
	return (
		<Card
			title={t("banks")}
			lead={t("banksLead")}
			actions={editable && <NameDialogButton kind="bank" versionId={content.id} />}
		>
			{banks.length === 0 && <p className={styles.none}>{t("noBanks")}</p>}
			<ul className={styles.activities}>
				{banks.map(({ id, name, questions }) => (
					<li key={id} className={styles.bank}>
						<Link to={`/courses/${courseId}/banks/${id}`}>
							<Named name={name} />
						</Link>
						<small>{t("questions", { count: questions })}</small>
					</li>
				))}
			</ul>
		</Card>
	);
}
