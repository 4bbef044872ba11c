import { useQuery } from "@tanstack/react-query";
import { useName } from "#platform/web/i18n/named.tsx";
import { useFormat } from "#platform/web/i18n/use-format.ts";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { FigureTiles } from "#platform/web/page/figure-tiles.tsx";
import { SampleMark } from "#platform/web/page/sample-mark.tsx";
import { overviewQuery } from "../landing/calls-landing.ts";
import { TopShortages } from "../landing/top-shortages.tsx";
import styles from "./home.module.css";
import { messages } from "./region-card.messages.ts";

/** The region's figures by its last published catalogue, for everybody. */
export function Card() {
	const t = useMessages(messages);
	const name = useName();
	const format = useFormat();
	const { data } = useQuery(overviewQuery);
	const fields = data?.fields ?? [];
	const sum = (pick: (field: (typeof fields)[number]) => number): number =>
		fields.reduce((total, field) => total + pick(field), 0);
	const to = data?.catalogue ? `/catalogues/${data.catalogue.id}` : "/catalogues";
	const mark = data?.catalogue?.sample ? <SampleMark /> : null;
	return (
		<>
			{data?.catalogue && (
				<h2 className={styles.section}>
					{t("section", { region: name(data.catalogue.region.name), year: String(data.catalogue.year) })}
				</h2>
			)}
			{fields.length > 0 && (
				<FigureTiles
					tiles={[
						{
							label: t("wanted"),
							value: format.number(Math.round(sum(({ demand }) => demand))),
							note: t("wantedNote", { count: sum(({ occupations }) => occupations) }),
							change: mark,
							to: "/overview",
						},
						{
							label: t("qualified"),
							value: format.number(Math.round(sum(({ supplyQualified }) => supplyQualified))),
							note: t("qualifiedNote"),
							change: mark,
							to: "/overview",
						},
						{
							label: t("short"),
							value: format.number(sum(({ shortages }) => shortages)),
							note: t("shortNote"),
							change: mark,
							to,
						},
						{
							label: t("open"),
							value: format.number(sum(({ withoutEvidence }) => withoutEvidence)),
							note: t("openNote"),
							change: mark,
							to,
						},
					]}
				/>
			)}
			<TopShortages />
		</>
	);
}
