import { Button, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import { ReasonDialog } from "#platform/web/form/reason-dialog.tsx";
import { ServerForm } from "#platform/web/form/server-form.tsx";
import { useServerForm } from "#platform/web/form/use-server-form.ts";
import { Named } from "#platform/web/i18n/named.tsx";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import { StateChip } from "#platform/web/page/chips.tsx";
import { Empty } from "#platform/web/page/empty.tsx";
import { PageHeader } from "#platform/web/page/page-header.tsx";
import { DateText } from "#platform/web/values/date-text.tsx";
import { toast } from "#platform/web/values/toast.ts";
import type { Role } from "../../contract.ts";
import { type FoundPerson, findPerson, reinstatePerson, suspendPerson } from "../calls-operation.ts";
import { Facts } from "../parts/facts.tsx";
import { RoleList } from "../parts/role-list.tsx";
import { messages } from "./people.messages.ts";

/** Finds one person who asked for help; the account can be suspended and reinstated. */
export function Page() {
	const t = useMessages(messages);
	const [found, setFound] = useState<FoundPerson | null>(null);
	const form = useServerForm({
		initialValues: { email: "", reason: "" },
		guard: false,
		validate: ({ email, reason }) => ({
			...(!email.trim() && { email: t("required") }),
			...(reason.trim().length < 10 && { reason: reason.trim() ? t("short") : t("required") }),
		}),
		submit: ({ email, reason }) => {
			setFound(null);
			return findPerson(email, reason.trim());
		},
		onDone: setFound,
	});
	const missing = form.problem?.status === 404;
	const shown = missing ? { ...form, problem: null } : form;
	const { email, reason } = form.form.values;
	return (
		<>
			<PageHeader title={t("title")} lead={t("lead")} />
			<Card>
				<ServerForm form={shown} submitLabel={t("find")}>
					<TextInput label={t("email")} type="email" autoComplete="off" {...form.form.getInputProps("email")} />
					<Textarea
						label={t("reason")}
						description={t("reasonHint")}
						rows={2}
						maxLength={500}
						{...form.form.getInputProps("reason")}
					/>
				</ServerForm>
			</Card>
			<div role="status">
				{missing && <Empty title={t("noneTitle")} next={t("noneNext")} />}
				{found && <PersonCard person={found} refresh={async () => setFound(await findPerson(email, reason.trim()))} />}
			</div>
		</>
	);
}

function PersonCard({ person, refresh }: { person: FoundPerson; refresh: () => Promise<void> }) {
	const t = useMessages(messages);
	const [asking, setAsking] = useState(false);
	const deed = person.suspendedAt ? "reinstate" : "suspend";
	const yesNo = (is: boolean): string => (is ? t("yes") : t("no"));
	return (
		<Card
			title={person.name}
			actions={
				<Button variant="default" onClick={() => setAsking(true)}>
					{t(deed)}
				</Button>
			}
		>
			<Facts
				items={[
					{ label: t("email"), value: person.email },
					{ label: t("verified"), value: yesNo(person.emailVerified) },
					{ label: t("twoFactor"), value: yesNo(person.twoFactorEnabled) },
					{
						label: t("suspended"),
						value: person.suspendedAt && (
							<StateChip tone="act">
								<DateText value={person.suspendedAt} style="dateTime" />
							</StateChip>
						),
					},
					...person.memberships.map(({ organisationName, roles }, index) => ({
						label: index === 0 ? t("memberships") : "\u00a0".repeat(index),
						value: (
							<>
								<Named name={organisationName} /> <RoleList roles={roles as Role[]} />
							</>
						),
					})),
				]}
			/>
			{asking && (
				<ReasonDialog
					opened
					title={t(`${deed}Title`, { name: person.name })}
					lead={t(`${deed}Lead`)}
					confirmLabel={t(deed)}
					minLength={10}
					final={deed === "suspend"}
					onClose={() => setAsking(false)}
					onReason={async (reason) => {
						await (deed === "suspend" ? suspendPerson(person.id, reason) : reinstatePerson(person.id, reason));
						toast(t(`${deed}Done`, { name: person.name }));
						await refresh();
					}}
				/>
			)}
		</Card>
	);
}
