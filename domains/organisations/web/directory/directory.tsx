import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "#platform/web/app/navigate.tsx";
import { Named, useName } from "#platform/web/i18n/named.tsx";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { Tag } from "#platform/web/page/chips.tsx";
import { Empty } from "#platform/web/page/empty.tsx";
import { PageHeader } from "#platform/web/page/page-header.tsx";
import { SampleMark } from "#platform/web/page/sample-mark.tsx";
import type { Column } from "#platform/web/table/columns.ts";
import { DataTable } from "#platform/web/table/data-table.tsx";
import { FilterSearch, FilterSelect } from "#platform/web/table/filter-chips.tsx";
import { useListQuery, useListState } from "#platform/web/table/use-list-state.ts";
import { organisationKinds } from "../../contract.ts";
import { type DirectoryRow, fetchDirectory, regionsQuery } from "../calls-organisations.ts";
import { type RegionOption, regionTree } from "../parts/region-tree.ts";
import { words } from "../words.ts";
import { messages } from "./directory.messages.ts";

/** The public list of verified organisations. */
export function Page() {
	const t = useMessages(messages);
	const w = useMessages(words);
	const name = useName();
	const list = useListState({ filters: ["kind", "regionId", "placeId"], sorts: ["name", "kind"], defaultSort: "name" });
	const query = useListQuery("directory", list, fetchDirectory);
	const regions = regionTree(useQuery(regionsQuery).data?.items ?? []);
	const option = ({ region, depth }: RegionOption) => ({
		value: region.id,
		label: `${"\u2003".repeat(depth)}${name(region.name)}`,
	});
	const columns: Column<DirectoryRow>[] = [
		{
			key: "name",
			header: t("name"),
			sort: "name",
			card: "title",
			cell: (row) => (
				<>
					<Named name={row.name} hint /> {row.sample && <SampleMark />}
				</>
			),
		},
		{
			key: "kind",
			header: w("kind"),
			sort: "kind",
			card: "figure",
			cell: (row) => <Tag>{w(`kind.${row.kind}`)}</Tag>,
		},
		{
			key: "place",
			header: w("place"),
			card: "figure",
			cell: (row) => <Named name={row.placeName ?? row.regionName} />,
		},
		{
			key: "website",
			header: t("website"),
			cell: (row) =>
				row.website && (
					<a href={row.website} rel="noreferrer noopener" target="_blank">
						{row.website.replace(/^https?:\/\/(www\.)?|\/$/g, "")}
					</a>
				),
		},
	];
	const register = (
		<Button component={Link} to="/organisations/register">
			{t("register")}
		</Button>
	);
	return (
		<>
			<PageHeader title={t("title")} lead={t("lead")} primary={register} />
			<DataTable
				id="directory"
				label={t("title")}
				list={list}
				query={query}
				columns={columns}
				rowKey={(row) => row.id}
				rowLink={(row) => `/organisations/${row.id}`}
				empty={<Empty title={t("emptyTitle")} next={t("emptyNext")} action={register} />}
				filters={
					<>
						<FilterSearch list={list} label={t("search")} />
						<FilterSelect
							list={list}
							name="kind"
							label={w("kind")}
							options={organisationKinds.map((kind) => ({ value: kind, label: w(`kind.${kind}`) }))}
						/>
						{regions.length > 1 && (
							<FilterSelect list={list} name="regionId" label={w("region")} options={regions.map(option)} />
						)}
						<FilterSelect
							list={list}
							name="placeId"
							label={w("place")}
							options={regions.filter(({ region }) => region.parentId !== null).map(option)}
						/>
					</>
				}
			/>
		</>
	);
}
