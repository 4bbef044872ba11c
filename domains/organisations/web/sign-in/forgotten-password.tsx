import { TextInput } from "@mantine/core";
import { useState } from "react";
import { Link } from "#platform/web/app/navigate.tsx";
import { ServerForm } from "#platform/web/form/server-form.tsx";
import { useServerForm } from "#platform/web/form/use-server-form.ts";
import { Rich } from "#platform/web/i18n/rich.tsx";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { requestPasswordReset } from "../calls-account.ts";
import { words } from "../words.ts";
import { Door } from "./door.tsx";
import { messages } from "./link-pages.messages.ts";

/** Asks for a link to choose a new password. The page says the same for every address; the message tells the truth. */
export function Page() {
	const t = useMessages(messages);
	const w = useMessages(words);
	const [sentTo, setSentTo] = useState<string | null>(null);
	const form = useServerForm({
		initialValues: { email: "" },
		validate: ({ email }) => (email.trim() ? {} : { email: t("required") }),
		guard: false,
		submit: ({ email }) => requestPasswordReset(email),
		onDone: (_, { email }) => setSentTo(email.trim()),
	});
	const below = <Rich text={t("backToSignIn")} tags={{ a: (part) => <Link to="/sign-in">{part}</Link> }} />;
	if (sentTo) return <Door title={t("sentTitle")} lead={t("sentLead", { email: sentTo })} below={below} />;
	return (
		<Door title={t("forgotTitle")} lead={t("forgotLead")} below={below}>
			<ServerForm form={form} submitLabel={t("send")}>
				<TextInput
					label={w("email")}
					type="email"
					name="email"
					autoComplete="username"
					autoCapitalize="none"
					spellCheck={false}
					{...form.form.getInputProps("email")}
				/>
			</ServerForm>
		</Door>
	);
}
