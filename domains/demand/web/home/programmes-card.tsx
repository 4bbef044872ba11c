import { useQuery } from "@tanstack/react-query";
import { Link } from "#platform/web/app/navigate.tsx";
import { useName } from "#platform/web/i18n/named.tsx";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card as Surface } from "#platform/web/page/card.tsx";
import { Empty } from "#platform/web/page/empty.tsx";
import { QueryView } from "#platform/web/page/query-view.tsx";
import { SampleMark } from "#platform/web/page/sample-mark.tsx";
import { homeProgrammesQuery } from "./calls-home.ts";
import { messages } from "./home.messages.ts";
import { TargetBars } from "./target-bars.tsx";
import { useTarget } from "./use-target.ts";

/** For schools: own programmes, and whether the region lacks the people to whom they lead. */
export function Card() {
	const t = useMessages(messages);
	const name = useName();
	const target = useTarget();
	const query = useQuery(homeProgrammesQuery);
	return (
		<Surface
			title={t("programmes")}
			lead={t("programmesLead")}
			actions={
				<>
					{query.data?.catalogue?.sample && <SampleMark />}
					<Link to="/programmes">{t("allProgrammes")}</Link>
				</>
			}
		>
			<QueryView query={query} rows={3}>
				{({ items, catalogue }) =>
					items.length === 0 ? (
						<Empty title={t("programmesNone")} next={t("programmesNext")} />
					) : (
						<TargetBars
							rows={items.map(({ id, name: called, graduates, demand, supplyQualified, shortages }) => ({
								id,
								name: name(called),
								to: `/programmes/${id}`,
								note: [
									graduates !== null && t("graduates", { count: graduates }),
									graduates === null && catalogue && t("noCohort", { year: String(catalogue.year) }),
									shortages > 0 && t("shortIn", { count: shortages }),
								]
									.filter(Boolean)
									.join(" · "),
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
