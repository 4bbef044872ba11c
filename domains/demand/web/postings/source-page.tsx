import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link, usePageParams } from "#platform/web/app/navigate.tsx";
import { Named } from "#platform/web/i18n/named.tsx";
import { useFormat } from "#platform/web/i18n/use-format.ts";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import { StateChip, Tag } from "#platform/web/page/chips.tsx";
import { Empty } from "#platform/web/page/empty.tsx";
import { PageHeader } from "#platform/web/page/page-header.tsx";
import { QueryView } from "#platform/web/page/query-view.tsx";
import { SampleMark } from "#platform/web/page/sample-mark.tsx";
import { DateText } from "#platform/web/values/date-text.tsx";
import { PlainTable } from "../parts/plain-table.tsx";
import { type ImportSummary, type Source, sourceQuery } from "./calls-postings.ts";
import { KindCard } from "./kind-card.tsx";
import { kindTone } from "./source-list.tsx";
import { messages } from "./sources.messages.ts";

/** One source: what kind of list it is and why, and what was imported into it. */
export function Page() {
	const t = useMessages(messages);
	const { id } = usePageParams<"id">();
	const query = useQuery(sourceQuery(id));
	return (
		<QueryView query={query} page>
			{(answer) => {
				const source = answer as Source & { imports: ImportSummary[] };
				return (
					<>
						<PageHeader
							title={source.name}
							names
							state={
								<>
									<StateChip tone={kindTone[source.kind]}>{t(`kind.${source.kind}`)}</StateChip>{" "}
									{source.sample && <SampleMark />}
								</>
							}
							lead={<Named name={source.organisation.name} />}
							actions={
								<>
									<Button component={Link} to={`/postings?sourceId=${source.id}`} variant="default">
										{t("see")}
									</Button>
									<Button component={Link} to={`/sources/${source.id}/edit`} variant="default">
										{t("edit")}
									</Button>
								</>
							}
							primary={
								<Button component={Link} to={`/imports/new?source=${source.id}`}>
									{t("import")}
								</Button>
							}
						/>
						<KindCard source={source} />
						<ImportList source={source} />
						{source.attribution && (
							<Card title={t("attributionTitle")}>
								<p>{source.attribution}</p>
							</Card>
						)}
					</>
				);
			}}
		</QueryView>
	);
}

const stateTone = { prepared: "info", running: "info", done: "good", failed: "act", cancelled: "neutral" } as const;

function ImportList({ source }: { source: Source & { imports: ImportSummary[] } }) {
	const t = useMessages(messages);
	const format = useFormat();
	if (source.imports.length === 0) {
		return (
			<Card title={t("imports")}>
				<Empty
					title={t("importsNone")}
					next={t("noneNext")}
					action={
						<Button component={Link} to={`/imports/new?source=${source.id}`}>
							{t("import")}
						</Button>
					}
				/>
			</Card>
		);
	}
	return (
		<Card title={t("imports")}>
			<PlainTable
				label={t("imports")}
				columns={[
					{ key: "file", header: t("file") },
					{ key: "state", header: t("state") },
					{ key: "year", header: t("year"), figure: true },
					{ key: "rows", header: t("rows"), figure: true },
					{ key: "jobs", header: t("jobs"), figure: true },
					{ key: "rejected", header: t("rejected"), figure: true },
					{ key: "when", header: t("when") },
				]}
				rows={source.imports.map((item) => ({
					key: item.id,
					cells: [
						<Link key="file" to={`/imports/${item.id}`}>
							{item.fileName}
						</Link>,
						<Tag key="state" tone={stateTone[item.state]}>
							{t(`state.${item.state}`)}
						</Tag>,
						item.year ?? "–",
						item.state === "done" ? format.number(item.rows) : "–",
						item.figures ? format.number(item.figures.jobs) : "–",
						item.state === "done" ? format.number(item.rejected) : "–",
						<DateText key="when" value={item.finishedAt ?? item.createdAt} style="dateTime" />,
					],
				}))}
			/>
		</Card>
	);
}
