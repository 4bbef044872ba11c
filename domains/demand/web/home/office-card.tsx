import { useQuery } from "@tanstack/react-query";
import { Link } from "#platform/web/app/navigate.tsx";
import { useFormat } from "#platform/web/i18n/use-format.ts";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card as Surface } from "#platform/web/page/card.tsx";
import { QueryView } from "#platform/web/page/query-view.tsx";
import { homeOfficeQuery } from "./calls-home.ts";
import { messages } from "./home.messages.ts";
import { TargetBars } from "./target-bars.tsx";

/** For officials: how far the groundwork of the next catalogue is. */
export function Card() {
	const t = useMessages(messages);
	const format = useFormat();
	const query = useQuery(homeOfficeQuery);
	return (
		<Surface title={t("office")} lead={t("officeLead")}>
			<QueryView query={query} rows={3}>
				{({ titles, titlesWaiting, sourcesWithoutKind, drafts }) => (
					<>
						<TargetBars
							rows={[
								{
									id: "titles",
									name: t("titles"),
									to: "/titles",
									note: t("waiting", { count: titlesWaiting }),
									value: titles - titlesWaiting,
									target: titles,
									text: t("of", { supply: format.number(titles - titlesWaiting), demand: format.number(titles) }),
								},
							]}
						/>
						<p>
							{sourcesWithoutKind > 0 ? (
								<Link to="/sources">{t("sources", { count: sourcesWithoutKind })}</Link>
							) : (
								t("sourcesGood")
							)}
						</p>
						{drafts.length === 0 ? (
							<p>{t("noDrafts")}</p>
						) : (
							<p>
								{t("drafts")}{" "}
								{drafts.map(({ id, year, state }) => (
									<span key={id}>
										<Link to={`/catalogues/${id}`}>
											{t(state === "review" ? "review" : "draft", { year: String(year) })}
										</Link>{" "}
									</span>
								))}
							</p>
						)}
					</>
				)}
			</QueryView>
		</Surface>
	);
}
