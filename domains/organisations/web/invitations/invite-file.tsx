import { Button } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useGo } from "#platform/web/app/navigate.tsx";
import { FileDrop } from "#platform/web/form/file-drop.tsx";
import { useLanguage, useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import { ErrorNote } from "#platform/web/page/error-page.tsx";
import { PageHeader } from "#platform/web/page/page-header.tsx";
import { toast } from "#platform/web/values/toast.ts";
import { importInvitations, previewInvitations, templateUrl } from "../calls-organisations.ts";
import { useActiveOrganisation } from "../organisation/use-active-organisation.ts";
import styles from "../parts/row-actions.module.css";
import { uploadFile } from "../parts/upload-file.ts";
import { messages } from "./invite-file.messages.ts";
import { PreviewRows } from "./preview-rows.tsx";

const mebibyte = 1_048_576;

/** Template, file, preview with problems by row, and only then the invitations. */
export function Page() {
	const t = useMessages(messages);
	const language = useLanguage();
	const go = useGo();
	const client = useQueryClient();
	const { id } = useActiveOrganisation();
	const look = useMutation({
		mutationFn: async (file: File) => {
			const { id: fileId } = await uploadFile(file);
			return { fileId, preview: await previewInvitations(id, fileId) };
		},
	});
	const send = useMutation({
		mutationFn: (fileId: string) => importInvitations(id, fileId),
		onSuccess: async ({ invited }) => {
			toast(t("invited", { count: invited }));
			await client.invalidateQueries({ queryKey: [`invitations-${id}`] });
			go("/my-organisation/invitations");
		},
	});
	const seen = look.data;
	const good = seen?.preview.figures.good ?? 0;
	return (
		<>
			<PageHeader
				title={t("title")}
				lead={t("lead")}
				primary={
					seen &&
					good > 0 && (
						<Button loading={send.isPending} onClick={() => send.mutate(seen.fileId)}>
							{t("send", { count: good })}
						</Button>
					)
				}
			/>
			<Card title={t("template")} lead={t("templateLead")}>
				<span className={styles.actions}>
					<Button component="a" href={templateUrl("xlsx", language)} download variant="default">
						{t("excel")}
					</Button>
					<Button component="a" href={templateUrl("csv", language)} download variant="default">
						{t("csv")}
					</Button>
				</span>
			</Card>
			<Card>
				<FileDrop
					label={seen ? t("again") : t("file")}
					accept={[".xlsx", ".csv"]}
					maxBytes={5 * mebibyte}
					disabled={look.isPending}
					onFiles={([file]) => file && look.mutate(file)}
				/>
				<p role="status">{look.isPending && t("reading")}</p>
				{look.isError && <ErrorNote error={look.error} />}
				{send.isError && <ErrorNote error={send.error} />}
			</Card>
			{seen && <PreviewRows preview={seen.preview} />}
		</>
	);
}
