import { NumberInput, Textarea, TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { uploadFile } from "#platform/web/api/upload-file.ts";
import { FileDrop } from "#platform/web/form/file-drop.tsx";
import { ServerForm } from "#platform/web/form/server-form.tsx";
import { useRequired } from "#platform/web/form/use-required.ts";
import { useServerForm } from "#platform/web/form/use-server-form.ts";
import { useLanguage, useMessages } from "#platform/web/i18n/use-messages.ts";
import { Dialog } from "#platform/web/shell/dialog.tsx";
import { toast } from "#platform/web/values/toast.ts";
import { type Aim, AimFields } from "../plans/aim-fields.tsx";
import { accepted, MAX_BYTES } from "../plans/attach-dialog.tsx";
import { formWords } from "../plans/plan-form.messages.ts";
import styles from "../plans/plans.module.css";
import { type Proposed, proposeChanges } from "./calls-proposals.ts";
import { messages } from "./proposals.messages.ts";

interface Values extends Record<string, unknown> {
	survey: { title: string; heldOn: string; surveyor: string; answers: number | string; result: string; url: string };
	aims: Aim[];
}

/** Brings the result of a survey that was held elsewhere, with what of it the plan should take up. */
export function SurveyDialog({ planId, onClose }: { planId: string; onClose: () => void }) {
	const t = useMessages(messages);
	const f = useMessages(formWords);
	const language = useLanguage();
	const client = useQueryClient();
	const [file, setFile] = useState<File | null>(null);
	const state = useServerForm<Values, Proposed>({
		initialValues: {
			survey: { title: "", heldOn: "", surveyor: "", answers: "", result: "", url: "" },
			aims: [],
		},
		guard: false,
		validate: useRequired("survey.title", "survey.surveyor", "survey.heldOn", "survey.answers"),
		submit: async ({ survey, aims }, send) =>
			proposeChanges(
				planId,
				{
					source: "survey",
					survey: {
						...survey,
						language,
						answers: survey.answers === "" ? Number.NaN : Number(survey.answers),
						result: survey.result.trim() || null,
						url: survey.url.trim() || null,
						fileId: file ? (await uploadFile(file)).id : null,
					},
					aims: aims.map(({ competencyId, level }) => ({ competencyId, level })),
				},
				send,
			),
		onDone: (done) => {
			void client.invalidateQueries({ queryKey: ["plans"] });
			toast(t("sent", { count: done.proposed, met: done.met, known: done.known }));
			onClose();
		},
	});
	const { form } = state;
	const { getInputProps } = form;
	return (
		<Dialog opened onClose={onClose} title={t("surveyTitle")} wide>
			<ServerForm form={state} submitLabel={t("propose")}>
				<div className={styles.pair}>
					<TextInput
						className={styles.wide}
						label={f("title")}
						required
						maxLength={200}
						{...getInputProps("survey.title")}
					/>
					<TextInput label={t("surveyor")} required maxLength={200} {...getInputProps("survey.surveyor")} />
					<TextInput type="date" label={t("heldOn")} required {...getInputProps("survey.heldOn")} />
					<NumberInput
						label={t("answersField")}
						required
						min={1}
						decimalScale={0}
						{...getInputProps("survey.answers")}
					/>
					<TextInput
						className={styles.wide}
						label={f("url")}
						description={f("urlHow")}
						maxLength={1000}
						{...getInputProps("survey.url")}
					/>
					<Textarea
						className={styles.wide}
						label={t("result")}
						description={t("resultHow")}
						rows={3}
						maxLength={2000}
						{...getInputProps("survey.result")}
					/>
					<div className={styles.wide}>
						<FileDrop
							label={file?.name ?? f("file")}
							description={f("fileHow")}
							accept={accepted}
							maxBytes={MAX_BYTES}
							onFiles={([first]) => setFile(first ?? null)}
						/>
					</div>
					<div className={styles.wide}>
						<h3>{t("aims")}</h3>
						<AimFields
							path="aims"
							aims={form.values.aims}
							errors={form.errors}
							onChange={(aims) => form.setFieldValue("aims", aims)}
						/>
					</div>
				</div>
			</ServerForm>
		</Dialog>
	);
}
