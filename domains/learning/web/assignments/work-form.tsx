import { Button, TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { asProblem } from "#platform/web/api/problem.ts";
import { uploadFile } from "#platform/web/api/upload-file.ts";
import { ConfirmButton } from "#platform/web/form/confirm-button.tsx";
import { useLanguage, useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import { acceptedEndings } from "../../contract-assignments.ts";
import { RefusalNote } from "../learn/refusal-note.tsx";
import { AttachFiles } from "../parts/attached-files.tsx";
import { RichField } from "../parts/rich-field.tsx";
import { messages } from "./assignments.messages.ts";
import styles from "./assignments.module.css";
import { type Assignment, assignmentQuery, attachFile, detachFile, submitWork } from "./calls-assignments.ts";
import { useWork } from "./use-work.ts";
import { WorkView } from "./work-view.tsx";

interface WorkFormProps {
	offeringId: string;
	activityId: string;
	assignment: Assignment;
}

/** My work while it is written; whatever happens to the connection or to the work elsewhere, what is typed stays. */
export function WorkForm({ offeringId, activityId, assignment }: WorkFormProps) {
	const t = useMessages(messages);
	const language = useLanguage();
	const client = useQueryClient();
	const { settings, work } = assignment;
	const { fields, taken, state, refusal, choice, change, step, handIn } = useWork(
		offeringId,
		activityId,
		work,
		async () => (await client.fetchQuery(assignmentQuery(offeringId, activityId))).work,
	);
	const [failed, setError] = useState<unknown>(null);
	const error = failed ?? refusal;
	const reload = () => client.invalidateQueries({ queryKey: ["my-assignment"] });
	const tried = async (deed: () => Promise<unknown>): Promise<void> => {
		setError(null);
		try {
			await deed();
			await reload();
		} catch (problem) {
			setError(problem);
		}
	};
	const submit = async (): Promise<void> => {
		await handIn((sent) => submitWork(offeringId, activityId, sent));
		await reload();
		await client.invalidateQueries({ queryKey: ["my-courses"] });
	};
	const fieldErrors = error === null ? [] : asProblem(error).fields;
	return (
		<Card title={t("myWork")} lead={settings.anonymous ? t("noNames") : t("myWorkLead")}>
			{choice && (
				<section className={styles.apart} aria-label={t("theirs")}>
					<p role="alert">{t("conflict")}</p>
					<h3 className={styles.heading}>{t("theirs")}</h3>
					<WorkView work={{ ...choice.theirs, files: [] }} fileAt={() => ""} />
					<div className={styles.foot}>
						<Button onClick={() => choice.choose("mine")}>{t("keepMine")}</Button>
						<Button variant="default" onClick={() => choice.choose("theirs")}>
							{t("takeTheirs")}
						</Button>
					</div>
				</section>
			)}
			<div className={styles.form}>
				{settings.text && (
					<RichField
						key={taken}
						label={t("text")}
						lang={language === "zh" ? "zh-CN" : "en"}
						value={fields.body}
						onChange={(body) => change({ body })}
					/>
				)}
				{settings.link && (
					<TextInput
						type="url"
						label={t("linkField")}
						placeholder="https://"
						maxLength={500}
						value={fields.url}
						error={fieldErrors.some(({ path }) => path === "url") ? t("linkWrong") : undefined}
						onChange={({ currentTarget }) => change({ url: currentTarget.value.trim() })}
					/>
				)}
				{settings.files > 0 && (
					<AttachFiles
						files={work?.files ?? []}
						most={settings.files}
						accept={acceptedEndings(settings.fileKinds)}
						onFile={(file, tell) =>
							tried(async () => {
								const stored = await uploadFile(file, { onProgress: tell });
								await step((seen) => attachFile(offeringId, activityId, { ...seen, fileId: stored.id }));
							})
						}
						onRemove={(fileId) => tried(() => step((seen) => detachFile(offeringId, activityId, fileId, seen)))}
					/>
				)}
			</div>
			{error !== null && <RefusalNote error={error} label={(path) => (path === "body" ? t("text") : undefined)} />}
			<div className={styles.foot}>
				<ConfirmButton
					variant="filled"
					question={t("handInQuestion")}
					detail={t(settings.takeBack ? "handInDetail" : "handInFinal")}
					confirmLabel={t("handIn")}
					onConfirm={submit}
				>
					{t("handIn")}
				</ConfirmButton>
				<span role="status" className={styles.dim}>
					{t(choice ? "waits" : state)}
				</span>
			</div>
		</Card>
	);
}
