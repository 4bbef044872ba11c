import { Button } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useStep } from "#platform/web/api/use-step.ts";
import { Link, useGo } from "#platform/web/app/navigate.tsx";
import { ConfirmButton } from "#platform/web/form/confirm-button.tsx";
import { ReasonDialog } from "#platform/web/form/reason-dialog.tsx";
import { useLanguage, useMessages } from "#platform/web/i18n/use-messages.ts";
import type { ListState } from "#platform/web/table/use-list-state.ts";
import { toast } from "#platform/web/values/toast.ts";
import {
	type Catalogue,
	cataloguesQuery,
	discardCatalogue,
	recomputeCatalogue,
	returnCatalogue,
	submitCatalogue,
} from "../calls-catalogue.ts";
import { DownloadMenu } from "../parts/download-menu.tsx";
import { messages } from "./catalogue.messages.ts";
import { comparedWith } from "./compared-with.ts";
import type { EntryFilter } from "./entry-table.tsx";
import { PublishDialog } from "./publish-dialog.tsx";

interface ActionsProps {
	catalogue: Catalogue;
	list: ListState<EntryFilter>;
}

/** What can be done with a catalogue besides its one next step: download, compare, compute anew, give back, discard. */
export function CatalogueActions({ catalogue, list }: ActionsProps) {
	const t = useMessages(messages);
	const language = useLanguage();
	const go = useGo();
	const client = useQueryClient();
	const step = useStep("catalogues");
	const all = useQuery(cataloguesQuery);
	const [returning, setReturning] = useState(false);
	const { id, abilities } = catalogue;
	const before = comparedWith(catalogue, all.data?.items ?? []);
	const rest = `${list.exportQuery.size ? `${list.exportQuery}&` : ""}language=${language}`;
	const exportUrl = (format: string): string => `/api/catalogues/${id}/export?${rest}&format=${format}`;
	return (
		<>
			<DownloadMenu
				label={t("download")}
				name={t("title", { year: String(catalogue.year) })}
				items={[
					{ label: t("asPdf"), url: `/api/catalogues/${id}/pdf?${rest}`, format: "pdf" },
					{ label: t("asExcel"), url: exportUrl("xlsx"), format: "xlsx" },
					{ label: t("asCsv"), url: exportUrl("csv"), format: "csv" },
				]}
			/>
			{before && (
				<Button component={Link} to={`/catalogues/${id}/compare?from=${before.id}`} variant="default">
					{t("compare")}
				</Button>
			)}
			{abilities.includes("discard") && (
				<ConfirmButton
					question={t("discardQuestion")}
					detail={t("discardDetail")}
					confirmLabel={t("discard")}
					final
					onConfirm={async () => {
						await discardCatalogue(id);
						// Only the list: what is asked again about the draft itself would not be found.
						await client.invalidateQueries({ queryKey: cataloguesQuery.queryKey });
						toast(t("discarded"));
						go("/catalogues", { replace: true });
					}}
				>
					{t("discard")}
				</ConfirmButton>
			)}
			{abilities.includes("recompute") && <RecomputeButton id={id} />}
			{abilities.includes("return") && (
				<Button variant="default" onClick={() => setReturning(true)}>
					{t("return")}
				</Button>
			)}
			<ReasonDialog
				opened={returning}
				title={t("returnTitle")}
				lead={t("returnLead")}
				label={t("returnNote")}
				confirmLabel={t("return")}
				onClose={() => setReturning(false)}
				onReason={(note) =>
					step(
						() => returnCatalogue(id, note),
						() => t("returned"),
					)
				}
			/>
		</>
	);
}

function RecomputeButton({ id }: { id: string }) {
	const t = useMessages(messages);
	const step = useStep("catalogues");
	const [busy, setBusy] = useState(false);
	const run = async (): Promise<void> => {
		setBusy(true);
		try {
			await step(
				() => recomputeCatalogue(id),
				(figures) => t("recomputed", figures),
			);
		} finally {
			setBusy(false);
		}
	};
	return (
		<Button variant="default" loading={busy} onClick={() => void run()}>
			{t("recompute")}
		</Button>
	);
}

/** The next step of its life: submit a draft, publish what is in review. */
export function CatalogueNextStep({ catalogue }: { catalogue: Catalogue }) {
	const t = useMessages(messages);
	const step = useStep("catalogues");
	const [publishing, setPublishing] = useState(false);
	const { id, abilities } = catalogue;
	if (abilities.includes("submit")) {
		return (
			<ConfirmButton
				variant="filled"
				question={t("submitQuestion")}
				detail={t("submitDetail")}
				confirmLabel={t("submit")}
				onConfirm={() =>
					step(
						() => submitCatalogue(id),
						() => t("submitted"),
					)
				}
			>
				{t("submit")}
			</ConfirmButton>
		);
	}
	if (!abilities.includes("publish")) return null;
	return (
		<>
			<Button onClick={() => setPublishing(true)}>{t("publish")}</Button>
			<PublishDialog id={id} opened={publishing} onClose={() => setPublishing(false)} />
		</>
	);
}
