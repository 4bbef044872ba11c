import { Button } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { JobProgress } from "#platform/web/jobs/job-progress.tsx";
import { refreshJobs } from "#platform/web/jobs/use-jobs.ts";
import { Card } from "#platform/web/page/card.tsx";
import { ErrorNote } from "#platform/web/page/error-page.tsx";
import { exportMyData } from "../calls-account.ts";
import styles from "./account.module.css";
import { messages } from "./data.messages.ts";

/** Everything about me as a file: a job gathers it, then it is there to download. */
export function ExportCard() {
	const t = useMessages(messages);
	const client = useQueryClient();
	const [done, setDone] = useState(false);
	const start = useMutation({
		mutationFn: exportMyData,
		onSuccess: () => {
			setDone(false);
			return refreshJobs(client);
		},
	});
	return (
		<Card title={t("export")} lead={t("exportLead")}>
			{start.data && (
				<JobProgress key={start.data.jobId} jobId={start.data.jobId} onDone={(job) => setDone(job.state === "done")} />
			)}
			<p role="status" className={styles.dim}>
				{done && t("exportReady")}
			</p>
			{start.isError && <ErrorNote error={start.error} />}
			<div className={styles.actions}>
				<Button variant="default" loading={start.isPending} onClick={() => start.mutate()}>
					{start.data ? t("exportAgain") : t("exportStart")}
				</Button>
			</div>
		</Card>
	);
}
