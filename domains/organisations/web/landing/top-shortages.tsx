import { useQuery } from "@tanstack/react-query";
import { Link } from "#platform/web/app/navigate.tsx";
import { ChartCard } from "#platform/web/charts/chart-card.tsx";
import { IntervalChart } from "#platform/web/charts/interval-chart.tsx";
import { useName } from "#platform/web/i18n/named.tsx";
import { useFormat } from "#platform/web/i18n/use-format.ts";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import { Empty } from "#platform/web/page/empty.tsx";
import { ErrorNote } from "#platform/web/page/error-page.tsx";
import { Loading } from "#platform/web/page/loading.tsx";
import { type Overview, overviewQuery } from "./calls-landing.ts";
import { messages } from "./top-shortages.messages.ts";

const shown = 6;

/** The head of the latest published catalogue, each entry with its interval. */
export function TopShortages() {
	const t = useMessages(messages);
	const overview = useQuery(overviewQuery);
	if (overview.isError) {
		return (
			<Card>
				<ErrorNote error={overview.error} retry={() => void overview.refetch()} />
			</Card>
		);
	}
	if (!overview.data) {
		return (
			<Card>
				<Loading rows={shown} />
			</Card>
		);
	}
	const { catalogue, top } = overview.data;
	if (!catalogue || top.length === 0) {
		return (
			<Card>
				<Empty title={t("noneTitle")} next={t("noneNext")} />
			</Card>
		);
	}
	return <Picture catalogue={catalogue} top={top.slice(0, shown)} />;
}

function Picture({ catalogue, top }: { catalogue: NonNullable<Overview["catalogue"]>; top: Overview["top"] }) {
	const t = useMessages(messages);
	const name = useName();
	const format = useFormat();
	const digits = (value: number): string => format.number(value, { maximumSignificantDigits: 2 });
	const times = (value: number): string => t("times", { value: digits(value) });
	const rows = top.map(({ occupation, ratio, lower, upper, conclusion }) => ({
		id: occupation.id,
		// The hint in the other language would leave too little room for the name itself.
		label: name(occupation.name),
		value: ratio ?? lower,
		low: lower,
		high: upper ?? Number.POSITIVE_INFINITY,
		text: ratio === null ? t("nobody", { lower: digits(lower) }) : times(ratio),
		weak: conclusion === "not-enough-evidence",
		to: `/catalogues/${catalogue.id}/${occupation.id}`,
	}));
	const table = {
		columns: [
			{ header: t("occupation") },
			{ header: t("demand"), figure: true },
			{ header: t("ratio"), figure: true },
			{ header: t("interval"), figure: true },
		],
		rows: top.map(({ occupation, demand, ratio, lower, upper }, index) => ({
			key: occupation.id,
			cells: [
				name(occupation.name),
				format.number(demand),
				ratio === null ? rows[index]?.text : times(ratio),
				upper === null
					? t("open", { lower: digits(lower) })
					: t("span", { lower: digits(lower), upper: digits(upper) }),
			],
		})),
	};
	return (
		<ChartCard
			title={t("title", { region: name(catalogue.region.name) })}
			how={t("how")}
			n={
				<Link to={`/catalogues/${catalogue.id}`}>
					{t("state", { year: String(catalogue.year), version: catalogue.version ?? 1 })}
				</Link>
			}
			sample={catalogue.sample}
			table={table}
			fileName={`shortages-${catalogue.year}`}
		>
			<IntervalChart rows={rows} label={t("title", { region: name(catalogue.region.name) })} formatTick={times} />
		</ChartCard>
	);
}
