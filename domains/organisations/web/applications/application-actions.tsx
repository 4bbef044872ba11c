import { Button } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { asProblem } from "#platform/web/api/problem.ts";
import { Link, useGo } from "#platform/web/app/navigate.tsx";
import { ConfirmButton } from "#platform/web/form/confirm-button.tsx";
import { ReasonDialog } from "#platform/web/form/reason-dialog.tsx";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { ErrorNote } from "#platform/web/page/error-page.tsx";
import { refreshSession } from "#platform/web/session/use-session.ts";
import { toast } from "#platform/web/values/toast.ts";
import {
	type Application,
	decideApplication,
	reinstateOrganisation,
	suspendOrganisation,
	withdrawClaim,
} from "../calls-organisations.ts";
import { messages } from "./application.messages.ts";

type Deed = "refuse" | "suspend" | "reinstate";
const past = { refuse: "refused", suspend: "suspended", reinstate: "reinstated" } as const;

/** What may be done with an application now: correct it, verify, refuse, suspend, reinstate. */
export function ApplicationActions({ application, name }: { application: Application; name: string }) {
	const t = useMessages(messages);
	const client = useQueryClient();
	const [deed, setDeed] = useState<Deed | null>(null);
	const [changed, setChanged] = useState<unknown>(null);
	const go = useGo();
	const { organisationId: id, abilities, state, checks, isClaim, submittedAt } = application;
	const open = checks.filter(({ done }) => !done).length;
	const refresh = async (): Promise<void> => {
		await client.invalidateQueries({ queryKey: ["applications"] });
		await client.invalidateQueries({ queryKey: ["organisations"] });
	};
	/** A dialog about a version that is no longer the one that stands is closed: the page shows the new one, and says so. */
	const decide = async (body: Parameters<typeof decideApplication>[1], done: string): Promise<void> => {
		setChanged(null);
		try {
			await decideApplication(id, body);
			toast(done);
		} catch (refusal) {
			if (asProblem(refusal).code !== "organisations/application-changed") throw refusal;
			setChanged(refusal);
		}
		await refresh();
	};
	const carryOut = async (reasons: string): Promise<void> => {
		if (deed === "refuse") {
			return decide({ decision: "refuse", submittedAt, reasons }, t(isClaim ? "claimRefused" : past.refuse, { name }));
		}
		if (deed === "suspend") await suspendOrganisation(id, reasons);
		else await reinstateOrganisation(id, reasons);
		if (deed) toast(t(past[deed], { name }));
		await refresh();
	};
	return (
		<>
			{changed !== null && <ErrorNote error={changed} />}
			{(state === "verified" || isClaim) && (
				<Button component={Link} to={`/organisations/${id}`} variant="default">
					{t("toProfile")}
				</Button>
			)}
			{abilities.includes("suspend") && (
				<Button variant="default" onClick={() => setDeed("suspend")}>
					{t("suspend")}
				</Button>
			)}
			{abilities.includes("reinstate") && <Button onClick={() => setDeed("reinstate")}>{t("reinstate")}</Button>}
			{abilities.includes("decide") && (
				<>
					<Button variant="default" onClick={() => setDeed("refuse")}>
						{t("refuse")}
					</Button>
					<ConfirmButton
						variant="filled"
						disabled={open > 0}
						question={t(isClaim ? "acceptQuestion" : "verifyQuestion", {
							name,
							person: application.applicant?.name ?? "",
						})}
						detail={t(isClaim ? "acceptDetail" : "verifyDetail")}
						confirmLabel={t(isClaim ? "accept" : "verify")}
						onConfirm={() =>
							decide(
								{ decision: "verify", submittedAt, reasons: null },
								t(isClaim ? "claimAccepted" : "verified", { name }),
							)
						}
					>
						{open > 0 ? t("verifyOpen", { count: open }) : t(isClaim ? "accept" : "verify")}
					</ConfirmButton>
				</>
			)}
			{abilities.includes("edit") && (
				<Button component={Link} to={`/applications/${id}/correct`}>
					{state === "refused" ? t("correctAgain") : t("correct")}
				</Button>
			)}
			{abilities.includes("withdraw") && (
				<ConfirmButton
					question={t("withdrawQuestion", { name })}
					detail={t("withdrawDetail")}
					confirmLabel={t("withdraw")}
					final
					onConfirm={async () => {
						await withdrawClaim(id);
						toast(t("withdrawn"));
						await refreshSession(client);
						go(`/organisations/${id}`);
						await refresh();
					}}
				>
					{t("withdraw")}
				</ConfirmButton>
			)}
			{abilities.includes("claim") && (
				<Button component={Link} to={`/organisations/${id}/claim`}>
					{state === "refused" ? t("correctAgain") : t("correctClaim")}
				</Button>
			)}
			{deed && (
				<ReasonDialog
					opened
					title={t(deed === "refuse" && isClaim ? "refuseClaimTitle" : `${deed}Title`, { name })}
					lead={t(`${deed}Lead`)}
					label={t("reasons")}
					confirmLabel={t(deed)}
					minLength={10}
					final={deed !== "reinstate"}
					onClose={() => setDeed(null)}
					onReason={carryOut}
				/>
			)}
		</>
	);
}
