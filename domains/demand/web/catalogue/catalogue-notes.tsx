import { useMessages } from "#platform/web/i18n/use-messages.ts";
import type { Catalogue } from "../calls-catalogue.ts";
import { messages } from "./catalogue.messages.ts";
import styles from "./catalogue.module.css";

/** What drafter and reviewer tell each other and the readers. A draft that was given back waits for its drafter. */
export function CatalogueNotes({ catalogue }: { catalogue: Catalogue }) {
	const t = useMessages(messages);
	const { note, reviewNote, state, abilities } = catalogue;
	if (!note && !reviewNote) return null;
	const waits = state === "draft" && reviewNote !== null && abilities.includes("submit");
	return (
		<div className={styles.notes}>
			{reviewNote && (
				<blockquote className={styles.note} data-waits={waits || undefined}>
					<strong>{t("reviewNote")}</strong>
					{reviewNote}
				</blockquote>
			)}
			{note && (
				<blockquote className={styles.note}>
					<strong>{t("draftNote")}</strong>
					{note}
				</blockquote>
			)}
		</div>
	);
}
