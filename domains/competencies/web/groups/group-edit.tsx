import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useGo, usePageParams } from "#platform/web/app/navigate.tsx";
import { useName } from "#platform/web/i18n/named.tsx";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { PageHeader } from "#platform/web/page/page-header.tsx";
import { QueryView } from "#platform/web/page/query-view.tsx";
import { editGroup, groupQuery } from "./calls-groups.ts";
import { GroupForm } from "./group-form.tsx";
import { messages } from "./groups.messages.ts";

/** Changes a group. */
export function Page() {
	const t = useMessages(messages);
	const name = useName();
	const go = useGo();
	const client = useQueryClient();
	const { id } = usePageParams<"id">();
	const query = useQuery({ ...groupQuery(id), staleTime: 0 });
	const choice = (one: { id: string; name: string }) => ({ id: one.id, label: one.name });
	return (
		<QueryView query={query} page>
			{(group) => (
				<>
					<PageHeader title={t("edit")} hint={name(group.name)} />
					<GroupForm
						initialValues={{
							nameZh: group.name.zh ?? "",
							nameEn: group.name.en ?? "",
							occupationId: group.occupation && { id: group.occupation.id, label: name(group.occupation.name) },
							learnerIds: group.learnerList.map(choice),
							teacherIds: group.teacherList.map(choice),
						}}
						submitLabel={t("save")}
						submit={(input) => editGroup(id, { ...input, revision: group.revision })}
						onDone={() => {
							void client.invalidateQueries({ queryKey: ["groups"] });
							go(`/learner-groups/${id}`);
						}}
					/>
				</>
			)}
		</QueryView>
	);
}
