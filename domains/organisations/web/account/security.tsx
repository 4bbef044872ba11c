import { useQuery } from "@tanstack/react-query";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { PageHeader } from "#platform/web/page/page-header.tsx";
import { QueryView } from "#platform/web/page/query-view.tsx";
import { accountQuery } from "../calls-account.ts";
import { AccountTabs } from "./account-tabs.tsx";
import { EmailCard } from "./email-card.tsx";
import { PasswordCard } from "./password-card.tsx";
import { messages } from "./security.messages.ts";
import { SessionsCard } from "./sessions-card.tsx";
import { TwoFactorCard } from "./two-factor-card.tsx";

/** Address, password, second step and sessions. */
export function Page() {
	const t = useMessages(messages);
	const account = useQuery(accountQuery);
	return (
		<>
			<PageHeader title={t("title")} lead={t("lead")} />
			<AccountTabs />
			<QueryView query={account}>
				{(data) => (
					<>
						<EmailCard account={data} />
						<PasswordCard account={data} />
						<TwoFactorCard account={data} />
						<SessionsCard />
					</>
				)}
			</QueryView>
		</>
	);
}
