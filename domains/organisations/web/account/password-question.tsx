import { ServerForm } from "#platform/web/form/server-form.tsx";
import { useServerForm } from "#platform/web/form/use-server-form.ts";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { PasswordField } from "../sign-in/password-field.tsx";
import { messages } from "./security.messages.ts";

interface PasswordQuestionProps<Answer> {
	submitLabel: string;
	submit: (password: string) => Promise<Answer>;
	onDone: (answer: Answer) => void;
}

/** Asks for the password before something that a stranger at an open screen must not do. */
export function PasswordQuestion<Answer>({ submitLabel, submit, onDone }: PasswordQuestionProps<Answer>) {
	const t = useMessages(messages);
	const form = useServerForm({
		initialValues: { password: "" },
		guard: false,
		validate: ({ password }) => (password ? {} : { password: t("required") }),
		submit: ({ password }) => submit(password),
		onDone,
	});
	return (
		<ServerForm form={form} submitLabel={submitLabel}>
			<PasswordField
				label={t("yourPassword")}
				description={t("yourPasswordHint")}
				name="password"
				autoComplete="current-password"
				{...form.form.getInputProps("password")}
			/>
		</ServerForm>
	);
}
