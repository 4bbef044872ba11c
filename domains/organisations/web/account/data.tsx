import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { PageHeader } from "#platform/web/page/page-header.tsx";
import { AccountTabs } from "./account-tabs.tsx";
import { ConsentsCard } from "./consents-card.tsx";
import { messages } from "./data.messages.ts";
import { EraseCard } from "./erase-card.tsx";
import { ExportCard } from "./export-card.tsx";

/** Consents, a copy of everything, and the end of the account. */
export function Page() {
	const t = useMessages(messages);
	return (
		<>
			<PageHeader title={t("title")} lead={t("lead")} />
			<AccountTabs />
			<ConsentsCard />
			<ExportCard />
			<EraseCard />
		</>
	);
}
