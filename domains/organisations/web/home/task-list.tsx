import { useQueries } from "@tanstack/react-query";
import { Link } from "#platform/web/app/navigate.tsx";
import type { SignedIn } from "#platform/web/app/page-definition.ts";
import { homeTaskSources } from "#platform/web/home/home-registry.ts";
import { useFormat } from "#platform/web/i18n/use-format.ts";
import { useLanguage, useMessages, useText } from "#platform/web/i18n/use-messages.ts";
import { RightIcon } from "#platform/web/icons/icons.tsx";
import { Card } from "#platform/web/page/card.tsx";
import { Empty } from "#platform/web/page/empty.tsx";
import { ErrorNote } from "#platform/web/page/error-page.tsx";
import { Loading } from "#platform/web/page/loading.tsx";
import { messages } from "./home.messages.ts";
import styles from "./home.module.css";

/** Everything that waits for this person, from all domains. */
export function TaskList({ session }: { session: SignedIn }) {
	const t = useMessages(messages);
	const text = useText();
	const format = useFormat();
	const language = useLanguage();
	const sources = homeTaskSources().filter((source) => source.visible(session));
	// What the session counts or tells is part of the answer.
	const counts = JSON.stringify([
		session.waiting,
		session.claims,
		session.memberships.map(({ organisation }) => organisation.state),
	]);
	const answers = useQueries({
		queries: sources.map((source) => ({
			queryKey: ["home-tasks", source.id, session.person.id, session.activeOrganisationId, language, counts],
			queryFn: ({ signal }: { signal: AbortSignal }) => source.fetch(session, signal),
			refetchOnWindowFocus: true,
			staleTime: 0,
		})),
	});
	const tasks = answers.flatMap(({ data }) => data ?? []);
	const loading = answers.some(({ isPending }) => isPending);
	const failed = answers.find(({ isError }) => isError);
	return (
		<Card title={t("todo")} lead={tasks.length > 0 && t("todoLead")}>
			{tasks.length > 0 && (
				<ul className={styles.tasks}>
					{tasks.map((task) => (
						<li key={task.id}>
							<Link to={task.to} className={styles.task}>
								{task.count === undefined ? (
									<span className={styles.mark} data-others={task.waitsForOthers || undefined} />
								) : (
									<strong>{format.number(task.count)}</strong>
								)}
								<span className={styles.words}>{text(task.text)}</span>
								<RightIcon />
							</Link>
						</li>
					))}
				</ul>
			)}
			{loading && tasks.length === 0 && <Loading rows={3} />}
			{failed && <ErrorNote error={failed.error} retry={() => void failed.refetch()} />}
			{!loading && !failed && tasks.length === 0 && <Empty title={t("nothingTitle")} next={t("nothingNext")} />}
		</Card>
	);
}
