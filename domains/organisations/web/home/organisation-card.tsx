import { useQuery } from "@tanstack/react-query";
import { requestJson } from "#platform/web/api/request.ts";
import { useFormat } from "#platform/web/i18n/use-format.ts";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { type FigureTile, FigureTiles } from "#platform/web/page/figure-tiles.tsx";
import { may } from "#platform/web/session/session.ts";
import { useSignedIn } from "#platform/web/session/use-session.ts";
import { verificationQuery } from "../calls-operation.ts";
import { messages } from "./organisation-card.messages.ts";

/** Figures of the own organisation for those who lead it, of the platform for the operator, of the audit for auditors. */
export function Card() {
	const t = useMessages(messages);
	const format = useFormat();
	const session = useSignedIn();
	const id = session.activeOrganisationId;
	const leads = may(session, "organisations.profile.edit") && may(session, "organisations.members.manage");
	const operates = may(session, "organisations.applications.decide");
	const audits = may(session, "audit.read");
	const members = useTotal(`/api/organisations/${id}/members`, leads);
	const invitations = useTotal(`/api/organisations/${id}/invitations?state=open`, leads);
	const verified = useTotal("/api/organisations", operates);
	const mails = useTotal("/api/operation/mails?state=waiting", operates);
	const waiting = useTotal("/api/applications?state=waiting", operates);
	const chain = useQuery({ ...verificationQuery, enabled: audits }).data;
	const tile = (key: "members" | "invitations" | "verified" | "mails" | "waiting", total: number, to: string) => ({
		label: t(key),
		value: format.number(total),
		note: t(`${key}Note`),
		to,
	});
	const tiles: FigureTile[] = [];
	if (members !== undefined) tiles.push(tile("members", members, "/my-organisation/members"));
	if (invitations !== undefined) {
		tiles.push(tile("invitations", invitations, "/my-organisation/invitations?state=open"));
	}
	if (verified !== undefined) tiles.push(tile("verified", verified, "/organisations"));
	if (mails !== undefined) tiles.push(tile("mails", mails, "/operation/mails?state=waiting"));
	if (waiting !== undefined) {
		tiles.push({ ...tile("waiting", waiting, "/applications?state=waiting"), needsMe: waiting > 0 });
	}
	if (chain) {
		tiles.push({
			label: t("chain"),
			value: format.number(chain.entries),
			note: chain.sound ? t("chainSound") : t("chainBroken"),
			to: "/audit",
			needsMe: !chain.sound,
		});
	}
	return tiles.length > 0 ? <FigureTiles tiles={tiles} /> : null;
}

/** How many rows a list holds; undefined while it is not known or not asked. */
function useTotal(address: string, enabled: boolean): number | undefined {
	const { data } = useQuery({
		queryKey: ["total", address],
		queryFn: ({ signal }) =>
			requestJson<{ total: number }>(`${address}${address.includes("?") ? "&" : "?"}limit=1`, { signal }),
		enabled,
		refetchOnWindowFocus: true,
	});
	return data?.total;
}
