import { Button } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import { StateChip } from "#platform/web/page/chips.tsx";
import { refreshSession } from "#platform/web/session/use-session.ts";
import { Dialog } from "#platform/web/shell/dialog.tsx";
import { toast } from "#platform/web/values/toast.ts";
import { type Account, accountQuery, disableTwoFactor, newRecoveryCodes } from "../calls-account.ts";
import styles from "./account.module.css";
import { PasswordQuestion } from "./password-question.tsx";
import { RecoveryCodes } from "./recovery-codes.tsx";
import { messages } from "./security.messages.ts";
import { TwoFactorSetup } from "./two-factor-setup.tsx";

type Step = "setup" | "codes" | "disable";

/** Two-step sign-in: on, off, and new recovery codes, each behind the password. */
export function TwoFactorCard({ account }: { account: Account }) {
	const t = useMessages(messages);
	const client = useQueryClient();
	const [step, setStep] = useState<Step | null>(null);
	const on = account.twoFactorEnabled;
	const finish = async (text: string): Promise<void> => {
		setStep(null);
		toast(text);
		await client.invalidateQueries({ queryKey: accountQuery.queryKey });
		await refreshSession(client);
	};
	return (
		<Card title={t("twoFactor")}>
			<div className={styles.single}>
				<span className={styles.words}>
					<StateChip tone={on ? "good" : "neutral"}>{on ? t("on") : t("off")}</StateChip>{" "}
					{on ? t("twoFactorOn") : t("twoFactorOff")}
				</span>
				{on ? (
					<>
						<Button variant="default" onClick={() => setStep("codes")}>
							{t("newCodes")}
						</Button>
						<Button variant="default" onClick={() => setStep("disable")}>
							{t("disable")}
						</Button>
					</>
				) : (
					account.hasPassword && <Button onClick={() => setStep("setup")}>{t("begin")}</Button>
				)}
			</div>
			<Dialog opened={step === "setup"} onClose={() => setStep(null)} title={t("beginTitle")} wide>
				<TwoFactorSetup onDone={() => void finish(t("switchedOn"))} />
			</Dialog>
			<Dialog opened={step === "codes"} onClose={() => setStep(null)} title={t("newCodes")} wide>
				<NewCodes onDone={() => setStep(null)} />
			</Dialog>
			<Dialog opened={step === "disable"} onClose={() => setStep(null)} title={t("disableTitle")}>
				<p>{t("disableLead")}</p>
				<PasswordQuestion
					submitLabel={t("disable")}
					submit={disableTwoFactor}
					onDone={() => void finish(t("switchedOff"))}
				/>
			</Dialog>
		</Card>
	);
}

function NewCodes({ onDone }: { onDone: () => void }) {
	const t = useMessages(messages);
	const [codes, setCodes] = useState<readonly string[] | null>(null);
	if (!codes) {
		return (
			<>
				<p>{t("newCodesLead")}</p>
				<PasswordQuestion
					submitLabel={t("newCodesSubmit")}
					submit={newRecoveryCodes}
					onDone={({ recoveryCodes }) => setCodes(recoveryCodes)}
				/>
			</>
		);
	}
	return (
		<>
			<RecoveryCodes codes={codes} />
			<div className={styles.actions}>
				<Button onClick={onDone}>{t("done")}</Button>
			</div>
		</>
	);
}
