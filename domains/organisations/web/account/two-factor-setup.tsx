import { Button, Checkbox, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { toDataURL } from "qrcode";
import { useState } from "react";
import type { z } from "zod";
import { ServerForm } from "#platform/web/form/server-form.tsx";
import { useServerForm } from "#platform/web/form/use-server-form.ts";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { toast } from "#platform/web/values/toast.ts";
import type { twoFactorBegun } from "../../contract-account.ts";
import { beginTwoFactor, confirmTwoFactor } from "../calls-account.ts";
import styles from "./account.module.css";
import { PasswordQuestion } from "./password-question.tsx";
import { RecoveryCodes } from "./recovery-codes.tsx";
import { messages } from "./security.messages.ts";

type Begun = z.output<typeof twoFactorBegun>;

/** Password, then the picture for the app with the recovery codes, then a first code that proves it works. */
export function TwoFactorSetup({ onDone }: { onDone: () => void }) {
	const t = useMessages(messages);
	const [begun, setBegun] = useState<Begun | null>(null);
	if (!begun) return <PasswordQuestion submitLabel={t("continue")} submit={beginTwoFactor} onDone={setBegun} />;
	return (
		<>
			<p>{t("scanLead")}</p>
			<Secret begun={begun} />
			<RecoveryCodes codes={begun.recoveryCodes} />
			<FirstCode onDone={onDone} />
		</>
	);
}

function Secret({ begun }: { begun: Begun }) {
	const t = useMessages(messages);
	const picture = useQuery({
		// The secret is in the key: it must not stay in memory longer than this dialog.
		queryKey: ["qr-code", begun.uri],
		queryFn: () => toDataURL(begun.uri, { margin: 2, scale: 6, errorCorrectionLevel: "M" }),
		gcTime: 0,
		staleTime: Number.POSITIVE_INFINITY,
	});
	const copy = async (): Promise<void> => {
		await navigator.clipboard.writeText(begun.secret);
		toast(t("copied"));
	};
	return (
		<div className={styles.qr} data-no-print>
			{picture.data && <img src={picture.data} alt={t("qr")} />}
			<div>
				<span className={styles.dim}>{t("key")}</span>
				<p className={styles.key}>{begun.secret.replaceAll(/(.{4})(?=.)/g, "$1 ")}</p>
				<Button variant="default" size="compact-sm" onClick={() => void copy()}>
					{t("copy")}
				</Button>
			</div>
		</div>
	);
}

function FirstCode({ onDone }: { onDone: () => void }) {
	const t = useMessages(messages);
	const [kept, setKept] = useState(false);
	const form = useServerForm({
		initialValues: { code: "", kept: false },
		guard: false,
		validate: ({ code }) => ({
			...(!/^\d{6}$/.test(code.replaceAll(/\s/g, "")) && { code: t("codeForm") }),
			...(!kept && { kept: t("required") }),
		}),
		submit: ({ code }) => confirmTwoFactor(code.replaceAll(/\s/g, "")),
		onDone,
	});
	return (
		<div className={styles.actions} data-no-print>
			<ServerForm form={form} submitLabel={t("switchOn")}>
				<Checkbox
					label={t("kept")}
					checked={kept}
					error={kept ? undefined : form.form.errors.kept}
					onChange={(event) => setKept(event.currentTarget.checked)}
				/>
				<TextInput
					label={t("firstCode")}
					inputMode="numeric"
					autoComplete="one-time-code"
					{...form.form.getInputProps("code")}
				/>
			</ServerForm>
		</div>
	);
}
