import { Button } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { useProblemText } from "#platform/web/api/problem-text.ts";
import { Link } from "#platform/web/app/navigate.tsx";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { Loading } from "#platform/web/page/loading.tsx";
import { refreshSession, useSession } from "#platform/web/session/use-session.ts";
import { resendVerification, verifyEmail } from "../calls-account.ts";
import { useLinkToken } from "../parts/use-link-token.ts";
import styles from "./door.module.css";
import { Door } from "./door.tsx";
import { messages } from "./link-pages.messages.ts";
import { ResendButton } from "./resend-button.tsx";

/** The link of a confirming message: the mailbox brought the link, the session says whose account it is for. */
export function Page() {
	const t = useMessages(messages);
	const { person } = useSession();
	const token = useLinkToken();
	if (!token) return <Door title={t("failedTitle")} lead={t("linkMissing")} />;
	if (person) return <Confirm token={token} email={person.email} />;
	const back = encodeURIComponent(`/verify-email#${token}`);
	return (
		<Door title={t("verifyTitle")} lead={t("verifySignIn")}>
			<Button component={Link} to={`/sign-in?next=${back}`}>
				{t("signIn")}
			</Button>
		</Door>
	);
}

function Confirm({ token, email }: { token: string; email: string }) {
	const t = useMessages(messages);
	const problemText = useProblemText();
	const client = useQueryClient();
	const { mutate, ...confirming } = useMutation({
		mutationFn: verifyEmail,
		onSuccess: () => refreshSession(client),
	});
	const asked = useRef(false);
	useEffect(() => {
		if (asked.current) return;
		asked.current = true;
		mutate(token);
	}, [mutate, token]);
	if (confirming.isSuccess) {
		return (
			<Door title={t("verifiedTitle")} lead={t("verifiedLead", { email })}>
				<Button component={Link} to="/home">
					{t("goOn")}
				</Button>
			</Door>
		);
	}
	if (confirming.isError) {
		return (
			<Door title={t("failedTitle")} lead={problemText(confirming.error)} below={t("signedInAs", { email })}>
				<div className={styles.actions}>
					<ResendButton send={() => resendVerification(email)} label={t("sendNew")} done={t("sentNew")} />
					<Button component={Link} to="/home" variant="subtle">
						{t("goOn")}
					</Button>
				</div>
			</Door>
		);
	}
	return (
		<Door title={t("verifyTitle")} lead={t("verifying")}>
			<Loading rows={2} />
		</Door>
	);
}
