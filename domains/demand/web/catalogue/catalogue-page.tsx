import { useQuery } from "@tanstack/react-query";
import { usePageParams } from "#platform/web/app/navigate.tsx";
import { useNarrow } from "#platform/web/app/use-narrow.ts";
import { useName } from "#platform/web/i18n/named.tsx";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { PageHeader } from "#platform/web/page/page-header.tsx";
import { QueryView } from "#platform/web/page/query-view.tsx";
import { SampleMark } from "#platform/web/page/sample-mark.tsx";
import { StickyFoot } from "#platform/web/page/sticky-foot.tsx";
import { useListState } from "#platform/web/table/use-list-state.ts";
import { type Catalogue, catalogueQuery } from "../calls-catalogue.ts";
import { CatalogueStateChip } from "../parts/catalogue-state-chip.tsx";
import { OwnRowsNote } from "../parts/own-rows-note.tsx";
import { messages } from "./catalogue.messages.ts";
import { CatalogueActions, CatalogueNextStep } from "./catalogue-actions.tsx";
import { CatalogueBasisCard } from "./catalogue-basis.tsx";
import { CatalogueFigures } from "./catalogue-figures.tsx";
import { CatalogueNotes } from "./catalogue-notes.tsx";
import { CataloguePicture } from "./catalogue-picture.tsx";
import { type EntryFilter, EntryTable } from "./entry-table.tsx";

/** The shortage catalogue: what a region lacks, how surely, and what is behind each figure. */
export function Page() {
	const { id } = usePageParams<"id">();
	const query = useQuery(catalogueQuery(id));
	return (
		<QueryView query={query} page>
			{(catalogue) => <CatalogueView catalogue={catalogue} />}
		</QueryView>
	);
}

function CatalogueView({ catalogue }: { catalogue: Catalogue }) {
	const t = useMessages(messages);
	const name = useName();
	const narrow = useNarrow();
	const list = useListState<EntryFilter>({
		filters: ["group", "kind", "stars", "conclusion", "real"],
		sorts: ["name", "nameZh", "code", "demand", "supply", "gap", "ratio", "lower", "stars"],
		defaultSort: "-stars",
		pageSize: 25,
	});
	return (
		<>
			<PageHeader
				title={t("title", { year: String(catalogue.year) })}
				hint={name(catalogue.region.name)}
				state={
					<>
						<CatalogueStateChip catalogue={catalogue} /> {catalogue.sample && <SampleMark />}
					</>
				}
				lead={catalogue.scope === "all" && t("lead")}
				names
				actions={<CatalogueActions catalogue={catalogue} list={list} />}
				primary={!narrow && <CatalogueNextStep catalogue={catalogue} />}
			/>
			<CatalogueNotes catalogue={catalogue} />
			<OwnRowsNote catalogue={catalogue} />
			<CatalogueFigures catalogue={catalogue} />
			{catalogue.scope === "all" && <CataloguePicture catalogue={catalogue} list={list} />}
			<EntryTable catalogue={catalogue} list={list} />
			<CatalogueBasisCard catalogue={catalogue} />
			{narrow && catalogue.abilities.some((ability) => ability === "submit" || ability === "publish") && (
				<StickyFoot>
					<CatalogueNextStep catalogue={catalogue} />
				</StickyFoot>
			)}
		</>
	);
}
