import { Button, NativeSelect } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link, useAddressQuery, usePageParams } from "#platform/web/app/navigate.tsx";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import { Empty } from "#platform/web/page/empty.tsx";
import { PageHeader } from "#platform/web/page/page-header.tsx";
import { QueryView } from "#platform/web/page/query-view.tsx";
import { type CatalogueHead, catalogueQuery, cataloguesQuery, compareQuery } from "../calls-catalogue.ts";
import { messages as catalogueMessages } from "../catalogue/catalogue.messages.ts";
import { comparedWith } from "../catalogue/compared-with.ts";
import { CatalogueStateChip } from "../parts/catalogue-state-chip.tsx";
import { OwnRowsNote } from "../parts/own-rows-note.tsx";
import { words } from "../words.ts";
import { ChangeList } from "./change-list.tsx";
import { messages } from "./compare.messages.ts";

/** What one catalogue says differently from another of its region. */
export function Page() {
	const { id } = usePageParams<"id">();
	const catalogue = useQuery(catalogueQuery(id));
	const all = useQuery(cataloguesQuery);
	return (
		<QueryView query={catalogue} page>
			{(head) => (
				<QueryView query={all} page>
					{({ items }) => <CompareView catalogue={head} all={items} />}
				</QueryView>
			)}
		</QueryView>
	);
}

function CompareView({ catalogue, all }: { catalogue: CatalogueHead; all: readonly CatalogueHead[] }) {
	const t = useMessages(messages);
	const c = useMessages(catalogueMessages);
	const w = useMessages(words);
	const [address, setAddress] = useAddressQuery();
	const others = all.filter(({ id, region }) => id !== catalogue.id && region.id === catalogue.region.id);
	const asked = others.find(({ id }) => id === address.get("from"));
	const from = asked ?? comparedWith(catalogue, all);
	const stateOf = ({ state, version }: CatalogueHead): string =>
		state === "published" ? w("state.published", { version: String(version) }) : w(`state.${state}`);
	return (
		<>
			<PageHeader
				title={`${t("title")} · ${c("title", { year: String(catalogue.year) })}`}
				state={<CatalogueStateChip catalogue={catalogue} />}
				lead={t("lead")}
				actions={
					<Button component={Link} to={`/catalogues/${catalogue.id}`} variant="default">
						{t("back")}
					</Button>
				}
			/>
			{from ? (
				<>
					<NativeSelect
						label={t("from")}
						mb="md"
						maw="24rem"
						value={from.id}
						data={others.map((other) => ({
							value: other.id,
							label: t("option", { year: String(other.year), state: stateOf(other) }),
						}))}
						onChange={(event) => setAddress(new URLSearchParams({ from: event.currentTarget.value }))}
					/>
					<Changes id={catalogue.id} from={from.id} />
				</>
			) : (
				<Card>
					<Empty title={t("noOtherTitle")} next={t("noOtherNext")} />
				</Card>
			)}
		</>
	);
}

function Changes({ id, from }: { id: string; from: string }) {
	const query = useQuery(compareQuery(id, from));
	return (
		<QueryView query={query}>
			{(comparison) => (
				<>
					<OwnRowsNote catalogue={comparison.from.scope === "own" ? comparison.from : comparison.to} />
					<ChangeList comparison={comparison} />
				</>
			)}
		</QueryView>
	);
}
