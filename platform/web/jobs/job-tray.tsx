import { useMessages } from "../i18n/use-messages.ts";
import { ClockIcon } from "../icons/icons.tsx";
import { Flyout } from "../shell/flyout.tsx";
import { isActive } from "./job.ts";
import { jobMessages } from "./job-messages.ts";
import { JobCard } from "./job-progress.tsx";
import styles from "./job-tray.module.css";
import { useJobStream, useJobs } from "./use-jobs.ts";

/** What runs for me, in the header of every page. */
export function JobTray() {
	const t = useMessages(jobMessages);
	useJobStream();
	const jobs = useJobs();
	const running = jobs.filter(isActive).length;
	return (
		<Flyout label={running ? t("trayWith", { count: running }) : t("tray")} icon={<ClockIcon />} mark={running}>
			{(close) => (
				<div className={styles.tray}>
					{jobs.length === 0 && <p className={styles.none}>{t("none")}</p>}
					{jobs.map((job) => (
						<JobCard key={job.id} job={job} onFollow={close} />
					))}
				</div>
			)}
		</Flyout>
	);
}
