import { Button, TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { asProblem } from "#platform/web/api/problem.ts";
import { useProblemText } from "#platform/web/api/problem-text.ts";
import { takeFocus } from "#platform/web/form/take-focus.ts";
import { type Choice, TypeAhead } from "#platform/web/form/type-ahead.tsx";
import { Named, useName } from "#platform/web/i18n/named.tsx";
import { useFormat } from "#platform/web/i18n/use-format.ts";
import { useLanguage, useMessages } from "#platform/web/i18n/use-messages.ts";
import type { Job } from "#platform/web/jobs/job.ts";
import { JobProgress } from "#platform/web/jobs/job-progress.tsx";
import { Card } from "#platform/web/page/card.tsx";
import { Tag } from "#platform/web/page/chips.tsx";
import { FilePlaces } from "../parts/file-places.tsx";
import { type CourseFilePreview, importCourseFile } from "./calls-course-file.ts";
import { findCompetencies } from "./calls-courses.ts";
import { fileWords } from "./course-file.messages.ts";
import styles from "./courses.module.css";

type Chosen = Record<string, Choice | null>;

/** What a file brings, what is wrong in it, and which of its competencies are which of this region. */
export function CourseImportPreview({ fileId, preview }: { fileId: string; preview: CourseFilePreview }) {
	const t = useMessages(fileWords);
	const format = useFormat();
	const name = useName();
	const { course, counts, errors, errorCount, notes, answersOf } = preview;
	const size = format.number(Math.max(0.1, counts.bytes / 1_048_576), {
		style: "unit",
		unit: "megabyte",
		maximumFractionDigits: 1,
	});
	return (
		<>
			{course && (
				<Card title={t("brings")}>
					<p className={styles.brings}>
						<strong>
							<Named name={course.name} />
						</strong>
						<span>{t("units", { count: counts.units })}</span>
						<span>{t("activities", { count: counts.activities })}</span>
						<span>{t("questions", { count: counts.questions })}</span>
						{counts.files > 0 && <span>{t("files", { count: counts.files, size })}</span>}
					</p>
					{answersOf && <p className={styles.none}>{t("answersOf", { owner: name(answersOf) })}</p>}
				</Card>
			)}
			{errorCount > 0 && (
				<Card title={t("errors", { count: errorCount })} lead={t("errorsLead")}>
					<FilePlaces places={errors} />
					{errorCount > errors.length && <p className={styles.none}>{t("more", { shown: errors.length })}</p>}
				</Card>
			)}
			{notes.length > 0 && (
				<Card title={t("notes", { count: notes.length })}>
					<FilePlaces places={notes} />
				</Card>
			)}
			{course && errorCount === 0 && <Decide fileId={fileId} preview={preview} code={course.code} />}
		</>
	);
}

function Decide({ fileId, preview, code: given }: { fileId: string; preview: CourseFilePreview; code: string }) {
	const t = useMessages(fileWords);
	const name = useName();
	const said = useProblemText();
	const client = useQueryClient();
	const { competencies, codeTaken } = preview;
	const [chosen, setChosen] = useState<Chosen>(() =>
		Object.fromEntries(
			competencies.map(({ key, found }) => [
				key,
				found && { id: found.id, label: name(found.name), hint: name(found.frameworkName) },
			]),
		),
	);
	const [code, setCode] = useState(given);
	const [busy, setBusy] = useState(false);
	const [error, setError] = useState<unknown>(null);
	const [jobId, setJobId] = useState<string | null>(null);
	const [done, setDone] = useState<Job | null>(null);
	const [again, setAgain] = useState(false);
	const begin = async (): Promise<void> => {
		setBusy(true);
		setError(null);
		try {
			const decided = competencies.map(({ key }) => ({ key, competencyId: chosen[key]?.id ?? null }));
			setJobId((await importCourseFile({ fileId, code: code.trim(), competencies: decided })).jobId);
		} catch (failure) {
			setError(failure);
		}
		setBusy(false);
	};
	const problem = error === null ? null : asProblem(error);
	const ofCode = problem?.fields.some(({ path }) => path === "code") === true;
	if (jobId)
		return (
			<div ref={takeFocus} tabIndex={-1}>
				<Card title={<span role="status">{t(done?.state === "done" ? "done" : "importing")}</span>}>
					<JobProgress
						jobId={jobId}
						onDone={(job) => {
							setDone(job);
							void client.invalidateQueries({ queryKey: ["courses"] });
						}}
					/>
					{done && done.state !== "done" && (
						<div className={styles.finish}>
							<Button
								variant="default"
								onClick={() => {
									setAgain(true);
									setDone(null);
									setJobId(null);
								}}
							>
								{t("again")}
							</Button>
						</div>
					)}
				</Card>
			</div>
		);
	return (
		<div ref={again ? takeFocus : undefined} tabIndex={-1}>
			<Card title={t("competencies")} lead={competencies.length > 0 ? t("competenciesLead") : t("noCompetencies")}>
				<Competencies competencies={competencies} chosen={chosen} onChange={setChosen} />
			</Card>
			<Card>
				<div className={styles.grid}>
					<TextInput
						label={t("code")}
						description={t("codeHow")}
						required
						maxLength={40}
						value={code}
						onChange={(event) => setCode(event.currentTarget.value)}
						error={ofCode && problem ? said(problem) : codeTaken && code === given && t("codeTaken")}
					/>
				</div>
				{problem && !ofCode && (
					<p role="alert" className={styles.refusal}>
						{said(problem)}
					</p>
				)}
				<div className={styles.finish}>
					<Button loading={busy} disabled={!code.trim()} onClick={() => void begin()}>
						{t("import")}
					</Button>
				</div>
			</Card>
		</div>
	);
}

interface CompetenciesProps {
	competencies: CourseFilePreview["competencies"];
	chosen: Chosen;
	onChange: (chosen: Chosen) => void;
}

function Competencies({ competencies, chosen, onChange }: CompetenciesProps) {
	const t = useMessages(fileWords);
	const language = useLanguage();
	const name = useName();
	return (
		<ul className={styles.mapped}>
			{competencies.map(({ key, name: given, code, framework, found }) => (
				<li key={key}>
					<span>
						<Named name={given} />
						<small>
							{name(framework.name) || framework.code} · {code}
						</small>
						{!found && <Tag tone="warn">{t("notHere")}</Tag>} {chosen[key] === null && <Tag>{t("leftOut")}</Tag>}
					</span>
					<TypeAhead
						label={t("here", { name: name(given) })}
						value={chosen[key] ?? null}
						onChange={(choice) => onChange({ ...chosen, [key]: choice })}
						search={(text, signal) => findCompetencies(text, language, signal)}
					/>
				</li>
			))}
		</ul>
	);
}
