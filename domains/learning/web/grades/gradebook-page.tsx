import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useDeferredValue, useState } from "react";
import { Link, usePageParams } from "#platform/web/app/navigate.tsx";
import { useNarrow } from "#platform/web/app/use-narrow.ts";
import { useLanguage, useMessages } from "#platform/web/i18n/use-messages.ts";
import { DownloadIcon } from "#platform/web/icons/screen-icons.tsx";
import { Empty } from "#platform/web/page/empty.tsx";
import { ErrorNote } from "#platform/web/page/error-page.tsx";
import { FigureTiles } from "#platform/web/page/figure-tiles.tsx";
import { PageHeader } from "#platform/web/page/page-header.tsx";
import { QueryView } from "#platform/web/page/query-view.tsx";
import { SampleMark } from "#platform/web/page/sample-mark.tsx";
import { exportRows } from "#platform/web/table/export-rows.ts";
import { useOfferingName } from "../parts/offering-name.ts";
import { type Gradebook, gradebookQuery, type Rules } from "./calls-grades.ts";
import { CellDialog } from "./cell-dialog.tsx";
import { GradeGrid } from "./grade-grid.tsx";
import { useGradeText } from "./grade-text.ts";
import { messages } from "./grades.messages.ts";
import { OneLearner } from "./one-learner.tsx";
import { ProposalsCard } from "./proposals-card.tsx";
import { RulesCard } from "./rules-card.tsx";
import { SpreadCard } from "./spread-card.tsx";
import { Toolbar } from "./toolbar.tsx";
import { useGradebook } from "./use-gradebook.ts";

/** Marks of an offering: what every learner reached, and what it comes to. */
export function Page() {
	const { id } = usePageParams<"id">();
	const query = useQuery({ ...gradebookQuery(id), staleTime: 0 });
	return (
		<QueryView query={query} page>
			{(gradebook) => <GradebookView gradebook={gradebook} />}
		</QueryView>
	);
}

/** Column -1: the total. */
export interface OpenCell {
	enrolmentId: string;
	column: number;
}

function GradebookView({ gradebook }: { gradebook: Gradebook }) {
	const t = useMessages(messages);
	const narrow = useNarrow();
	const [trial, setTrial] = useState<Rules | null>(null);
	const [open, setOpen] = useState<OpenCell | null>(null);
	// What stands below the marks is drawn after them.
	const whole = useDeferredValue(true, false);
	const book = useGradebook(gradebook, trial);
	const opened = open && book.lines.find(({ row }) => row[0] === open.enrolmentId);
	const { columns, rows } = gradebook;
	return (
		<>
			<Head gradebook={gradebook} />
			{rows.total === 0 ? (
				<Empty title={t("noLearnersTitle")} next={t("noLearnersNext")} />
			) : columns.length === 0 ? (
				<Empty title={t("noColumnsTitle")} next={t("noColumnsNext")} />
			) : (
				<>
					<Tiles gradebook={gradebook} lines={book.lines} />
					<ProposalsCard gradebook={gradebook} />
					<Toolbar gradebook={gradebook} book={book} />
					{book.error !== null && <ErrorNote error={book.error} />}
					{narrow ? (
						<OneLearner gradebook={gradebook} lines={book.shown} onOpen={setOpen} />
					) : (
						<GradeGrid gradebook={gradebook} lines={book.shown} trial={trial} onOpen={setOpen} />
					)}
					{whole && (
						<>
							<SpreadCard lines={book.lines} tried={trial !== null} />
							<RulesCard gradebook={gradebook} lines={book.lines} trial={trial} onTrial={setTrial} />
						</>
					)}
				</>
			)}
			{open && opened && (
				<CellDialog gradebook={gradebook} row={opened.row} column={open.column} onClose={() => setOpen(null)} />
			)}
		</>
	);
}

function Head({ gradebook: { offering } }: { gradebook: Gradebook }) {
	const t = useMessages(messages);
	const offeringName = useOfferingName();
	const language = useLanguage();
	const narrow = useNarrow();
	const [error, setError] = useState<unknown>(null);
	const address = `/api/offerings/${offering.id}/gradebook/export?format=xlsx&language=${language}`;
	return (
		<>
			<PageHeader
				title={t("title")}
				state={offering.sample && <SampleMark />}
				above={offeringName(offering)}
				lead={[offeringName(offering), narrow ? t("lead") : `${t("lead")} ${t("leadKeys")}`].join(" · ")}
				actions={
					<>
						<Button component={Link} to={`/offerings/${offering.id}/progress`} variant="default">
							{t("progress")}
						</Button>
						<Button
							variant="default"
							leftSection={<DownloadIcon />}
							onClick={() => {
								setError(null);
								exportRows(address, t("title"), "xlsx").catch(setError);
							}}
						>
							{t("export")}
						</Button>
						<Button component={Link} to={`/offerings/${offering.id}/gradebook/import`} variant="default">
							{t("import")}
						</Button>
					</>
				}
			/>
			{error !== null && <ErrorNote error={error} />}
		</>
	);
}

function Tiles({ gradebook, lines }: { gradebook: Gradebook; lines: ReturnType<typeof useGradebook>["lines"] }) {
	const t = useMessages(messages);
	const { share } = useGradeText();
	const totals = lines.flatMap(({ tried }) => (tried === null ? [] : [tried]));
	const mean = totals.length === 0 ? null : totals.reduce((sum, one) => sum + one, 0) / totals.length;
	const waiting = gradebook.columns.reduce((sum, one) => sum + one.waiting, 0);
	const toConfirm = gradebook.proposals.filter(({ mine }) => !mine).length;
	return (
		<FigureTiles
			tiles={[
				{ label: t("count"), value: gradebook.rows.total },
				{ label: t("mean"), value: share(mean) },
				{ label: t("noTotal"), value: lines.length - totals.length },
				{
					label: t("waiting"),
					value: waiting,
					...(waiting > 0 && { needsMe: true, to: `/marking?offeringId=${gradebook.offering.id}` }),
				},
				...(toConfirm > 0 ? [{ label: t("proposals"), value: toConfirm, needsMe: true }] : []),
			]}
		/>
	);
}
