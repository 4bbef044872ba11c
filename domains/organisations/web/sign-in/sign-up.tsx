import { Button, TextInput } from "@mantine/core";
import { useState } from "react";
import { Link, useAddressQuery } from "#platform/web/app/navigate.tsx";
import { ServerForm } from "#platform/web/form/server-form.tsx";
import { useServerForm } from "#platform/web/form/use-server-form.ts";
import { Rich } from "#platform/web/i18n/rich.tsx";
import { useLanguage, useMessages } from "#platform/web/i18n/use-messages.ts";
import { resendVerification, signUp } from "../calls-account.ts";
import { localPage } from "../parts/local-page.ts";
import { words } from "../words.ts";
import styles from "./door.module.css";
import { Door } from "./door.tsx";
import { PasswordField } from "./password-field.tsx";
import { ResendButton } from "./resend-button.tsx";
import { messages } from "./sign-up.messages.ts";

/** A new account. The answer is the same whether the address has one already: the message in the mailbox tells. */
export function Page() {
	const t = useMessages(messages);
	const w = useMessages(words);
	const language = useLanguage();
	const [address] = useAddressQuery();
	const toSignIn = `/sign-in?next=${encodeURIComponent(localPage(address.get("next")))}`;
	const [sentTo, setSentTo] = useState<string | null>(null);
	const form = useServerForm({
		initialValues: { name: "", email: address.get("email") ?? "", password: "" },
		validate: ({ name, email, password }) => ({
			...(!name.trim() && { name: t("required") }),
			...(!email.trim() && { email: t("required") }),
			...(password.length < 10 && { password: password ? t("short") : t("required") }),
		}),
		guard: false,
		submit: (values) => signUp({ ...values, locale: language }),
		onDone: (_, { email }) => setSentTo(email.trim()),
	});
	if (sentTo) {
		return (
			<Door title={t("sentTitle")} lead={t("sentLead", { email: sentTo })} below={t("nothingCame")}>
				<div className={styles.actions}>
					<Button component={Link} to={toSignIn}>
						{t("toSignIn")}
					</Button>
					<ResendButton send={() => resendVerification(sentTo)} label={t("resend")} done={t("resent")} />
				</div>
			</Door>
		);
	}
	const { getInputProps } = form.form;
	return (
		<Door
			title={t("title")}
			lead={t("lead")}
			below={<Rich text={t("haveOne")} tags={{ a: (part) => <Link to={toSignIn}>{part}</Link> }} />}
		>
			<ServerForm form={form} submitLabel={t("submit")}>
				<TextInput
					label={t("name")}
					description={t("nameHint")}
					name="name"
					autoComplete="name"
					{...getInputProps("name")}
				/>
				<TextInput
					label={w("email")}
					type="email"
					name="email"
					autoComplete="username"
					autoCapitalize="none"
					spellCheck={false}
					{...getInputProps("email")}
				/>
				<PasswordField
					label={w("password")}
					description={t("passwordHint")}
					name="password"
					autoComplete="new-password"
					{...getInputProps("password")}
				/>
			</ServerForm>
		</Door>
	);
}
