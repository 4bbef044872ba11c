import { useEffect } from "react";
import { useGo, usePageParams, usePathname } from "#platform/web/app/navigate.tsx";
import { Loading } from "#platform/web/page/loading.tsx";
import { NotFound } from "#platform/web/page/not-found.tsx";
import { useSignedIn, useSwitchOrganisation } from "#platform/web/session/use-session.ts";

/**
 * `/organisations/7/members`, as messages link to it: acts for that organisation from now on and shows its page, so
 * that a link works whichever organisation one acted for before.
 */
export function Page() {
	const { organisationId } = usePageParams<"organisationId">();
	const section = usePathname().split("/").at(-1) ?? "";
	const go = useGo();
	const switchTo = useSwitchOrganisation();
	const { memberships, activeOrganisationId } = useSignedIn();
	const mine = memberships.some(({ organisation }) => organisation.id === organisationId);
	const active = activeOrganisationId === organisationId;
	useEffect(() => {
		if (active) go(`/my-organisation/${section}`, { replace: true });
		else if (mine) void switchTo(organisationId);
	}, [active, mine, organisationId, section, go, switchTo]);
	return mine ? <Loading /> : <NotFound />;
}
