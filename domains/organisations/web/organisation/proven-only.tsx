import type { ReactNode } from "react";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import { Empty } from "#platform/web/page/empty.tsx";
import { useSignedIn } from "#platform/web/session/use-session.ts";
import { resendVerification } from "../calls-account.ts";
import { ResendButton } from "../sign-in/resend-button.tsx";
import { messages } from "./register.messages.ts";

/** What needs a proven address, or the way to prove it. */
export function ProvenOnly({ children }: { children: ReactNode }) {
	const t = useMessages(messages);
	const { person } = useSignedIn();
	if (!("emailVerified" in person) || person.emailVerified !== false) return children;
	return (
		<Card>
			<Empty
				title={t("verifyTitle")}
				next={t("verifyNext", { email: person.email })}
				action={<ResendButton send={() => resendVerification(person.email)} label={t("resend")} done={t("resent")} />}
			/>
		</Card>
	);
}
