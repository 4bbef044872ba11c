import { useState } from "react";
import { Link } from "#platform/web/app/navigate.tsx";
import { ServerForm } from "#platform/web/form/server-form.tsx";
import { useServerForm } from "#platform/web/form/use-server-form.ts";
import { Rich } from "#platform/web/i18n/rich.tsx";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import { toast } from "#platform/web/values/toast.ts";
import { type Account, changePassword } from "../calls-account.ts";
import { PasswordField } from "../sign-in/password-field.tsx";
import styles from "./account.module.css";
import { Disclosure } from "./disclosure.tsx";
import { messages } from "./security.messages.ts";

/** Changes the password; people of the house's service may set one. */
export function PasswordCard({ account }: { account: Account }) {
	const t = useMessages(messages);
	const [changed, setChanged] = useState(0);
	return (
		<Card title={t("passwordTitle")} lead={account.hasPassword && t("passwordLead")}>
			{account.hasPassword ? (
				<Disclosure key={changed} label={t("changePassword")}>
					<PasswordForm email={account.email} onDone={() => setChanged(changed + 1)} />
				</Disclosure>
			) : (
				<p>
					<Rich text={t("passwordNone")} tags={{ a: (part) => <Link to="/forgotten-password">{part}</Link> }} />
				</p>
			)}
		</Card>
	);
}

function PasswordForm({ email, onDone }: { email: string; onDone: () => void }) {
	const t = useMessages(messages);
	const form = useServerForm({
		initialValues: { currentPassword: "", newPassword: "" },
		guard: false,
		validate: ({ currentPassword, newPassword }) => ({
			...(!currentPassword && { currentPassword: t("required") }),
			...(newPassword.length < 10 && { newPassword: newPassword ? t("short") : t("required") }),
		}),
		submit: changePassword,
		onDone: () => {
			toast(t("passwordChanged"));
			onDone();
		},
	});
	return (
		<ServerForm form={form} submitLabel={t("changePassword")} label={t("passwordTitle")}>
			{/* Password managers file the new password under this name. */}
			<input type="email" name="username" autoComplete="username" value={email} readOnly hidden />
			<PasswordField
				className={styles.narrow}
				label={t("currentPassword")}
				name="current-password"
				autoComplete="current-password"
				{...form.form.getInputProps("currentPassword")}
			/>
			<PasswordField
				className={styles.narrow}
				label={t("newPassword")}
				description={t("newPasswordHint")}
				name="new-password"
				autoComplete="new-password"
				{...form.form.getInputProps("newPassword")}
			/>
		</ServerForm>
	);
}
