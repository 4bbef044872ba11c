import { useMessages } from "#platform/web/i18n/use-messages.ts";
import type { Occupation } from "../calls.ts";
import { messages } from "./occupation-page.messages.ts";
import styles from "./occupation-page.module.css";

/** What the source does not say, instead of a silent gap. */
export function MissingParts({ occupation: { missing, related } }: { occupation: Occupation }) {
	const t = useMessages(messages);
	if (missing.length === 0) return null;
	const ratedNearby = missing.includes("ratings") && related.some(({ hasRatings }) => hasRatings);
	return (
		<section className={styles.missing} aria-label={t("missingTitle")}>
			<h2>{t("missingTitle")}</h2>
			<ul>
				{missing.map((part) => (
					<li key={part}>{t(`missing.${part}`)}</li>
				))}
			</ul>
			{ratedNearby && <p className={styles.note}>{t("missingNext")}</p>}
		</section>
	);
}
