import { useQuery } from "@tanstack/react-query";
import { Link } from "#platform/web/app/navigate.tsx";
import { useName } from "#platform/web/i18n/named.tsx";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card as Surface } from "#platform/web/page/card.tsx";
import { Empty } from "#platform/web/page/empty.tsx";
import { QueryView } from "#platform/web/page/query-view.tsx";
import { SampleMark } from "#platform/web/page/sample-mark.tsx";
import { homeShortagesQuery } from "./calls-home.ts";
import { messages } from "./home.messages.ts";
import { TargetBars } from "./target-bars.tsx";
import { useTarget } from "./use-target.ts";

/** For students: where people are wanted, and what has to be learned for it. */
export function Card() {
	const t = useMessages(messages);
	const name = useName();
	const target = useTarget();
	const query = useQuery(homeShortagesQuery);
	return (
		<Surface
			title={t("shortages")}
			lead={t("shortagesLead")}
			actions={
				<>
					{query.data?.catalogue?.sample && <SampleMark />}
					<Link to="/occupations">{t("occupations")}</Link>
				</>
			}
		>
			<QueryView query={query} rows={3}>
				{({ items }) =>
					items.length === 0 ? (
						<Empty title={t("shortagesNone")} next={t("shortagesNext")} />
					) : (
						<TargetBars
							rows={items.map(({ occupation, demand, supplyQualified, stars, competencies }) => ({
								id: occupation.id,
								name: name(occupation.name),
								to: `/occupations/${occupation.id}`,
								note: ["★".repeat(stars), ...competencies.map((competency) => name(competency.name))].join(" · "),
								value: supplyQualified,
								target: demand,
								text: target(supplyQualified, demand),
							}))}
						/>
					)
				}
			</QueryView>
		</Surface>
	);
}
