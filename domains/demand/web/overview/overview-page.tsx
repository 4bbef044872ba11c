import { Button, NativeSelect } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link, useAddressQuery } from "#platform/web/app/navigate.tsx";
import { useNarrow } from "#platform/web/app/use-narrow.ts";
import { useName } from "#platform/web/i18n/named.tsx";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import { Empty } from "#platform/web/page/empty.tsx";
import { PageHeader } from "#platform/web/page/page-header.tsx";
import { QueryView } from "#platform/web/page/query-view.tsx";
import { SampleMark } from "#platform/web/page/sample-mark.tsx";
import { catalogueQuery, cataloguesQuery, type Overview, overviewQuery } from "../calls-catalogue.ts";
import { CatalogueStateChip } from "../parts/catalogue-state-chip.tsx";
import { DemandChart } from "../parts/demand-chart.tsx";
import { ShortageChart } from "../parts/shortage-chart.tsx";
import { supplyKnown } from "../parts/supply-known.ts";
import { useCatalogueName } from "../parts/use-catalogue-name.ts";
import { FieldCard } from "./field-card.tsx";
import { MixCard } from "./mix-card.tsx";
import { messages } from "./overview.messages.ts";
import styles from "./overview.module.css";
import { OverviewFigures } from "./overview-figures.tsx";
import { PlaceCard } from "./place-card.tsx";
import { TreeCard } from "./tree-card.tsx";

/** A region at a glance: demand by field and place, the top shortages, and how much of it is uncertain or invented. */
export function Page() {
	const t = useMessages(messages);
	const [address] = useAddressQuery();
	const catalogueId = address.get("catalogue");
	const query = useQuery(overviewQuery(catalogueId ? { catalogueId } : {}));
	return (
		<QueryView query={query} page>
			{(overview) =>
				overview.catalogue ? (
					<OverviewView overview={overview} catalogue={overview.catalogue} />
				) : (
					<>
						<PageHeader title={t("title")} lead={t("leadNone")} />
						<Card>
							<Empty
								title={t("noneTitle")}
								next={t("noneNext")}
								action={
									<Button component={Link} to="/catalogues" variant="default">
										{t("toCatalogues")}
									</Button>
								}
							/>
						</Card>
					</>
				)
			}
		</QueryView>
	);
}

function OverviewView(props: { overview: Overview; catalogue: NonNullable<Overview["catalogue"]> }) {
	const { overview, catalogue } = props;
	const t = useMessages(messages);
	const name = useName();
	const narrow = useNarrow();
	const called = useCatalogueName();
	const [first] = overview.top;
	const n = overview.top.reduce((sum, { demand }) => sum + demand, 0);
	const totals = useQuery(catalogueQuery(catalogue.id)).data?.totals;
	return (
		<>
			<PageHeader
				title={t("title")}
				hint={name(catalogue.region.name)}
				state={
					<>
						<CatalogueStateChip catalogue={catalogue} /> {catalogue.sample && <SampleMark />}
					</>
				}
				lead={t("lead", { catalogue: called(catalogue) })}
				actions={
					<>
						{!narrow && <CatalogueChoice chosen={catalogue.id} />}
						<Button component={Link} to={`/catalogues/${catalogue.id}`} variant="default">
							{t("openCatalogue")}
						</Button>
					</>
				}
			/>
			{narrow && <CatalogueChoice chosen={catalogue.id} />}
			{totals && <OverviewFigures overview={overview} totals={totals} />}
			<FieldCard catalogueId={catalogue.id} fields={overview.fields} />
			{first && !supplyKnown(first) && <DemandChart catalogueId={catalogue.id} entries={overview.top} n={n} />}
			{first && supplyKnown(first) && (
				<ShortageChart
					catalogueId={catalogue.id}
					title={t("topTitle")}
					entries={overview.top}
					total={overview.fields.reduce((sum, { occupations }) => sum + occupations, 0)}
					n={n}
				/>
			)}
			<div className={styles.pair}>
				<TreeCard catalogueId={catalogue.id} overview={overview} />
				<PlaceCard places={overview.places} />
			</div>
			{totals && catalogue.sample && <MixCard overview={overview} totals={totals} />}
		</>
	);
}

function CatalogueChoice({ chosen }: { chosen: string }) {
	const narrow = useNarrow();
	const t = useMessages(messages);
	const called = useCatalogueName();
	const [, setAddress] = useAddressQuery();
	const all = useQuery(cataloguesQuery).data?.items ?? [];
	if (all.length < 2) return null;
	return (
		<NativeSelect
			aria-label={t("year")}
			mb={narrow ? "sm" : 0}
			value={chosen}
			data={all.map((one) => ({ value: one.id, label: called(one) }))}
			onChange={(event) => setAddress(new URLSearchParams({ catalogue: event.currentTarget.value }))}
		/>
	);
}
