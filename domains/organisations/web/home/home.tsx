import { useQuery } from "@tanstack/react-query";
import { type ComponentType, lazy, Suspense, useMemo } from "react";
import { Link } from "#platform/web/app/navigate.tsx";
import { homeCards } from "#platform/web/home/home-registry.ts";
import { Named, useName } from "#platform/web/i18n/named.tsx";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import { Loading } from "#platform/web/page/loading.tsx";
import { PageHeader } from "#platform/web/page/page-header.tsx";
import { QueryView } from "#platform/web/page/query-view.tsx";
import { activeMembership } from "#platform/web/session/session.ts";
import { useSignedIn } from "#platform/web/session/use-session.ts";
import { DateText } from "#platform/web/values/date-text.tsx";
import { fetchNotices } from "../calls-account.ts";
import { messages } from "./home.messages.ts";
import styles from "./home.module.css";
import { TaskList } from "./task-list.tsx";

/** The first page of everybody: what waits for this person, then the figures of the domains it has to do with. */
export function Page() {
	const t = useMessages(messages);
	const name = useName();
	const session = useSignedIn();
	const organisation = activeMembership(session)?.organisation;
	return (
		<>
			<PageHeader
				title={t("hello", { name: session.person.name })}
				lead={organisation ? t("leadFor", { organisation: name(organisation.name) }) : t("leadAlone")}
			/>
			<div className={styles.columns}>
				<TaskList session={session} />
				<Lately />
			</div>
			<Cards />
		</>
	);
}

/** The newest notices; what is unread is marked by word and weight. */
function Lately() {
	const t = useMessages(messages);
	const notices = useQuery({
		queryKey: ["notices", "home"],
		queryFn: ({ signal }) => fetchNotices({ limit: 5 }, signal),
	});
	return (
		<Card title={t("notices")} actions={<Link to="/account/notices">{t("allNotices")}</Link>}>
			<QueryView query={notices} rows={4}>
				{({ items }) =>
					items.length === 0 ? (
						<p className={styles.quiet}>{t("noNotices")}</p>
					) : (
						<ul className={styles.notices}>
							{items.map((notice) => (
								<li key={notice.id} data-unread={notice.readAt === null || undefined}>
									<Link to={notice.page}>
										{notice.readAt === null && <span className="visually-hidden">{t("unread")} · </span>}
										<Named name={notice.text} />
									</Link>
									<small>
										<DateText value={notice.createdAt} relative />
									</small>
								</li>
							))}
						</ul>
					)
				}
			</QueryView>
		</Card>
	);
}

/** The cards of the domains, each fetched by itself. */
function Cards() {
	const session = useSignedIn();
	const cards = homeCards().filter((card) => card.visible(session));
	return cards.map(({ id, load }) => <LazyCard key={id} load={load} />);
}

function LazyCard({ load }: { load: () => Promise<{ Card: ComponentType }> }) {
	const Part = useMemo(() => lazy(() => load().then(({ Card: part }) => ({ default: part }))), [load]);
	return (
		<Suspense
			fallback={
				<Card>
					<Loading rows={3} />
				</Card>
			}
		>
			<Part />
		</Suspense>
	);
}
