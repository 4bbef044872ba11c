import { Button } from "@mantine/core";
import { Link } from "#platform/web/app/navigate.tsx";
import { Named } from "#platform/web/i18n/named.tsx";
import { useFormat } from "#platform/web/i18n/use-format.ts";
import { useLanguage, useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import { Tag } from "#platform/web/page/chips.tsx";
import { Empty } from "#platform/web/page/empty.tsx";
import { PageHeader } from "#platform/web/page/page-header.tsx";
import { SampleMark } from "#platform/web/page/sample-mark.tsx";
import { may } from "#platform/web/session/session.ts";
import { useSession } from "#platform/web/session/use-session.ts";
import type { Column } from "#platform/web/table/columns.ts";
import { DataTable } from "#platform/web/table/data-table.tsx";
import { FilterSearch, FilterSelect } from "#platform/web/table/filter-chips.tsx";
import { useListQuery, useListState } from "#platform/web/table/use-list-state.ts";
import { degrees } from "../../contract-supply.ts";
import { fetchProgrammes, type Programme } from "../calls-supply.ts";
import parts from "../parts/parts.module.css";
import { titles } from "../titles.ts";
import { words } from "../words.ts";
import { messages } from "./programmes.messages.ts";

type Filter = "state" | "degree";

/** Programmes of one's own school; an official sees those of the region. */
export function Page() {
	const t = useMessages(messages);
	const w = useMessages(words);
	const title = useMessages(titles);
	const language = useLanguage();
	const session = useSession();
	const region = may(session, "demand.catalogues.publish");
	const writes = may(session, "demand.supply.write");
	const list = useListState<Filter>({
		filters: ["state", "degree"],
		sorts: ["updated", "name", "school"],
		defaultSort: "-updated",
		pageSize: 25,
	});
	const query = useListQuery<Filter, Programme>("programmes", list, fetchProgrammes);
	const columns = useProgrammeColumns(region);
	const add = writes && (
		<Button component={Link} to="/programmes/new">
			{t("newProgramme")}
		</Button>
	);
	return (
		<>
			<PageHeader
				title={title("programmes")}
				lead={t(region ? "leadRegion" : "leadOwn")}
				actions={
					writes && (
						<Button component={Link} to="/programmes/import" variant="default">
							{t("import")}
						</Button>
					)
				}
				primary={add}
			/>
			<Card>
				<DataTable
					id="programmes"
					label={t("list")}
					list={list}
					query={query}
					columns={columns}
					rowKey={(programme) => programme.id}
					rowLink={(programme) => `/programmes/${programme.id}`}
					exportUrl={(asked, format) => `/api/programmes/export?${asked}&language=${language}&format=${format}`}
					empty={
						<Empty
							title={t("noneTitle")}
							next={t(region ? "noneNextRegion" : writes ? "noneNext" : "noneNextRead")}
							action={add || undefined}
						/>
					}
					filters={
						<>
							<FilterSearch list={list} label={t("search")} />
							<FilterSelect
								list={list}
								name="degree"
								label={t("degree")}
								options={degrees.map((degree) => ({ value: degree, label: w(`degree.${degree}`) }))}
							/>
							<FilterSelect
								list={list}
								name="state"
								label={w("state")}
								options={(["open", "closed"] as const).map((state) => ({ value: state, label: w(state) }))}
							/>
						</>
					}
				/>
			</Card>
		</>
	);
}

function useProgrammeColumns(withSchool: boolean): Column<Programme>[] {
	const t = useMessages(messages);
	const w = useMessages(words);
	const format = useFormat();
	const school: Column<Programme> = {
		key: "school",
		header: t("school"),
		sort: "school",
		cell: ({ organisation }) => <Named name={organisation.name} />,
	};
	return [
		{
			key: "name",
			header: t("programme"),
			sort: "name",
			cell: ({ name, sample }) => (
				<>
					<Named name={name} hint /> {sample && <SampleMark />}
				</>
			),
		},
		{ key: "code", header: t("code"), optional: true, cell: ({ code }) => code ?? "–" },
		...(withSchool ? [school] : []),
		{ key: "degree", header: t("degree"), cell: ({ degree }) => w(`degree.${degree}`) },
		{
			key: "leadsTo",
			header: t("leadsTo"),
			cell: ({ occupations }) => (
				<>
					{occupations[0] ? <Named name={occupations[0].occupation.name} /> : "–"}{" "}
					{occupations.length > 1 && <span className={parts.dim}>{t("more", { count: occupations.length - 1 })}</span>}
				</>
			),
		},
		{
			key: "latest",
			header: t("latest"),
			figure: true,
			card: "figure",
			cell: ({ cohorts }) => {
				const last = cohorts.at(-1);
				return last ? (
					<>
						<span className={parts.dim}>{last.year}:</span> {format.number(last.graduates)}
					</>
				) : (
					"–"
				);
			},
		},
		{
			key: "state",
			header: w("state"),
			card: "figure",
			cell: ({ state }) => <Tag tone={state === "open" ? "good" : "neutral"}>{w(state)}</Tag>,
		},
	];
}
