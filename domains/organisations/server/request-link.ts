import type { RawScope, RouteInput } from "#platform/server/http/route.ts";
import { newId } from "#platform/server/id.ts";
import { mayCauseMail } from "#platform/server/sign-in/attempts.ts";
import { browserLanguage } from "#platform/server/sign-in/browser-language.ts";
import { isClosedSample } from "#platform/server/sign-in/closed-samples.ts";
import { linkBase } from "#platform/server/sign-in/link-base.ts";
import { issueLinkToken } from "#platform/server/sign-in/link-token.ts";
import { unsafeAsSystem } from "./as-system.ts";
import { findAccount } from "./find-account.ts";
import { sendSessionMail } from "./send-session-mail.ts";

type Input = RouteInput<unknown, unknown, { email: string }>;

interface LinkKind {
	token: "verify_email" | "reset_password";
	mail: "sign-in.verify" | "sign-in.reset";
	page: string;
	wanted(account: { email_verified: boolean }): boolean;
}

const verification: LinkKind = {
	token: "verify_email",
	mail: "sign-in.verify",
	page: "verify-email",
	wanted: (account) => !account.email_verified,
};
const reset: LinkKind = {
	token: "reset_password",
	mail: "sign-in.reset",
	page: "reset-password",
	wanted: () => true,
};

export const resendVerification = (scope: RawScope, input: Input): Promise<void> =>
	sendLink(scope, input, verification);
export const requestPasswordReset = (scope: RawScope, input: Input): Promise<void> => sendLink(scope, input, reset);

/**
 * One message goes out in every case, the link or the news that there is nothing to link to: the same answer after the
 * same work, and somebody who forgot which address they used learns it.
 */
async function sendLink(scope: RawScope, { body: { email }, request, services }: Input, kind: LinkKind): Promise<void> {
	if (!(await mayCauseMail(services.auth, email, request.ip))) return;
	const base = linkBase(services.settings, request);
	await services.contexts.write(unsafeAsSystem(scope.actor), async (context) => {
		const found = await findAccount(context, email);
		const account = found && isClosedSample(services.settings, found) ? undefined : found;
		if (account && kind.wanted(account)) {
			const { tx, now } = context;
			const token = await issueLinkToken(tx, { kind: kind.token, personId: account.id, email: account.email, now });
			await sendSessionMail(context, kind.mail, account, `${base}/${kind.page}#${token}`);
		} else {
			const language = browserLanguage(request.headers["accept-language"]);
			const stranger = account ?? { id: null, name: "", email, locale: language };
			await sendSessionMail(context, "account.unknown", stranger, `${base}/sign-up`);
		}
		context.audit({
			action: `account.${kind.token.replace("_", "-")}.requested`,
			object: { kind: "sign-in", id: account?.id ?? newId() },
		});
	});
}
