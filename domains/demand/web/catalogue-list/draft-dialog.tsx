import { Checkbox, NumberInput, Textarea } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { z } from "zod";
import { requestJson } from "#platform/web/api/request.ts";
import { useStep } from "#platform/web/api/use-step.ts";
import { useGo } from "#platform/web/app/navigate.tsx";
import { ServerForm } from "#platform/web/form/server-form.tsx";
import { useServerForm } from "#platform/web/form/use-server-form.ts";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { Dialog } from "#platform/web/shell/dialog.tsx";
import type { sourceList } from "../../contract-postings.ts";
import { draftCatalogue } from "../calls-catalogue.ts";
import { messages } from "./catalogue-list.messages.ts";
import styles from "./draft-dialog.module.css";

/** Chooses year and basis of a new draft; its figures are computed at once. */
export function DraftDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
	const t = useMessages(messages);
	return (
		<Dialog opened={opened} onClose={onClose} title={t("draftTitle")}>
			<p>{t("draftLead")}</p>
			<DraftForm />
		</Dialog>
	);
}

function DraftForm() {
	const t = useMessages(messages);
	const go = useGo();
	const step = useStep("catalogues");
	const sources = useQuery({
		queryKey: ["demand-sources"],
		queryFn: ({ signal }) => requestJson<z.infer<typeof sourceList>>("/api/demand-sources", { signal }),
	}).data?.items;
	const form = useServerForm({
		initialValues: {
			year: new Date().getFullYear() as number | string,
			all: true,
			sources: [] as string[],
			needs: true,
			realOnly: false,
			note: "",
		},
		submit: ({ year, all, sources: chosen, needs, realOnly, note }, { headers }) =>
			step(
				() =>
					draftCatalogue(
						{
							year: Number(year),
							basis: { sources: all ? null : chosen, needs, realOnly },
							...(note.trim() && { note: note.trim() }),
						},
						headers,
					),
				(figures) => t("created", figures),
			),
		onDone: ({ id }) => go(`/catalogues/${id}`),
	});
	const { getInputProps, values } = form.form;
	return (
		<ServerForm form={form} submitLabel={t("create")}>
			<NumberInput label={t("year")} required min={1990} max={2100} thousandSeparator="" {...getInputProps("year")} />
			{sources && sources.length > 0 && (
				<fieldset className={styles.group}>
					<legend>{t("sources")}</legend>
					<Checkbox label={t("allSources")} {...getInputProps("all", { type: "checkbox" })} />
					{!values.all && (
						<Checkbox.Group aria-label={t("sources")} {...getInputProps("sources")}>
							{sources.map((source) => (
								<Checkbox key={source.id} value={source.id} label={source.name} />
							))}
						</Checkbox.Group>
					)}
				</fieldset>
			)}
			<Checkbox label={t("needs")} {...getInputProps("needs", { type: "checkbox" })} />
			<Checkbox label={t("realOnly")} {...getInputProps("realOnly", { type: "checkbox" })} />
			<Textarea label={t("note")} rows={2} maxLength={2000} {...getInputProps("note")} />
		</ServerForm>
	);
}
