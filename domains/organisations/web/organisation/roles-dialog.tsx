import { useQueryClient } from "@tanstack/react-query";
import { ServerForm } from "#platform/web/form/server-form.tsx";
import { useServerForm } from "#platform/web/form/use-server-form.ts";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { refreshSession } from "#platform/web/session/use-session.ts";
import { Dialog } from "#platform/web/shell/dialog.tsx";
import { toast } from "#platform/web/values/toast.ts";
import type { Role } from "../../contract.ts";
import { changeRoles, type Member } from "../calls-organisations.ts";
import { RoleChoice } from "../parts/role-choice.tsx";
import { words } from "../words.ts";
import { messages } from "./members.messages.ts";

interface RolesDialogProps {
	organisationId: string;
	member: Member;
	grantable: readonly Role[];
	onClose: () => void;
}

/** Gives and takes roles of one member. */
export function RolesDialog({ organisationId, member, grantable, onClose }: RolesDialogProps) {
	const t = useMessages(messages);
	const w = useMessages(words);
	const client = useQueryClient();
	const form = useServerForm({
		initialValues: { roles: member.roles },
		guard: false,
		submit: ({ roles }) => changeRoles(organisationId, member.personId, roles),
		onDone: async () => {
			toast(t("changed", { name: member.name }));
			onClose();
			await client.invalidateQueries({ queryKey: [`members-${organisationId}`] });
			// They may have been my own.
			await refreshSession(client);
		},
	});
	const field = form.form.getInputProps("roles");
	return (
		<Dialog opened onClose={onClose} title={t("rolesOf", { name: member.name })} wide>
			<p>{t("rolesLead")}</p>
			<ServerForm form={form} submitLabel={w("save")}>
				<RoleChoice
					value={field.value}
					onChange={field.onChange}
					error={field.error}
					grantable={grantable}
					held={member.roles}
				/>
			</ServerForm>
		</Dialog>
	);
}
