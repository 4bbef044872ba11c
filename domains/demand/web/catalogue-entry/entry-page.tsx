import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link, usePageParams } from "#platform/web/app/navigate.tsx";
import { Stars } from "#platform/web/charts/row-pictures.tsx";
import { useName } from "#platform/web/i18n/named.tsx";
import { pickName } from "#platform/web/i18n/pick-name.ts";
import { useLanguage, useMessages } from "#platform/web/i18n/use-messages.ts";
import { PageHeader } from "#platform/web/page/page-header.tsx";
import { QueryView } from "#platform/web/page/query-view.tsx";
import { SampleMark } from "#platform/web/page/sample-mark.tsx";
import { conclusionWords, reasonText } from "../../catalogue-words.ts";
import { type Catalogue, type CatalogueEntry, catalogueQuery, entryQuery } from "../calls-catalogue.ts";
import { messages as catalogueMessages } from "../catalogue/catalogue.messages.ts";
import { CatalogueStateChip } from "../parts/catalogue-state-chip.tsx";
import { KindTag } from "../parts/kind-tag.tsx";
import { OwnRowsNote } from "../parts/own-rows-note.tsx";
import { supplyKnown } from "../parts/supply-known.ts";
import { messages } from "./entry.messages.ts";
import styles from "./entry.module.css";
import { EntryParts } from "./entry-parts.tsx";
import { EntryRows } from "./entry-rows.tsx";
import { FormulaCard } from "./formula-card.tsx";
import { KindSteps } from "./kind-steps.tsx";

/** One occupation of a catalogue: formula, what may be concluded, kind, and the records behind it. */
export function Page() {
	const { id, occupationId } = usePageParams<"id" | "occupationId">();
	const catalogue = useQuery(catalogueQuery(id));
	const entry = useQuery(entryQuery(id, occupationId));
	return (
		<QueryView query={catalogue} page>
			{(head) => (
				<QueryView query={entry} page>
					{(found) => <EntryView catalogue={head} entry={found} />}
				</QueryView>
			)}
		</QueryView>
	);
}

function EntryView({ catalogue, entry }: { catalogue: Catalogue; entry: CatalogueEntry }) {
	const t = useMessages(messages);
	const c = useMessages(catalogueMessages);
	const language = useLanguage();
	const name = useName();
	const { occupation, reasons, conclusion, stars } = entry;
	const said = conclusionWords[conclusion]?.[language] ?? conclusion;
	const concludes = supplyKnown(entry) && catalogue.scope === "all";
	const [because] = reasons;
	return (
		<>
			<PageHeader
				title={name(occupation.name)}
				hint={pickName(occupation.name, language).hint?.text}
				names
				state={
					<span className={styles.state}>
						<Link to={`/catalogues/${catalogue.id}`}>{c("title", { year: String(catalogue.year) })}</Link>
						<CatalogueStateChip catalogue={catalogue} />
						{entry.sample && <SampleMark />}
					</span>
				}
				lead={because ? reasonText(because, language) : undefined}
				actions={
					<Button component={Link} to={`/occupations/${occupation.id}`} variant="default">
						{t("profile")}
					</Button>
				}
			/>
			<p className={styles.verdict} data-concluded={stars > 0 || undefined}>
				{stars > 0 && <Stars value={stars} />}
				<strong>{said}</strong>
				{concludes && <KindTag kind={entry.kind} />}
			</p>
			<OwnRowsNote catalogue={catalogue} />
			{concludes && <FormulaCard entry={entry} rule={catalogue.rule} />}
			<div className={styles.pair}>
				<EntryParts entry={entry} />
				{concludes && <KindSteps entry={entry} />}
			</div>
			<EntryRows catalogue={catalogue} entry={entry} />
		</>
	);
}
