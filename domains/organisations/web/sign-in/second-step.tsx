import { Button, TextInput } from "@mantine/core";
import { useState } from "react";
import { asProblem } from "#platform/web/api/problem.ts";
import { ServerForm } from "#platform/web/form/server-form.tsx";
import { useServerForm } from "#platform/web/form/use-server-form.ts";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { secondFactor } from "../calls-account.ts";
import { Door } from "./door.tsx";
import { messages } from "./sign-in.messages.ts";

interface SecondStepProps {
	onDone: () => void;
	/** The sign-in took too long, or the person wants another account. */
	onBeginAgain: () => void;
}

/** The code of the authenticator app, or a recovery code. */
export function SecondStep({ onDone, onBeginAgain }: SecondStepProps) {
	const t = useMessages(messages);
	const [recovery, setRecovery] = useState(false);
	return (
		<Door title={t("secondTitle")} lead={recovery ? t("recoveryLead") : t("secondLead")}>
			<CodeForm key={String(recovery)} recovery={recovery} onDone={onDone} onBeginAgain={onBeginAgain} />
			<Button variant="subtle" mt="md" fullWidth onClick={() => setRecovery(!recovery)}>
				{recovery ? t("useCode") : t("useRecovery")}
			</Button>
		</Door>
	);
}

function CodeForm({ recovery, onDone, onBeginAgain }: SecondStepProps & { recovery: boolean }) {
	const t = useMessages(messages);
	const form = useServerForm({
		initialValues: { code: "" },
		validate: ({ code }) => {
			if (!code.trim()) return { code: t("required") };
			return recovery || /^\d{6}$/.test(code.replaceAll(/\s/g, "")) ? {} : { code: t("codeForm") };
		},
		guard: false,
		submit: ({ code }) => secondFactor(recovery ? { recoveryCode: code.trim() } : { code: code.replaceAll(/\s/g, "") }),
		onDone,
	});
	const over = form.problem && asProblem(form.problem).code === "sign-in/two-factor-expired";
	return (
		<ServerForm
			form={form}
			submitLabel={t("verify")}
			actions={
				over && (
					<Button variant="default" onClick={onBeginAgain}>
						{t("beginAgain")}
					</Button>
				)
			}
		>
			<TextInput
				label={recovery ? t("recoveryCode") : t("code")}
				description={recovery ? undefined : t("codeHint")}
				name="code"
				autoFocus
				inputMode={recovery ? "text" : "numeric"}
				autoComplete={recovery ? "off" : "one-time-code"}
				spellCheck={false}
				{...form.form.getInputProps("code")}
			/>
		</ServerForm>
	);
}
