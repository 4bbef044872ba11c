import { useState } from "react";
import { useStep } from "#platform/web/api/use-step.ts";
import { StepButton } from "#platform/web/form/step-button.tsx";
import { limitNeeded } from "#platform/web/form/upload-limit.ts";
import { useFormat } from "#platform/web/i18n/use-format.ts";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { DownloadIcon } from "#platform/web/icons/screen-icons.tsx";
import { Card } from "#platform/web/page/card.tsx";
import { useSession } from "#platform/web/session/use-session.ts";
import { exportRows } from "#platform/web/table/export-rows.ts";
import { words } from "../words.ts";
import type { Course } from "./calls-courses.ts";
import { fileWords } from "./course-file.messages.ts";
import { messages } from "./courses.messages.ts";
import styles from "./courses.module.css";

interface TooLarge {
	number: number;
	size: string;
	limit: number;
	needed: number;
}

/** Versions of a course; who writes it takes each out as one file. */
export function VersionsCard({ versions, writes }: { versions: Course["versions"]; writes: boolean }) {
	const t = useMessages(messages);
	const f = useMessages(fileWords);
	const w = useMessages(words);
	const format = useFormat();
	const step = useStep();
	const session = useSession();
	const [tooLarge, setTooLarge] = useState<TooLarge | null>(null);
	const exportVersion = async (id: string, number: number): Promise<void> => {
		setTooLarge(null);
		const { bytes } = await step(
			() => exportRows(`/api/course-versions/${id}/file`, "course", "zip"),
			() => f("exported"),
		);
		const needed = limitNeeded(session, bytes);
		const size = format.number(bytes / 1_048_576, { maximumFractionDigits: 1 });
		if (needed !== null) setTooLarge({ number, size, limit: session.maxUploadMb, needed });
	};
	return (
		<Card title={t("versions")}>
			<ol className={styles.versions}>
				{versions.map(({ id, number, publishedAt, hours }) => (
					<li key={id}>
						<span>
							<strong>{w("version", { number })}</strong>
							<small>
								{publishedAt ? t("versionPublished", { date: format.date(publishedAt) }) : t("versionDraft")}
								{hours !== null && ` · ${w("hours", { count: hours })}`}
							</small>
						</span>
						{writes && (
							<StepButton
								variant="default"
								size="compact-sm"
								leftSection={<DownloadIcon />}
								aria-label={f("exportOf", { number })}
								onStep={() => exportVersion(id, number)}
							>
								{f("export")}
							</StepButton>
						)}
					</li>
				))}
			</ol>
			<p role="status" className={styles.tooLarge}>
				{tooLarge && f("tooLarge", { ...tooLarge })}
			</p>
		</Card>
	);
}
