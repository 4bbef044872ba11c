import { useQuery, useQueryClient } from "@tanstack/react-query";
import { usePageParams } from "#platform/web/app/navigate.tsx";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { JobProgress } from "#platform/web/jobs/job-progress.tsx";
import { Card } from "#platform/web/page/card.tsx";
import { PageHeader } from "#platform/web/page/page-header.tsx";
import { QueryView } from "#platform/web/page/query-view.tsx";
import { type ImportSummary, importQuery } from "./calls-postings.ts";
import { messages } from "./import.messages.ts";
import { ImportMap } from "./import-map.tsx";
import { ImportResult } from "./import-result.tsx";
import { ImportSteps } from "./import-steps.tsx";

/** One import, wherever it stands: its columns, its run, its result. */
export function Page() {
	const { id } = usePageParams<"id">();
	const query = useQuery({
		...importQuery(id),
		// The person's own job tells by itself; of a colleague's nothing comes.
		refetchInterval: ({ state }) => (state.data?.state === "running" ? 3_000 : false),
	});
	return (
		<QueryView query={query} page>
			{(item) => {
				if (item.state === "done") return <ImportResult item={item} />;
				if (item.state === "running") return <ImportRun item={item} />;
				return <ImportMap key={item.id} item={item} />;
			}}
		</QueryView>
	);
}

function ImportRun({ item }: { item: ImportSummary }) {
	const t = useMessages(messages);
	const client = useQueryClient();
	return (
		<>
			<PageHeader title={item.fileName} names hint={item.sourceName} lead={t("running")} />
			<ImportSteps at="run" />
			<Card>
				{item.jobId && (
					<JobProgress
						jobId={item.jobId}
						onDone={() => {
							for (const key of ["posting-imports", "demand-sources", "postings", "titles"])
								void client.invalidateQueries({ queryKey: [key] });
						}}
					/>
				)}
			</Card>
		</>
	);
}
