import { Button } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { uploadFile } from "#platform/web/api/upload-file.ts";
import { Link } from "#platform/web/app/navigate.tsx";
import { FileDrop } from "#platform/web/form/file-drop.tsx";
import { type Choice, TypeAhead } from "#platform/web/form/type-ahead.tsx";
import { useLanguage, useMessages } from "#platform/web/i18n/use-messages.ts";
import { DownloadIcon } from "#platform/web/icons/screen-icons.tsx";
import { Card } from "#platform/web/page/card.tsx";
import { ErrorNote } from "#platform/web/page/error-page.tsx";
import { Loading } from "#platform/web/page/loading.tsx";
import { PageHeader } from "#platform/web/page/page-header.tsx";
import { may } from "#platform/web/session/session.ts";
import { useSession } from "#platform/web/session/use-session.ts";
import { saveBlob } from "#platform/web/values/save-blob.ts";
import { importSupply, previewSupply, type SupplyPreview, searchOrganisations } from "../calls-supply.ts";
import { titles } from "../titles.ts";
import { messages } from "./supply-import.messages.ts";
import styles from "./supply-import.module.css";
import { SupplyPreviewView } from "./supply-preview.tsx";
import { supplyTemplate } from "./supply-template.ts";

type Step =
	| { at: "choose" }
	| { at: "reading" }
	| { at: "preview"; fileId: string; preview: SupplyPreview }
	| { at: "done"; figures: Awaited<ReturnType<typeof importSupply>> };

/** Programmes from a file: chosen, read and shown with what is wrong, then taken in whole. */
export function Page() {
	const t = useMessages(messages);
	const title = useMessages(titles);
	const language = useLanguage();
	const client = useQueryClient();
	const asksSchool = may(useSession(), "demand.catalogues.publish");
	const [step, setStep] = useState<Step>({ at: "choose" });
	const [school, setSchool] = useState<Choice | null>(null);
	const [busy, setBusy] = useState(false);
	const [error, setError] = useState<unknown>(null);
	const show = async (upload: () => Promise<string>, schoolId: string | undefined): Promise<void> => {
		setError(null);
		setStep({ at: "reading" });
		try {
			const fileId = await upload();
			setStep({ at: "preview", fileId, preview: await previewSupply(fileId, schoolId) });
		} catch (refusal) {
			setError(refusal);
			setStep({ at: "choose" });
		}
	};
	const read = (file: File) => show(async () => (await uploadFile(file)).id, school?.id);
	/** Which programmes exist and may be changed is the school's: the same file is looked at anew. */
	const choose = (chosen: Choice | null): void => {
		setSchool(chosen);
		if (step.at === "preview") void show(async () => step.fileId, chosen?.id);
	};
	const take = async (fileId: string): Promise<void> => {
		setBusy(true);
		setError(null);
		try {
			const figures = await importSupply(fileId, school?.id);
			await client.invalidateQueries({ queryKey: ["programmes"] });
			setStep({ at: "done", figures });
		} catch (refusal) {
			setError(refusal);
		} finally {
			setBusy(false);
		}
	};
	if (step.at === "done") return <Done figures={step.figures} onAnother={() => setStep({ at: "choose" })} />;
	return (
		<>
			<PageHeader
				title={title("importProgrammes")}
				lead={t("lead")}
				actions={
					<Button
						variant="default"
						leftSection={<DownloadIcon />}
						onClick={() => saveBlob(supplyTemplate(language), `${t("templateName")}.csv`)}
					>
						{t("template")}
					</Button>
				}
			/>
			<Card>
				<div className={styles.choose}>
					{asksSchool && (
						<TypeAhead
							label={t("school")}
							description={t("schoolHow")}
							required
							eager
							disabled={step.at === "reading"}
							value={school}
							onChange={choose}
							search={(text, signal) => searchOrganisations("school", text, language, signal)}
						/>
					)}
					<FileDrop
						label={t("file")}
						description={t("fileHow")}
						accept={[".csv", ".xlsx"]}
						maxBytes={20 * 1_048_576}
						disabled={step.at === "reading"}
						onFiles={([file]) => file && void read(file)}
					/>
				</div>
				{error !== null && <ErrorNote error={error} />}
				{step.at === "reading" && <Loading rows={4} />}
			</Card>
			{step.at === "preview" && (
				<SupplyPreviewView
					preview={step.preview}
					busy={busy}
					ready={!asksSchool || school !== null}
					onTake={() => void take(step.fileId)}
				/>
			)}
		</>
	);
}

function Done(props: { figures: Awaited<ReturnType<typeof importSupply>>; onAnother: () => void }) {
	const t = useMessages(messages);
	return (
		<>
			<PageHeader title={t("doneTitle")} lead={t("done", props.figures)} />
			<div className={styles.next}>
				<Button component={Link} to="/programmes">
					{t("toList")}
				</Button>
				<Button variant="default" onClick={props.onAnother}>
					{t("another")}
				</Button>
			</div>
		</>
	);
}
