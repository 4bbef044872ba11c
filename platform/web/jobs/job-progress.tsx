import { Button } from "@mantine/core";
import { useEffect, useId, useRef, useState } from "react";
import { ApiProblem } from "../api/problem.ts";
import { problemText } from "../api/problem-text.ts";
import { Link } from "../app/navigate.tsx";
import { useLanguage, useMessages } from "../i18n/use-messages.ts";
import { isActive, type Job } from "./job.ts";
import { jobResultText, jobTitle } from "./job-kinds.ts";
import { jobMessages } from "./job-messages.ts";
import styles from "./job-progress.module.css";
import { cancelJob, useJob } from "./use-jobs.ts";

/** One job followed on a page: its bar, a way to stop it, and its result. `onDone` is called once. */
export function JobProgress({ jobId, onDone }: { jobId: string; onDone?: (job: Job) => void }) {
	const job = useJob(jobId);
	const told = useRef(false);
	useEffect(() => {
		if (!job || isActive(job) || told.current) return;
		told.current = true;
		onDone?.(job);
	}, [job, onDone]);
	return job ? <JobCard job={job} /> : null;
}

/** A job's title, bar, cancel and result: in the tray and on pages. */
export function JobCard({ job, onFollow }: { job: Job; onFollow?: () => void }) {
	const t = useMessages(jobMessages);
	const language = useLanguage();
	const [stopping, setStopping] = useState(false);
	const id = useId();
	const title = jobTitle(job, language);
	const active = isActive(job);
	const known = job.total > 0;
	const share = known ? Math.min(1, job.done / job.total) : 0;
	return (
		<div className={styles.job} data-state={job.state}>
			<div className={styles.head}>
				<span id={id} className={styles.title}>
					{title}
				</span>
				<span className={styles.state}>{t(job.state)}</span>
			</div>
			{active && (
				<div className={styles.row}>
					<div
						className={styles.track}
						role="progressbar"
						aria-labelledby={id}
						aria-valuemin={0}
						aria-valuemax={100}
						aria-valuenow={known ? Math.round(share * 100) : undefined}
						data-unknown={known ? undefined : true}
					>
						<div className={styles.bar} style={{ width: known ? `${share * 100}%` : undefined }} />
					</div>
					<Button
						variant="default"
						size="compact-sm"
						loading={stopping}
						aria-label={t("cancelNamed", { name: title })}
						onClick={() => {
							setStopping(true);
							cancelJob(job.id).finally(() => setStopping(false));
						}}
					>
						{t("cancel")}
					</Button>
				</div>
			)}
			{active && known && <span className={styles.note}>{t("progress", { done: job.done, total: job.total })}</span>}
			{job.state === "done" && <span className={styles.note}>{jobResultText(job, language)}</span>}
			{job.state === "failed" && job.problem && (
				<span className={styles.problem}>{problemText(jobProblem(job.problem), language)}</span>
			)}
			{job.result && (
				<span className={styles.links}>
					{job.result.page && (
						<Link to={job.result.page} onClick={onFollow}>
							{t("open")}
						</Link>
					)}
					{job.result.fileId && (
						<a href={`/api/files/${job.result.fileId}`} download>
							{t("download")}
						</a>
					)}
				</span>
			)}
		</div>
	);
}

function jobProblem({ code, params = {} }: NonNullable<Job["problem"]>): ApiProblem {
	const values = Object.entries(params).map(([name, value]) => [
		name,
		typeof value === "number" ? value : String(value),
	]);
	return new ApiProblem({ status: 0, code, params: Object.fromEntries(values) });
}
