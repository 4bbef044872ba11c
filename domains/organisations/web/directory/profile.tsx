import { useQuery } from "@tanstack/react-query";
import { usePageParams } from "#platform/web/app/navigate.tsx";
import { QueryView } from "#platform/web/page/query-view.tsx";
import { profileQuery } from "../calls-organisations.ts";
import { ProfileView } from "./profile-view.tsx";

/** The public page of one organisation. */
export function Page() {
	const { organisationId } = usePageParams<"organisationId">();
	const profile = useQuery(profileQuery(organisationId));
	return (
		<QueryView query={profile} page>
			{(data) => <ProfileView profile={data} />}
		</QueryView>
	);
}
