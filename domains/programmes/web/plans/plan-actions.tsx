import { Button } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { asProblem } from "#platform/web/api/problem.ts";
import { useProblemText } from "#platform/web/api/problem-text.ts";
import { Link, useGo } from "#platform/web/app/navigate.tsx";
import { ConfirmButton } from "#platform/web/form/confirm-button.tsx";
import { ReasonDialog } from "#platform/web/form/reason-dialog.tsx";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { toast } from "#platform/web/values/toast.ts";
import { discardPlan, type Plan, returnPlan, takeStep } from "./calls-plans.ts";
import { ChecksLeft } from "./checks-card.tsx";
import { messages } from "./plan-page.messages.ts";

const steps = { submit: "submitted", approve: "approved", publish: "published" } as const;

/** What the reader may do with this version now, from the server's abilities. */
export function PlanActions({ plan }: { plan: Plan }) {
	const { id, abilities, versions } = plan;
	const t = useMessages(messages);
	const go = useGo();
	const client = useQueryClient();
	const said = useProblemText();
	const [returning, setReturning] = useState(false);
	const again = () => client.invalidateQueries({ queryKey: ["plans"] });
	return (
		<>
			{abilities.includes("discard") && (
				<ConfirmButton
					final
					question={t("discardQuestion")}
					detail={t("discardDetail")}
					confirmLabel={t("discard")}
					onConfirm={async () => {
						await discardPlan(id);
						const published = versions.find(({ state }) => state === "published");
						go(published ? `/training-plans/${published.id}` : "/training-plans", { replace: true });
						client.removeQueries({ queryKey: ["plans", id] });
						await again();
						toast(t("discarded"));
					}}
				>
					{t("discard")}
				</ConfirmButton>
			)}
			{abilities.includes("approve") && (
				<>
					<Button variant="default" aria-haspopup="dialog" onClick={() => setReturning(true)}>
						{t("return")}
					</Button>
					<ReasonDialog
						opened={returning}
						title={t("returnTitle")}
						lead={t("returnLead")}
						confirmLabel={t("return")}
						onClose={() => setReturning(false)}
						onReason={async (reason) => {
							await returnPlan(plan, reason);
							await again();
							toast(t("returned"));
						}}
					/>
				</>
			)}
			{(["submit", "approve", "publish"] as const)
				.filter((name) => abilities.includes(name))
				.map((name) => (
					<ConfirmButton
						key={name}
						variant="filled"
						question={t(`${name}Question`)}
						detail={
							<>
								{t(`${name}Detail`)}
								{name === "publish" && versions.some(({ state }) => state === "published") && ` ${t("supersedes")}`}
								{name !== "approve" && <ChecksLeft checks={plan.checks} />}
							</>
						}
						confirmLabel={t(name)}
						onConfirm={async () => {
							try {
								await takeStep(plan, name);
							} catch (refusal) {
								// It is another plan than the one on this page: it is shown as it has become.
								if (asProblem(refusal).status !== 409) throw refusal;
								toast(said(refusal), "act");
								return again();
							}
							await again();
							toast(t(steps[name]));
						}}
					>
						{t(name)}
					</ConfirmButton>
				))}
			{abilities.includes("next") && (
				<Button component={Link} to={`/training-plans/${id}/review`}>
					{t("review")}
				</Button>
			)}
		</>
	);
}
