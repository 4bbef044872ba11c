import { Link } from "#platform/web/app/navigate.tsx";
import { ChartCard } from "#platform/web/charts/chart-card.tsx";
import { Named, useName } from "#platform/web/i18n/named.tsx";
import { useFormat } from "#platform/web/i18n/use-format.ts";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { SampleMark } from "#platform/web/page/sample-mark.tsx";
import type { Overview } from "../calls-catalogue.ts";
import { SplitBars } from "../parts/split-bars.tsx";
import { words } from "../words.ts";
import { messages } from "./overview.messages.ts";

/** Demand by field; the part about which nothing can be concluded is hatched. */
export function FieldCard({ catalogueId, fields }: { catalogueId: string; fields: Overview["fields"] }) {
	const t = useMessages(messages);
	const w = useMessages(words);
	const format = useFormat();
	const name = useName();
	const asked = fields.filter(({ demand }) => demand > 0);
	const pageOf = (group: string): string => `/catalogues/${catalogueId}?group=${group}`;
	const whole = (value: number): string => format.number(value, { maximumFractionDigits: 0 });
	return (
		<ChartCard
			title={t("fieldsTitle")}
			how={t("fieldsHow")}
			n={t("n", { count: asked.reduce((sum, { demand }) => sum + demand, 0) })}
			sample={asked.some(({ demandSample }) => demandSample > 0)}
			fileName={t("fileFields")}
			table={{
				columns: [
					{ header: w("field") },
					{ header: w("demand"), figure: true },
					{ header: t("withheld"), figure: true },
					{ header: t("supplyColumn"), figure: true },
					{ header: t("occupationsColumn"), figure: true },
					{ header: t("shortagesColumn"), figure: true },
					{ header: t("withoutColumn"), figure: true },
					{ header: t("originColumn") },
				],
				rows: fields.map((field) => ({
					key: field.group,
					cells: [
						<Link key="name" to={pageOf(field.group)}>
							<Named name={field.name} />
						</Link>,
						whole(field.demand),
						whole(field.demandWithoutEvidence),
						whole(field.supplyQualified),
						field.occupations,
						field.shortages,
						field.withoutEvidence,
						field.sample ? <SampleMark key="sample" /> : t("originReal"),
					],
				})),
			}}
		>
			<SplitBars
				label={t("fieldsChart")}
				names={{ sure: t("concluded"), unsure: t("withheld") }}
				rows={asked.map((field) => ({
					id: field.group,
					label: name(field.name) || field.group,
					sure: field.demand - field.demandWithoutEvidence,
					unsure: field.demandWithoutEvidence,
					text:
						field.shortages > 0
							? t("fieldText", { demand: whole(field.demand), shortages: field.shortages })
							: whole(field.demand),
					to: pageOf(field.group),
				}))}
			/>
		</ChartCard>
	);
}
