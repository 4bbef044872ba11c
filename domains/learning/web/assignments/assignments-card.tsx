import { useQuery } from "@tanstack/react-query";
import { Link } from "#platform/web/app/navigate.tsx";
import { Named } from "#platform/web/i18n/named.tsx";
import { useFormat } from "#platform/web/i18n/use-format.ts";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import { Tag } from "#platform/web/page/chips.tsx";
import { KindIcon } from "../parts/kind-icon.tsx";
import { runListQuery } from "./calls-run.ts";
import { HandedIn } from "./marking-bar.tsx";
import { runWords } from "./run.messages.ts";
import styles from "./run.module.css";

/** Assignments and quizzes of an offering: when they are due, and how far they are. Of a course without any, nothing. */
export function AssignmentsCard({ offeringId }: { offeringId: string }) {
	const t = useMessages(runWords);
	const format = useFormat();
	const items = useQuery(runListQuery(offeringId)).data?.items ?? [];
	if (items.length === 0) return null;
	return (
		<Card title={t("assignments")}>
			<ul className={styles.list}>
				{items.map((one) => (
					<li key={one.activityId}>
						<span className={styles.head}>
							<KindIcon kind={one.kind} />
							<Link to={`/offerings/${offeringId}/assignments/${one.activityId}`}>
								<Named name={one.title} />
							</Link>
							<span className={styles.dim}>{t("due", { date: format.date(one.dueAt, "dateTime") })}</span>
							{one.kind === "quiz" && <Tag>{t("quiz")}</Tag>}
							{one.anonymous && <Tag>{t("anonymous")}</Tag>}
							{one.markers === 2 && <Tag>{t("twoMarkers")}</Tag>}
							{one.team && <Tag>{t("team")}</Tag>}
						</span>
						<HandedIn run={one} />
					</li>
				))}
			</ul>
		</Card>
	);
}
