import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "#platform/web/app/navigate.tsx";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import { Empty } from "#platform/web/page/empty.tsx";
import { PageHeader } from "#platform/web/page/page-header.tsx";
import { QueryView } from "#platform/web/page/query-view.tsx";
import { useSignedIn } from "#platform/web/session/use-session.ts";
import { profileQuery } from "../calls-organisations.ts";
import { ProfileView } from "../directory/profile-view.tsx";
import { Memberships } from "./memberships.tsx";
import { messages } from "./my-organisation.messages.ts";
import { Offers } from "./offers.tsx";

/** The organisation I act for, and the others I belong to. */
export function Page() {
	const t = useMessages(messages);
	const session = useSignedIn();
	const { activeOrganisationId } = session;
	if (activeOrganisationId) return <Mine id={activeOrganisationId} />;
	return (
		<>
			<PageHeader title={t("title")} />
			<Offers />
			<Card>
				<Empty
					title={t("noneTitle")}
					next={t("noneNext", { email: session.person.email })}
					action={
						<>
							<Button component={Link} to="/organisations" variant="default">
								{t("find")}
							</Button>
							<Button component={Link} to="/organisations/register">
								{t("register")}
							</Button>
						</>
					}
				/>
			</Card>
		</>
	);
}

function Mine({ id }: { id: string }) {
	const profile = useQuery(profileQuery(id));
	return (
		<QueryView query={profile} page>
			{(data) => (
				<ProfileView profile={data}>
					<Offers />
					<Memberships />
				</ProfileView>
			)}
		</QueryView>
	);
}
