import { Button, NumberInput, TextInput } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { useProblemText } from "#platform/web/api/problem-text.ts";
import { uploadFile } from "#platform/web/api/upload-file.ts";
import { FileDrop } from "#platform/web/form/file-drop.tsx";
import { ServerForm } from "#platform/web/form/server-form.tsx";
import type { ServerForm as FormState } from "#platform/web/form/use-server-form.ts";
import { useFormat } from "#platform/web/i18n/use-format.ts";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import { toast } from "#platform/web/values/toast.ts";
import { type ActivityKind, sourcesOf } from "../../contract-content.ts";
import { documentEndings, videoEndings } from "../../file-endings.ts";
import { RichField } from "../parts/rich-field.tsx";
import { TwoTexts } from "../parts/two-texts.tsx";
import { formWords } from "./activity.messages.ts";
import type { ActivityValues } from "./activity-values.ts";
import { AssignmentFields } from "./assignment-fields.tsx";
import type { Content } from "./calls-content.ts";
import { ChecklistFields } from "./checklist-fields.tsx";
import styles from "./content.module.css";
import { DiscussionFields } from "./discussion-fields.tsx";
import { QuizFields } from "./quiz-fields.tsx";

/** What the text of a kind is, where it is more than words above it. */
const textTitles: Partial<Record<ActivityKind, "text" | "brief" | "prompt">> = {
	page: "text",
	assignment: "brief",
	discussion: "prompt",
};

interface ActivityFormProps {
	kind: ActivityKind;
	state: FormState<ActivityValues>;
	banks: Content["banks"];
	develops: Content["develops"];
	submitLabel: string;
	actions?: ReactNode;
}

/** Name, text, and what a kind of activity has besides. */
export function ActivityForm({ kind, state, banks, develops, submitLabel, actions }: ActivityFormProps) {
	const t = useMessages(formWords);
	const { form } = state;
	return (
		<ServerForm form={state} submitLabel={submitLabel} actions={actions}>
			<Card title={t("about")}>
				<div className={styles.form}>
					<TwoTexts form={form} path="title" labels={{ zh: t("titleZh"), en: t("titleEn") }} />
					<div className={styles.grid}>
						<NumberInput label={t("minutes")} min={1} max={600} {...form.getInputProps("minutes")} />
					</div>
				</div>
			</Card>
			{sourcesOf(kind).link && <SourceCard kind={kind} state={state} />}
			{kind === "assignment" && <AssignmentFields state={state} develops={develops} />}
			{kind === "checklist" && <ChecklistFields state={state} develops={develops} />}
			{kind === "discussion" && <DiscussionFields state={state} />}
			{kind === "quiz" && <QuizFields state={state} banks={banks} />}
			<Card title={t(textTitles[kind] ?? "intro")} lead={t("textLead")}>
				<div className={styles.form}>
					{(["zh", "en"] as const).map((language) => (
						<RichField
							key={language}
							pictures
							label={t(language === "zh" ? "bodyZh" : "bodyEn")}
							lang={language === "zh" ? "zh-CN" : "en"}
							value={form.values.body[language]}
							error={form.errors[`body.${language}`]}
							onChange={(html) => form.setFieldValue(`body.${language}`, html)}
						/>
					))}
				</div>
			</Card>
		</ServerForm>
	);
}

const sourceLeads: Partial<Record<ActivityKind, "videoLead" | "embeddedLead">> = {
	video: "videoLead",
	embedded: "embeddedLead",
};

function SourceCard({ kind, state }: { kind: ActivityKind; state: FormState<ActivityValues> }) {
	const t = useMessages(formWords);
	const { fileId } = state.form.values;
	return (
		<Card title={t("source")} lead={t(sourceLeads[kind] ?? "sourceLead")}>
			<div className={styles.form}>
				{sourcesOf(kind).file && <FileFields kind={kind} state={state} />}
				{!fileId && (
					<TextInput
						className={styles.editor}
						type="url"
						label={t("url")}
						placeholder="https://"
						{...state.form.getInputProps("url")}
					/>
				)}
			</div>
		</Card>
	);
}

function FileFields({ kind, state }: { kind: ActivityKind; state: FormState<ActivityValues> }) {
	const t = useMessages(formWords);
	const format = useFormat();
	const problem = useProblemText();
	const [share, setShare] = useState<number | null>(null);
	const { form } = state;
	const { fileId, fileName } = form.values;
	const take = async ([file]: File[]): Promise<void> => {
		if (!file) return;
		setShare(0);
		try {
			const stored = await uploadFile(file, { onProgress: setShare });
			form.setFieldValue("fileId", stored.id);
			form.setFieldValue("fileName", stored.name);
		} catch (error) {
			toast(problem(error), "act");
		} finally {
			setShare(null);
		}
	};
	return (
		<>
			<FileDrop
				label={t("file")}
				accept={kind === "video" ? videoEndings : documentEndings}
				data-path="fileId"
				error={form.errors.fileId as string | undefined}
				onFiles={(files) => void take(files)}
			/>
			<p role="status">
				{share !== null ? t("uploading", { share: format.share(share) }) : fileName && t("current", { name: fileName })}
			</p>
			{fileId && (
				<div>
					<Button
						variant="default"
						size="xs"
						onClick={() => {
							form.setFieldValue("fileId", null);
							form.setFieldValue("fileName", "");
						}}
					>
						{t("removeFile")}
					</Button>
				</div>
			)}
		</>
	);
}
