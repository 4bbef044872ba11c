import { Button, TextInput } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Link } from "#platform/web/app/navigate.tsx";
import { ServerForm } from "#platform/web/form/server-form.tsx";
import { useServerForm } from "#platform/web/form/use-server-form.ts";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import { PageHeader } from "#platform/web/page/page-header.tsx";
import { QueryView } from "#platform/web/page/query-view.tsx";
import { toast } from "#platform/web/values/toast.ts";
import type { Role } from "../../contract.ts";
import { fetchInvitations, invite } from "../calls-organisations.ts";
import { useActiveOrganisation } from "../organisation/use-active-organisation.ts";
import styles from "../parts/profile-fields.module.css";
import { RoleChoice } from "../parts/role-choice.tsx";
import { words } from "../words.ts";
import { messages } from "./invitations.messages.ts";

/** Invites one person; the form is empty again afterwards, for the next. */
export function Page() {
	const t = useMessages(messages);
	const { id } = useActiveOrganisation();
	const [sent, setSent] = useState(0);
	const grantable = useQuery({
		queryKey: ["invitations", "grantable", id],
		queryFn: async ({ signal }) => (await fetchInvitations(id, { limit: 1 }, signal)).grantable,
	});
	return (
		<>
			<PageHeader
				title={t("newTitle")}
				lead={t("newLead")}
				actions={
					<Button component={Link} to="/my-organisation/invitations/file" variant="default">
						{t("fromFile")}
					</Button>
				}
			/>
			<Card>
				<QueryView query={grantable}>
					{(roles) => <InviteForm key={sent} organisationId={id} grantable={roles} onSent={() => setSent(sent + 1)} />}
				</QueryView>
			</Card>
		</>
	);
}

interface InviteFormProps {
	organisationId: string;
	grantable: readonly Role[];
	onSent: () => void;
}

function InviteForm({ organisationId, grantable, onSent }: InviteFormProps) {
	const t = useMessages(messages);
	const w = useMessages(words);
	const client = useQueryClient();
	const form = useServerForm({
		initialValues: { email: "", name: "", roles: [] as Role[] },
		validate: ({ email, roles }) => ({
			...(!email.trim() && { email: t("required") }),
			...(roles.length === 0 && { roles: t("oneRole") }),
		}),
		submit: ({ email, name, roles }, send) => invite(organisationId, { email, name: name.trim() || null, roles }, send),
		onDone: async (_, { email }) => {
			toast(t("sent", { email }));
			await client.invalidateQueries({ queryKey: [`invitations-${organisationId}`] });
			onSent();
		},
	});
	const { getInputProps } = form.form;
	const roles = getInputProps("roles");
	return (
		<ServerForm form={form} submitLabel={t("send")}>
			<div className={styles.pair}>
				<TextInput
					label={w("email")}
					type="email"
					inputMode="email"
					autoComplete="off"
					autoCapitalize="none"
					spellCheck={false}
					required
					{...getInputProps("email")}
				/>
				<TextInput
					label={t("nameOptional")}
					placeholder={t("nameHint")}
					autoComplete="off"
					{...getInputProps("name")}
				/>
			</div>
			<RoleChoice value={roles.value} onChange={roles.onChange} error={roles.error} grantable={grantable} />
		</ServerForm>
	);
}
