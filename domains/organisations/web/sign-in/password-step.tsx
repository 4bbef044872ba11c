import { TextInput } from "@mantine/core";
import { Link } from "#platform/web/app/navigate.tsx";
import { ServerForm } from "#platform/web/form/server-form.tsx";
import { useServerForm } from "#platform/web/form/use-server-form.ts";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { signIn } from "../calls-account.ts";
import { words } from "../words.ts";
import styles from "./door.module.css";
import { PasswordField } from "./password-field.tsx";
import { messages } from "./sign-in.messages.ts";

/** Address and password. */
export function PasswordStep({ onDone }: { onDone: (twoFactorRequired: boolean) => void }) {
	const t = useMessages(messages);
	const w = useMessages(words);
	const form = useServerForm({
		initialValues: { email: "", password: "" },
		validate: ({ email, password }) => ({
			...(!email.trim() && { email: t("required") }),
			...(!password && { password: t("required") }),
		}),
		guard: false,
		submit: signIn,
		onDone: ({ twoFactorRequired }) => onDone(twoFactorRequired),
	});
	return (
		<ServerForm form={form} submitLabel={t("submit")}>
			<TextInput
				label={w("email")}
				type="email"
				name="email"
				autoComplete="username"
				autoCapitalize="none"
				spellCheck={false}
				{...form.form.getInputProps("email")}
			/>
			<PasswordField
				label={w("password")}
				name="password"
				autoComplete="current-password"
				{...form.form.getInputProps("password")}
			/>
			<Link to="/forgotten-password" className={styles.forgot}>
				{t("forgot")}
			</Link>
		</ServerForm>
	);
}
