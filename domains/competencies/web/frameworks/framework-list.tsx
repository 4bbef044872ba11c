import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "#platform/web/app/navigate.tsx";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import { Empty } from "#platform/web/page/empty.tsx";
import { PageHeader } from "#platform/web/page/page-header.tsx";
import { QueryView } from "#platform/web/page/query-view.tsx";
import { may } from "#platform/web/session/session.ts";
import { useSession } from "#platform/web/session/use-session.ts";
import { type Framework, frameworksQuery } from "../calls.ts";
import { messages } from "./framework-list.messages.ts";
import { FrameworkRows } from "./framework-rows.tsx";

const isOwn = ({ abilities, state }: Framework): boolean => abilities.length > 0 || state === "draft";

/** One's own frameworks, those of others here, and the classifications of the world. */
export function Page() {
	const t = useMessages(messages);
	const session = useSession();
	const frameworks = useQuery(frameworksQuery);
	const mayWrite = may(session, "competencies.frameworks.write");
	const begin = mayWrite ? (
		<Button component={Link} to="/frameworks/new">
			{t("new")}
		</Button>
	) : undefined;
	return (
		<>
			<PageHeader title={t("title")} lead={t("lead")} primary={begin} />
			<QueryView query={frameworks} page>
				{({ items }) => {
					const own = items.filter(isOwn);
					const global = items.filter((one) => !isOwn(one) && one.owner === "global");
					const others = items.filter((one) => !isOwn(one) && one.owner !== "global");
					if (items.length === 0 && !mayWrite) return <Empty title={t("nothingTitle")} next={t("nothingNext")} />;
					return (
						<>
							{(mayWrite || own.length > 0) && (
								<Card title={t("own")} lead={t("ownLead")}>
									{own.length === 0 ? (
										<Empty title={t("emptyTitle")} next={t("emptyNext")} />
									) : (
										<FrameworkRows frameworks={own} />
									)}
								</Card>
							)}
							{others.length > 0 && (
								<Card title={t("others")}>
									<FrameworkRows frameworks={others} />
								</Card>
							)}
							{global.length > 0 && (
								<Card title={t("global")} lead={t("globalLead")}>
									<FrameworkRows frameworks={global} />
								</Card>
							)}
						</>
					);
				}}
			</QueryView>
		</>
	);
}
