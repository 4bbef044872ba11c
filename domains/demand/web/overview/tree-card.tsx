import { useGo } from "#platform/web/app/navigate.tsx";
import { ChartCard } from "#platform/web/charts/chart-card.tsx";
import { TreeMap, type TreeNode } from "#platform/web/charts/tree-map.tsx";
import { useName } from "#platform/web/i18n/named.tsx";
import { useFormat } from "#platform/web/i18n/use-format.ts";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import type { Overview } from "../calls-catalogue.ts";
import { words } from "../words.ts";
import { messages } from "./overview.messages.ts";

const drawn = 8;

/** Demand as areas: fields, and the places within them. The small fields are one area. */
export function TreeCard({ catalogueId, overview }: { catalogueId: string; overview: Overview }) {
	const t = useMessages(messages);
	const w = useMessages(words);
	const format = useFormat();
	const name = useName();
	const go = useGo();
	const { fields, cells } = overview;
	const fieldName = new Map(fields.map((field) => [field.group, name(field.name) || field.group]));
	const placeName = (place: Overview["cells"][number]["place"]): string => (place ? name(place) : w("elsewhere"));
	const asked = fields.filter(({ demand }) => demand > 0);
	const byField = Map.groupBy(cells, ({ group }) => group);
	const nodes: TreeNode[] = asked.slice(0, drawn).map((field, index) => ({
		id: field.group,
		label: fieldName.get(field.group) ?? field.group,
		value: field.demand,
		group: index % 6,
		children: (byField.get(field.group) ?? []).map((cell) => ({
			id: `${field.group} ${placeName(cell.place)}`,
			label: placeName(cell.place),
			value: cell.demand,
		})),
	}));
	const rest = asked.slice(drawn).reduce((sum, { demand }) => sum + demand, 0);
	if (rest > 0) nodes.push({ id: "", label: t("others"), value: rest, group: 4 });
	const open = (id: string): void => {
		const [group] = id.split(" ");
		go(`/catalogues/${catalogueId}${group ? `?group=${group}` : ""}`);
	};
	return (
		<ChartCard
			title={t("treeTitle")}
			how={t("treeHow")}
			sample={fields.some(({ demandSample }) => demandSample > 0)}
			fileName={t("fileTree")}
			table={{
				columns: [{ header: w("field") }, { header: w("place") }, { header: w("demand"), figure: true }],
				rows: cells.map((cell) => ({
					key: `${cell.group} ${placeName(cell.place)}`,
					cells: [
						fieldName.get(cell.group) ?? cell.group,
						placeName(cell.place),
						format.number(cell.demand, { maximumFractionDigits: 0 }),
					],
				})),
			}}
		>
			<TreeMap
				label={t("treeChart")}
				nodes={nodes}
				height={420}
				format={(value) => format.number(value, { maximumFractionDigits: 0 })}
				onPress={open}
			/>
		</ChartCard>
	);
}
