import { useQueryClient } from "@tanstack/react-query";
import { useGo } from "#platform/web/app/navigate.tsx";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { PageHeader } from "#platform/web/page/page-header.tsx";
import { createGroup } from "./calls-groups.ts";
import { GroupForm } from "./group-form.tsx";
import { messages } from "./groups.messages.ts";

/** Begins a group. */
export function Page() {
	const t = useMessages(messages);
	const go = useGo();
	const client = useQueryClient();
	return (
		<>
			<PageHeader title={t("new")} lead={t("lead")} />
			<GroupForm
				initialValues={{ nameZh: "", nameEn: "", occupationId: null, learnerIds: [], teacherIds: [] }}
				submitLabel={t("create")}
				submit={createGroup}
				onDone={(answer) => {
					void client.invalidateQueries({ queryKey: ["groups"] });
					go(`/learner-groups/${(answer as { id: string }).id}`, { replace: true });
				}}
			/>
		</>
	);
}
