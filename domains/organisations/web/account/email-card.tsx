import { TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { ServerForm } from "#platform/web/form/server-form.tsx";
import { useServerForm } from "#platform/web/form/use-server-form.ts";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import { StateChip } from "#platform/web/page/chips.tsx";
import { type Account, accountQuery, changeEmail, resendVerification } from "../calls-account.ts";
import { PasswordField } from "../sign-in/password-field.tsx";
import { ResendButton } from "../sign-in/resend-button.tsx";
import styles from "./account.module.css";
import { Disclosure } from "./disclosure.tsx";
import { messages } from "./security.messages.ts";

/** The address, whether it is proven, and the way to another one. */
export function EmailCard({ account }: { account: Account }) {
	const t = useMessages(messages);
	return (
		<Card title={t("email")} lead={t("emailLead")}>
			<div className={styles.single}>
				<span className={styles.words}>
					<strong>{account.email}</strong>{" "}
					<StateChip tone={account.emailVerified ? "good" : "act"}>
						{account.emailVerified ? t("confirmed") : t("unconfirmed")}
					</StateChip>
					{account.pendingEmail && <p className={styles.note}>{t("pending", { email: account.pendingEmail })}</p>}
				</span>
				{!account.emailVerified && (
					<ResendButton send={() => resendVerification(account.email)} label={t("resend")} done={t("resent")} />
				)}
			</div>
			{account.hasPassword && (
				<Disclosure label={t("changeEmail")}>
					<EmailForm />
				</Disclosure>
			)}
		</Card>
	);
}

function EmailForm() {
	const t = useMessages(messages);
	const client = useQueryClient();
	const [sentTo, setSentTo] = useState<string | null>(null);
	const form = useServerForm({
		initialValues: { email: "", password: "" },
		guard: false,
		validate: ({ email, password }) => ({
			...(!email.trim() && { email: t("required") }),
			...(!password && { password: t("required") }),
		}),
		submit: changeEmail,
		onDone: (_, { email }) => {
			setSentTo(email.trim());
			void client.invalidateQueries({ queryKey: accountQuery.queryKey });
		},
	});
	if (sentTo) {
		return (
			<p role="status" className={styles.note}>
				{t("linkSent", { email: sentTo })}
			</p>
		);
	}
	return (
		<ServerForm form={form} submitLabel={t("sendLink")} label={t("changeEmail")}>
			<TextInput
				className={styles.narrow}
				label={t("newEmail")}
				type="email"
				autoComplete="email"
				autoCapitalize="none"
				spellCheck={false}
				{...form.form.getInputProps("email")}
			/>
			<PasswordField
				className={styles.narrow}
				label={t("yourPassword")}
				description={t("yourPasswordHint")}
				autoComplete="current-password"
				{...form.form.getInputProps("password")}
			/>
		</ServerForm>
	);
}
