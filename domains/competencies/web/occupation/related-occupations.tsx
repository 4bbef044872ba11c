import { Link } from "#platform/web/app/navigate.tsx";
import { Named } from "#platform/web/i18n/named.tsx";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import type { Occupation } from "../calls.ts";
import { ShowMore } from "../parts/show-more.tsx";
import { messages } from "./occupation-page.messages.ts";
import styles from "./occupation-page.module.css";

/** Occupations near to it, and the industry chains that it works in. */
export function RelatedOccupations({ occupation: { related, chainLinks } }: { occupation: Occupation }) {
	const t = useMessages(messages);
	return (
		<>
			{related.length > 0 && (
				<Card title={t("related")} lead={t("relatedLead")}>
					<ShowMore items={related} first={10}>
						{(some) => (
							<ul className={styles.plain}>
								{some.map((one) => (
									<li key={one.id} className={styles.related}>
										<Link to={`/occupations/${one.id}`}>
											<Named name={one.name} hint />
										</Link>
									</li>
								))}
							</ul>
						)}
					</ShowMore>
				</Card>
			)}
			{chainLinks.length > 0 && (
				<Card title={t("chains")}>
					<ul className={styles.plain}>
						{chainLinks.map((link) => (
							<li key={link.linkId}>
								<Named name={link.chain} />
								{" › "}
								<Named name={link.name} />
							</li>
						))}
					</ul>
				</Card>
			)}
		</>
	);
}
