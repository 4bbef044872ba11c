import { Button, NativeSelect } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { uploadFile } from "#platform/web/api/upload-file.ts";
import { Link, useAddressQuery, useGo } from "#platform/web/app/navigate.tsx";
import { FileDrop } from "#platform/web/form/file-drop.tsx";
import { useFormat } from "#platform/web/i18n/use-format.ts";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import { Empty } from "#platform/web/page/empty.tsx";
import { ErrorNote } from "#platform/web/page/error-page.tsx";
import { PageHeader } from "#platform/web/page/page-header.tsx";
import { QueryView } from "#platform/web/page/query-view.tsx";
import { prepareImport, sourcesQuery } from "./calls-postings.ts";
import { messages } from "./import.messages.ts";
import styles from "./import.module.css";
import { ImportSteps } from "./import-steps.tsx";
import { postingTitles } from "./titles.ts";

/** Of any table; where the operator's limit for uploads is lower, that holds. */
const maxBytes = 200 * 1_048_576;

/** First step: a source and a file. */
export function Page() {
	const t = useMessages(messages);
	const title = useMessages(postingTitles);
	const query = useQuery(sourcesQuery);
	return (
		<>
			<PageHeader title={title("newImport")} lead={t("leadNew")} />
			<ImportSteps at="file" />
			<Card>
				<QueryView query={query}>
					{({ items }) =>
						items.length === 0 ? (
							<Empty
								title={t("noSourceTitle")}
								next={t("noSourceNext")}
								action={
									<Button component={Link} to="/sources/new">
										{t("newSource")}
									</Button>
								}
							/>
						) : (
							<ChooseFile sources={items} />
						)
					}
				</QueryView>
			</Card>
		</>
	);
}

function ChooseFile({ sources }: { sources: readonly { id: string; name: string }[] }) {
	const t = useMessages(messages);
	const format = useFormat();
	const go = useGo();
	const [address, setAddress] = useAddressQuery();
	const wanted = address.get("source") ?? "";
	const sourceId = sources.find(({ id }) => id === wanted)?.id ?? (sources.length === 1 ? sources[0]!.id : "");
	const [share, setShare] = useState(0);
	const send = useMutation({
		mutationFn: async (file: File) => {
			const { id: fileId } = await uploadFile(file, { onProgress: setShare });
			return prepareImport({ sourceId, fileId });
		},
		onSuccess: ({ id }) => go(`/imports/${id}`, { replace: true }),
	});
	return (
		<div className={styles.stack}>
			<NativeSelect
				label={t("chooseSource")}
				value={sourceId}
				data={[
					...(sourceId ? [] : [{ value: "", label: t("chooseSourceNone") }]),
					...sources.map(({ id, name }) => ({ value: id, label: name })),
				]}
				onChange={(event) => setAddress(new URLSearchParams({ source: event.currentTarget.value }))}
			/>
			{sourceId && !send.isPending && (
				<FileDrop
					label={t("file")}
					accept={[".csv", ".xlsx", ".txt", ".tsv"]}
					maxBytes={maxBytes}
					onFiles={([file]) => file && send.mutate(file)}
				/>
			)}
			<p role="status">
				{send.isPending && (share < 1 ? t("uploading", { share: format.share(share) }) : t("reading"))}
			</p>
			{send.isError && <ErrorNote error={send.error} />}
		</div>
	);
}
