import { Button } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Link } from "#platform/web/app/navigate.tsx";
import { ServerForm } from "#platform/web/form/server-form.tsx";
import { useServerForm } from "#platform/web/form/use-server-form.ts";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { refreshSession } from "#platform/web/session/use-session.ts";
import { resetPassword } from "../calls-account.ts";
import { useLinkToken } from "../parts/use-link-token.ts";
import { Door } from "./door.tsx";
import { messages } from "./link-pages.messages.ts";
import { PasswordField } from "./password-field.tsx";

/** The link of a reset message: a new password, and every session ends. */
export function Page() {
	const t = useMessages(messages);
	const client = useQueryClient();
	const token = useLinkToken();
	const [done, setDone] = useState(false);
	const form = useServerForm({
		initialValues: { password: "" },
		validate: ({ password }) => (password.length < 10 ? { password: password ? t("short") : t("required") } : {}),
		guard: false,
		submit: ({ password }) => resetPassword({ token: token ?? "", password }),
		onDone: () => {
			setDone(true);
			void refreshSession(client);
		},
	});
	const askAgain = (
		<Button component={Link} to="/forgotten-password" variant="default">
			{t("askAgain")}
		</Button>
	);
	if (!token) {
		return (
			<Door title={t("failedTitle")} lead={t("linkMissing")}>
				{askAgain}
			</Door>
		);
	}
	if (done) {
		return (
			<Door title={t("resetDoneTitle")} lead={t("resetDoneLead")}>
				<Button component={Link} to="/sign-in">
					{t("signIn")}
				</Button>
			</Door>
		);
	}
	return (
		<Door title={t("resetTitle")} lead={t("resetLead")}>
			<ServerForm
				form={form}
				submitLabel={t("submitReset")}
				actions={form.problem?.code === "sign-in/token-invalid" && askAgain}
			>
				<PasswordField
					label={t("newPassword")}
					description={t("passwordHint")}
					name="password"
					autoComplete="new-password"
					{...form.form.getInputProps("password")}
				/>
			</ServerForm>
		</Door>
	);
}
