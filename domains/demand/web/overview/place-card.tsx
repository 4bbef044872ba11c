import { ChartCard } from "#platform/web/charts/chart-card.tsx";
import { useName } from "#platform/web/i18n/named.tsx";
import { useFormat } from "#platform/web/i18n/use-format.ts";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import type { Overview } from "../calls-catalogue.ts";
import { SplitBars } from "../parts/split-bars.tsx";
import { words } from "../words.ts";
import { messages } from "./overview.messages.ts";

/** Demand by place; the invented part is hatched. */
export function PlaceCard({ places }: { places: Overview["places"] }) {
	const t = useMessages(messages);
	const w = useMessages(words);
	const format = useFormat();
	const name = useName();
	const whole = (value: number): string => format.number(value, { maximumFractionDigits: 0 });
	const called = ({ place }: Overview["places"][number]): string => (place ? name(place) : w("elsewhere"));
	return (
		<ChartCard
			title={t("placesTitle")}
			how={t("placesHow")}
			n={t("n", { count: places.reduce((sum, { demand }) => sum + demand, 0) })}
			sample={places.some(({ sample }) => sample)}
			fileName={t("filePlaces")}
			table={{
				columns: [
					{ header: w("place") },
					{ header: w("demand"), figure: true },
					{ header: t("originSample"), figure: true },
					{ header: t("rowsColumn"), figure: true },
				],
				rows: places.map((place) => ({
					key: called(place),
					cells: [called(place), whole(place.demand), whole(place.demandSample), whole(place.rows)],
				})),
			}}
		>
			<SplitBars
				label={t("placesChart")}
				names={{ sure: t("originReal"), unsure: t("invented") }}
				rows={places.map((place) => ({
					id: called(place),
					label: called(place),
					sure: place.demand - place.demandSample,
					unsure: place.demandSample,
					text: whole(place.demand),
				}))}
			/>
		</ChartCard>
	);
}
