import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "#platform/web/app/navigate.tsx";
import { useName } from "#platform/web/i18n/named.tsx";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card as Surface } from "#platform/web/page/card.tsx";
import { Empty } from "#platform/web/page/empty.tsx";
import { QueryView } from "#platform/web/page/query-view.tsx";
import { SampleMark } from "#platform/web/page/sample-mark.tsx";
import { homeNeedsQuery } from "./calls-home.ts";
import { messages } from "./home.messages.ts";
import { TargetBars } from "./target-bars.tsx";
import { useTarget } from "./use-target.ts";

/** For those who state needs: what is open, and how scarce the region is in it. */
export function Card() {
	const t = useMessages(messages);
	const name = useName();
	const target = useTarget();
	const query = useQuery(homeNeedsQuery);
	const { data } = query;
	const lead =
		data &&
		data.needs > 0 &&
		t("needsLead", { count: data.needs, positions: t("positions", { count: data.positions }) });
	return (
		<Surface
			title={t("needs")}
			lead={lead && `${lead} ${data.endingSoon > 0 ? t("ending", { count: data.endingSoon }) : ""}`}
			actions={
				<>
					{data?.catalogue?.sample && <SampleMark />}
					<Link to="/needs?state=open">{t("allNeeds")}</Link>
				</>
			}
		>
			<QueryView query={query} rows={3}>
				{({ needs, items, catalogue }) =>
					needs === 0 ? (
						<Empty
							title={t("needsNone")}
							next={t("needsNext")}
							action={
								<Button component={Link} to="/needs/new">
									{t("newNeed")}
								</Button>
							}
						/>
					) : (
						<TargetBars
							rows={items.map(({ occupation, positions, demand, supplyQualified, stars }) => ({
								id: occupation.id,
								name: name(occupation.name),
								to:
									catalogue && demand !== null
										? `/catalogues/${catalogue.id}/${occupation.id}`
										: `/occupations/${occupation.id}`,
								note: `${t("positions", { count: positions })} ${"★".repeat(stars ?? 0)}`,
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
