import { Button, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useCallback, useMemo, useState } from "react";
import { Link, usePageParams } from "#platform/web/app/navigate.tsx";
import { useNarrow } from "#platform/web/app/use-narrow.ts";
import { useName } from "#platform/web/i18n/named.tsx";
import { useFormat } from "#platform/web/i18n/use-format.ts";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { Empty } from "#platform/web/page/empty.tsx";
import { ErrorNote } from "#platform/web/page/error-page.tsx";
import { FigureTiles } from "#platform/web/page/figure-tiles.tsx";
import { PageHeader } from "#platform/web/page/page-header.tsx";
import { QueryView } from "#platform/web/page/query-view.tsx";
import { SampleMark } from "#platform/web/page/sample-mark.tsx";
import { DateText } from "#platform/web/values/date-text.tsx";
import { useOfferingName } from "../parts/offering-name.ts";
import { type Matrix, matrixQuery, type ProgressRow } from "./calls-grades.ts";
import styles from "./grades.module.css";
import { Grid, type GridColumn } from "./grid.tsx";
import { IdleCard } from "./idle-card.tsx";
import { progressWords } from "./progress.messages.ts";
import { ProgressBars } from "./progress-bars.tsx";
import { type SignWord, signOf } from "./progress-signs.ts";
import { useAllRows } from "./use-all-rows.ts";

/** What learners of an offering have begun and done, and who has not moved. */
export function Page() {
	const { id } = usePageParams<"id">();
	const query = useQuery({ ...matrixQuery(id), staleTime: 0 });
	return (
		<QueryView query={query} page>
			{(matrix) => <ProgressView matrix={matrix} />}
		</QueryView>
	);
}

function ProgressView({ matrix }: { matrix: Matrix }) {
	const t = useMessages(progressWords);
	const offeringName = useOfferingName();
	const format = useFormat();
	const narrow = useNarrow();
	const { offering, figures, activities } = matrix;
	const { rows, whole, error } = useAllRows(matrix.rows, `/offerings/${offering.id}/progress/rows`);
	const [search, setSearch] = useState("");
	const shown = useMemo(() => {
		const wanted = search.trim().toLowerCase();
		return wanted ? rows.filter(([, learner]) => learner.toLowerCase().includes(wanted)) : rows;
	}, [rows, search]);
	return (
		<>
			<PageHeader
				title={t("title")}
				state={offering.sample && <SampleMark />}
				above={offeringName(offering)}
				lead={[offeringName(offering), t("lead")].join(" · ")}
				actions={
					<Button component={Link} to={`/offerings/${offering.id}/gradebook`} variant="default">
						{t("gradebook")}
					</Button>
				}
			/>
			{figures.learners === 0 ? (
				<Empty title={t("noLearnersTitle")} next={t("noLearnersNext")} />
			) : activities.length === 0 ? (
				<Empty title={t("noActivitiesTitle")} next={t("noActivitiesNext")} />
			) : (
				<>
					<FigureTiles
						tiles={[
							{ label: t("learners"), value: figures.learners },
							{ label: t("done"), value: figures.done === null ? "–" : format.share(figures.done) },
							{ label: t("finished"), value: figures.finished },
							{ label: t("notBegun"), value: figures.notBegun },
						]}
					/>
					<IdleCard offeringId={offering.id} />
					<div className={styles.toolbar}>
						<TextInput
							type="search"
							label={t("search")}
							value={search}
							onChange={(event) => setSearch(event.currentTarget.value)}
						/>
						<p role="status" className={styles.status}>
							{whole ? "" : t("loading", { there: rows.length, all: matrix.rows.total })}
						</p>
					</div>
					{error !== null && <ErrorNote error={error} />}
					{narrow ? <ProgressBars matrix={matrix} rows={shown} /> : <ProgressGrid matrix={matrix} rows={shown} />}
				</>
			)}
		</>
	);
}

function ProgressGrid({ matrix: { activities }, rows }: { matrix: Matrix; rows: readonly ProgressRow[] }) {
	const t = useMessages(progressWords);
	const name = useName();
	const heads = useMemo(
		(): GridColumn[] => [
			{ key: "last", head: <b>{t("last")}</b> },
			...activities.map(({ id, title, kind }) => ({
				key: id,
				head: (
					<>
						<b title={name(title)}>{name(title)}</b>
						<small>{t(`kind.${kind}`)}</small>
					</>
				),
			})),
		],
		[activities, name, t],
	);
	const said = useCallback(
		(word: SignWord, tenth: number | null) =>
			t(`sign.${word}`, { from: 10 * (tenth ?? 0), until: 10 * (tenth ?? 0) + 10 }),
		[t],
	);
	const cell = useCallback(
		(index: number, column: number) => {
			const [, , , , lastAt, signs] = rows[index] as ProgressRow;
			if (column === 0) return { text: lastAt ? <DateText value={lastAt} relative /> : t("never"), tone: "total" };
			const { text, tone, fill, word, tenth } = signOf(signs[column - 1] as string);
			return { text, tone, fill, said: said(word, tenth) };
		},
		[rows, said, t],
	);
	const rowHead = useCallback(
		(index: number) => {
			const [, learner, flags, done] = rows[index] as ProgressRow;
			return (
				<>
					<span title={learner}>{learner}</span>
					<small>{t("doneOf", { done, of: activities.length })}</small>
					{flags.includes("s") && <SampleMark />}
				</>
			);
		},
		[rows, activities.length, t],
	);
	return (
		<>
			<Grid
				label={t("title")}
				corner={t("learner")}
				columns={heads}
				rowCount={rows.length}
				rowKey={(index) => (rows[index] as ProgressRow)[0]}
				rowHead={rowHead}
				cell={cell}
				nameWidth={16}
				cellWidth={6.2}
			/>
			<ul className={styles.legend} aria-label={t("legend")}>
				<li>{t("legendDone")}</li>
				<li>{t("legendBegun")}</li>
				<li>{t("legendScore")}</li>
			</ul>
		</>
	);
}
