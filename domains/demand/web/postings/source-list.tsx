import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "#platform/web/app/navigate.tsx";
import { Named } from "#platform/web/i18n/named.tsx";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import { StateChip } from "#platform/web/page/chips.tsx";
import { Empty } from "#platform/web/page/empty.tsx";
import { PageHeader } from "#platform/web/page/page-header.tsx";
import { QueryView } from "#platform/web/page/query-view.tsx";
import { SampleMark } from "#platform/web/page/sample-mark.tsx";
import { DateText } from "#platform/web/values/date-text.tsx";
import { type Source, sourcesQuery } from "./calls-postings.ts";
import styles from "./postings.module.css";
import { messages } from "./sources.messages.ts";
import { postingTitles } from "./titles.ts";

export const kindTone = { stock: "info", flow: "good", unknown: "warn" } as const;

/** Where postings come from, what kind of list each is, and what waits in it. */
export function Page() {
	const t = useMessages(messages);
	const title = useMessages(postingTitles);
	const query = useQuery(sourcesQuery);
	const add = (
		<Button component={Link} to="/sources/new">
			{t("new")}
		</Button>
	);
	return (
		<>
			<PageHeader title={title("sources")} lead={t("lead")} primary={add} />
			<QueryView query={query} page>
				{({ items }) =>
					items.length === 0 ? (
						<Card>
							<Empty title={t("noneTitle")} next={t("noneNext")} action={add} />
						</Card>
					) : (
						<ul className={styles.sources}>
							{items.map((source) => (
								<li key={source.id}>
									<SourceCard source={source as Source} />
								</li>
							))}
						</ul>
					)
				}
			</QueryView>
		</>
	);
}

function SourceCard({ source }: { source: Source }) {
	const t = useMessages(messages);
	return (
		<Card
			title={
				<>
					<Link className={styles.name} to={`/sources/${source.id}`}>
						{source.name}
					</Link>{" "}
					<StateChip tone={kindTone[source.kind]}>{t(`kind.${source.kind}`)}</StateChip>{" "}
					{source.sample && <SampleMark />}
				</>
			}
			lead={<Named name={source.organisation.name} />}
			actions={
				<Button component={Link} to={`/imports/new?source=${source.id}`} variant="default">
					{t("import")}
				</Button>
			}
		>
			<p className={styles.facts}>
				<span>{t("postings", { count: source.postings })}</span>
				{source.years.length > 0 && <span>{t("years", { years: source.years.join(", ") })}</span>}
				{source.waiting > 0 && (
					<Link to={`/titles?sourceId=${source.id}`}>{t("waiting", { count: source.waiting })}</Link>
				)}
				<span>
					{source.lastImportAt ? (
						<>
							{t("last")} <DateText value={source.lastImportAt} relative />
						</>
					) : (
						t("never")
					)}
				</span>
			</p>
		</Card>
	);
}
