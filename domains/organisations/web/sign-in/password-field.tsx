import { PasswordInput, type PasswordInputProps } from "@mantine/core";
import { useState } from "react";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { messages } from "./sign-in.messages.ts";

type PasswordFieldProps = PasswordInputProps & { autoComplete: "current-password" | "new-password" };

/** A password that can be shown; the eye is reached by the keyboard and says what it does. */
export function PasswordField(props: PasswordFieldProps) {
	const t = useMessages(messages);
	const [visible, setVisible] = useState(false);
	return (
		<PasswordInput
			{...props}
			visible={visible}
			onVisibilityChange={setVisible}
			visibilityToggleButtonProps={{
				"aria-label": visible ? t("hidePassword") : t("showPassword"),
				"aria-hidden": false,
				tabIndex: 0,
			}}
		/>
	);
}
