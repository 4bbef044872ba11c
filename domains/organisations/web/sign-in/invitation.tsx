import { Button } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useProblemText } from "#platform/web/api/problem-text.ts";
import { Link, useGo } from "#platform/web/app/navigate.tsx";
import { useName } from "#platform/web/i18n/named.tsx";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { ErrorNote } from "#platform/web/page/error-page.tsx";
import { Loading } from "#platform/web/page/loading.tsx";
import type { Person } from "#platform/web/session/session.ts";
import { setOrganisation } from "#platform/web/session/session-store.ts";
import { refreshSession, useSession, useSwitchOrganisation } from "#platform/web/session/use-session.ts";
import { DateText } from "#platform/web/values/date-text.tsx";
import { toast } from "#platform/web/values/toast.ts";
import { resendVerification, signOut } from "../calls-account.ts";
import { acceptInvitation, type InvitationSeen, invitationSeenQuery } from "../calls-organisations.ts";
import { Facts } from "../parts/facts.tsx";
import { RoleList } from "../parts/role-list.tsx";
import { useLinkToken } from "../parts/use-link-token.ts";
import styles from "./door.module.css";
import { Door } from "./door.tsx";
import { messages } from "./invitation.messages.ts";
import { ResendButton } from "./resend-button.tsx";

/** The link of an invitation: who invites, as what, which address, and what this person has to do to accept. */
export function Page() {
	const t = useMessages(messages);
	const token = useLinkToken();
	return token ? <Invitation token={token} /> : <Door title={t("failedTitle")} lead={t("linkMissing")} />;
}

function Invitation({ token }: { token: string }) {
	const t = useMessages(messages);
	const name = useName();
	const problemText = useProblemText();
	const { person } = useSession();
	// An invitation that was taken up is over: nobody asks for it again while the page is left.
	const [taken, setTaken] = useState(false);
	const seen = useQuery({ ...invitationSeenQuery(token, person?.id), enabled: !taken });
	if (seen.isError) {
		return (
			<Door title={t("failedTitle")} lead={problemText(seen.error)}>
				<Button component={Link} to="/" variant="default">
					{t("home")}
				</Button>
			</Door>
		);
	}
	if (!seen.data) {
		return (
			<Door title={t("title")}>
				<Loading rows={3} />
			</Door>
		);
	}
	const { organisation, roles, emailHint, expiresAt } = seen.data;
	return (
		<Door title={t("joinTitle", { name: name(organisation.name) })} lead={<Lead seen={seen.data} person={person} />}>
			<Facts
				items={[
					{ label: t("invited"), value: emailHint },
					{ label: t("roles"), value: <RoleList roles={roles} /> },
					{ label: t("expires"), value: <DateText value={expiresAt} style="dateTime" /> },
				]}
			/>
			<Steps
				token={token}
				seen={seen.data}
				person={person}
				check={() => void seen.refetch()}
				onTaken={() => setTaken(true)}
			/>
		</Door>
	);
}

function Lead({ seen, person }: { seen: InvitationSeen; person: Person | null }) {
	const t = useMessages(messages);
	const email = person?.email ?? "";
	if (seen.accepting === "sign-in") return t("signInLead");
	if (seen.accepting === "other-address") return t("otherLead", { hint: seen.emailHint, email });
	return seen.accepting === "verify-address" ? t("verifyLead", { email }) : t("readyLead");
}

interface StepsProps {
	token: string;
	seen: InvitationSeen;
	person: Person | null;
	check: () => void;
	onTaken: () => void;
}

function Steps({ token, seen, person, check, onTaken }: StepsProps) {
	const t = useMessages(messages);
	const next = encodeURIComponent(`/invitation#${token}`);
	const client = useQueryClient();
	const leave = useMutation({
		mutationFn: signOut,
		onSuccess: async () => {
			setOrganisation(null);
			await refreshSession(client);
		},
	});
	return (
		<div className={styles.actions}>
			{seen.accepting === "ready" && <Accept token={token} seen={seen} onTaken={onTaken} />}
			{seen.accepting === "sign-in" && (
				<>
					<Button component={Link} to={`/sign-in?next=${next}`}>
						{t("signIn")}
					</Button>
					<Button component={Link} to={`/sign-up?next=${next}`} variant="default">
						{t("signUp")}
					</Button>
				</>
			)}
			{seen.accepting === "other-address" && (
				<Button loading={leave.isPending} onClick={() => leave.mutate()}>
					{t("signOut")}
				</Button>
			)}
			{seen.accepting === "verify-address" && person && (
				<>
					<Button onClick={check}>{t("check")}</Button>
					<ResendButton send={() => resendVerification(person.email)} label={t("resend")} done={t("resent")} />
				</>
			)}
		</div>
	);
}

function Accept({ token, seen, onTaken }: Pick<StepsProps, "token" | "seen" | "onTaken">) {
	const t = useMessages(messages);
	const name = useName();
	const go = useGo();
	const client = useQueryClient();
	const switchTo = useSwitchOrganisation();
	const accept = useMutation({
		mutationFn: () => acceptInvitation(token),
		onSuccess: async ({ organisationId }) => {
			onTaken();
			await refreshSession(client);
			await switchTo(organisationId);
			toast(t("accepted", { name: name(seen.organisation.name) }));
			go("/home", { replace: true });
		},
	});
	return (
		<>
			<Button loading={accept.isPending} onClick={() => accept.mutate()}>
				{t("accept")}
			</Button>
			<Button component={Link} to="/home" variant="subtle">
				{t("later")}
			</Button>
			{accept.isError && <ErrorNote error={accept.error} />}
		</>
	);
}
