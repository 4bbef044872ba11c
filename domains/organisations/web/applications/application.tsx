import { useQuery } from "@tanstack/react-query";
import { usePageParams } from "#platform/web/app/navigate.tsx";
import { useName } from "#platform/web/i18n/named.tsx";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { PageHeader } from "#platform/web/page/page-header.tsx";
import { QueryView } from "#platform/web/page/query-view.tsx";
import { may } from "#platform/web/session/session.ts";
import { useSignedIn } from "#platform/web/session/use-session.ts";
import { type Application, applicationQuery } from "../calls-organisations.ts";
import { OrganisationStateChip } from "../parts/organisation-state-chip.tsx";
import { messages } from "./application.messages.ts";
import styles from "./application.module.css";
import { ApplicationActions } from "./application-actions.tsx";
import { ApplicationFacts } from "./application-facts.tsx";
import { Checks } from "./checks.tsx";
import { Comments } from "./comments.tsx";
import { Decisions } from "./decisions.tsx";

/** One application: for the applicant its state and reasons, for the operator the checks and the decision. */
export function Page() {
	const { organisationId } = usePageParams<"organisationId">();
	const application = useQuery(applicationQuery(organisationId));
	return (
		<QueryView query={application} page>
			{(data) => <View application={data} />}
		</QueryView>
	);
}

function View({ application }: { application: Application }) {
	const name = useName();
	const called = name({ en: application.nameEn, zh: application.nameZh });
	return (
		<>
			<PageHeader
				names
				title={called}
				state={<OrganisationStateChip state={application.state} />}
				lead={useLead(application, called)}
				primary={<ApplicationActions application={application} name={called} />}
			/>
			<div className={styles.columns}>
				<div>
					<ApplicationFacts application={application} />
					<Decisions application={application} />
				</div>
				<div>
					<Checks application={application} />
					<Comments application={application} />
				</div>
			</div>
		</>
	);
}

function useLead({ state, abilities, isClaim }: Application, name: string): string {
	const t = useMessages(messages);
	const session = useSignedIn();
	if (abilities.includes("decide")) return t(isClaim ? "leadDecideClaim" : "leadDecide");
	if (abilities.includes("comment")) return t("leadAdvise");
	if (state === "verified") return t("leadVerified", { name });
	if (may(session, "organisations.applications.read")) return t(state === "refused" ? "leadRefused" : "leadSuspended");
	if (isClaim && abilities.includes("claim")) return t(state === "waiting" ? "leadMyClaim" : "leadMyClaimRefused");
	if (isClaim && abilities.includes("withdraw")) return t("leadMyClaimSuspended", { name });
	if (state === "waiting") return t("leadMineWaiting", { name });
	return state === "refused" ? t("leadMineRefused") : t("leadMineSuspended", { name });
}
