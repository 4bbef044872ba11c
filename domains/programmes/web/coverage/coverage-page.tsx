import { Button, NativeSelect } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Link, useGo, usePageParams } from "#platform/web/app/navigate.tsx";
import { useName } from "#platform/web/i18n/named.tsx";
import { useFormat } from "#platform/web/i18n/use-format.ts";
import { useLanguage, useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import { Empty } from "#platform/web/page/empty.tsx";
import { FigureTiles } from "#platform/web/page/figure-tiles.tsx";
import { PageHeader } from "#platform/web/page/page-header.tsx";
import { QueryView } from "#platform/web/page/query-view.tsx";
import { SampleMark } from "#platform/web/page/sample-mark.tsx";
import { type Coverage, type CoverageCell, chainsQuery, coverageQuery } from "./calls-coverage.ts";
import { messages } from "./coverage.messages.ts";
import styles from "./coverage.module.css";
import { HeatMap, worstFirst } from "./heat-map.tsx";
import { LagCard, useSpan } from "./lag-card.tsx";
import { LikenessCard } from "./likeness-card.tsx";
import { LinkDialog } from "./link-dialog.tsx";
import { LinksCard } from "./links-card.tsx";
import { RecordsDialog } from "./records-dialog.tsx";

/** Coverage of an industry chain; without one in the address, of the first. */
export function Page() {
	const t = useMessages(messages);
	const { id } = usePageParams<"id">();
	const chains = useQuery(chainsQuery);
	return (
		<QueryView query={chains} page>
			{(items) => {
				const chosen = id ?? items[0]?.id;
				return chosen ? (
					<Chosen key={chosen} id={chosen} chains={items} />
				) : (
					<>
						<PageHeader title={t("title")} lead={t("lead")} />
						<Empty title={t("noneTitle")} next={t("noneNext")} />
					</>
				);
			}}
		</QueryView>
	);
}

function Chosen({ id, chains }: { id: string; chains: readonly { id: string; name: Coverage["chain"]["name"] }[] }) {
	const t = useMessages(messages);
	const name = useName();
	const go = useGo();
	const language = useLanguage();
	const query = useQuery(coverageQuery(id));
	return (
		<>
			<PageHeader
				title={query.data ? name(query.data.chain.name) : t("title")}
				hint={query.data && t("title")}
				names={query.data !== undefined}
				state={query.data?.sample && <SampleMark />}
				lead={t("lead")}
				actions={
					<>
						<Button variant="default" component={Link} to={`/industry-chains/${id}`}>
							{t("toChain")}
						</Button>
						<Button
							variant="default"
							component="a"
							href={`/api/coverage/${id}/export?format=xlsx&language=${language}`}
							download
						>
							{t("export")}
						</Button>
					</>
				}
			/>
			{chains.length > 1 && (
				<Card>
					<NativeSelect
						className={styles.choice}
						label={t("chain")}
						value={id}
						onChange={(event) => go(`/coverage/${event.currentTarget.value}`)}
						data={chains.map((chain) => ({ value: chain.id, label: name(chain.name) }))}
					/>
				</Card>
			)}
			<QueryView query={query} page>
				{(coverage) =>
					coverage.cells.length === 0 ? (
						<Empty title={t("nothingTitle")} next={t("nothingNext")} />
					) : (
						<Covered coverage={coverage} />
					)
				}
			</QueryView>
		</>
	);
}

function Covered({ coverage }: { coverage: Coverage }) {
	const t = useMessages(messages);
	const [open, setOpen] = useState<CoverageCell | null>(null);
	const [link, setLink] = useState<string | null>(null);
	// Of a competency that several links require, where it is taught least.
	const openWorst = (competencyId: string): void =>
		setOpen(worstFirst(coverage.cells.filter((cell) => cell.competencyId === competencyId))[0] ?? null);
	return (
		<>
			<Tiles coverage={coverage} />
			<HeatMap coverage={coverage} onOpen={setOpen} />
			<LinksCard coverage={coverage} onOpen={setLink} />
			<div className={styles.columns}>
				<LagCard coverage={coverage} onOpen={openWorst} />
				<LikenessCard coverage={coverage} onOpen={openWorst} />
			</div>
			<Card title={t("how")}>
				<p className={styles.how}>{t("howText")}</p>
			</Card>
			{link && (
				<LinkDialog
					coverage={coverage}
					linkId={link}
					onOpen={(cell) => {
						setLink(null);
						setOpen(cell);
					}}
					onClose={() => setLink(null)}
				/>
			)}
			{open && <RecordsDialog coverage={coverage} cell={open} onClose={() => setOpen(null)} />}
		</>
	);
}

function Tiles({ coverage: { cells, competencies } }: { coverage: Coverage }) {
	const t = useMessages(messages);
	const format = useFormat();
	const span = useSpan();
	const count = (...states: CoverageCell["state"][]): string =>
		format.number(cells.filter(({ state }) => states.includes(state)).length);
	const lags = competencies.flatMap(({ lagDays, firstTaught }) => (lagDays !== null && firstTaught ? [lagDays] : []));
	const middle = lags.sort((a, b) => a - b)[Math.floor((lags.length - 1) / 2)];
	return (
		<FigureTiles
			tiles={[
				{
					label: t("tile.covered"),
					value: count("covered"),
					note: t("tile.ofAll", { count: cells.length }),
				},
				{ label: t("tile.thin"), value: count("below", "single"), note: t("tile.thinNote") },
				{
					label: t("tile.lag"),
					value: middle === undefined ? "–" : span(middle),
					note: t("tile.lagNote"),
				},
				{
					label: t("tile.uncovered"),
					value: count("uncovered"),
					needsMe: cells.some(({ state }) => state === "uncovered"),
				},
			]}
		/>
	);
}
