import { Button } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Link, useAddressQuery, usePageParams } from "#platform/web/app/navigate.tsx";
import { ConfirmButton } from "#platform/web/form/confirm-button.tsx";
import { useName } from "#platform/web/i18n/named.tsx";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { StateChip } from "#platform/web/page/chips.tsx";
import { PageHeader } from "#platform/web/page/page-header.tsx";
import { QueryView } from "#platform/web/page/query-view.tsx";
import { SampleMark } from "#platform/web/page/sample-mark.tsx";
import type { GroupDetail } from "../../contract-groups.ts";
import { groupPanels } from "../group-panels.ts";
import { AgainstTools, useAsOf } from "../ledger/against-tools.tsx";
import { groupQuery, setGroupState } from "./calls-groups.ts";
import { GroupFiguresPart } from "./group-figures.tsx";
import { messages } from "./groups.messages.ts";
import { LearnersCard } from "./learners-card.tsx";
import { RecordDialog } from "./record-dialog.tsx";

/** A group: how it stands to an occupation, and to whom it was given each of its learners. */
export function Page() {
	const t = useMessages(messages);
	const name = useName();
	const { id } = usePageParams<"id">();
	const query = useQuery(groupQuery(id));
	const [address] = useAddressQuery();
	const asOf = useAsOf();
	return (
		<QueryView query={query} page>
			{(group) => {
				const occupationId = address.get("occupation") ?? group.occupation?.id;
				return (
					<>
						<PageHeader
							title={name(group.name)}
							names
							state={
								<>
									<StateChip tone={group.state === "open" ? "good" : "neutral"}>{t(group.state)}</StateChip>{" "}
									{group.sample && <SampleMark />}
								</>
							}
							lead={t("leadGroup")}
							actions={<Actions group={group} />}
							primary={<Record group={group} />}
						/>
						<AgainstTools />
						<GroupFiguresPart id={id} query={{ occupationId, asOf }} />
						{groupPanels().map((Panel) => (
							<Panel key={Panel.name} groupId={id} asOf={asOf} />
						))}
						{group.abilities.includes("seeLearners") && <LearnersCard id={id} query={{ occupationId, asOf }} />}
					</>
				);
			}}
		</QueryView>
	);
}

function Actions({ group }: { group: GroupDetail }) {
	const t = useMessages(messages);
	const client = useQueryClient();
	const { id, abilities } = group;
	const set = async (step: "close" | "reopen"): Promise<void> => {
		await setGroupState(id, step);
		await client.invalidateQueries({ queryKey: ["groups"] });
	};
	return (
		<>
			{abilities.includes("edit") && (
				<Button component={Link} to={`/learner-groups/${id}/edit`} variant="default">
					{t("edit")}
				</Button>
			)}
			{abilities.includes("close") && (
				<ConfirmButton
					question={t("closeQuestion")}
					detail={t("closeDetail")}
					confirmLabel={t("close")}
					onConfirm={() => set("close")}
				>
					{t("close")}
				</ConfirmButton>
			)}
			{abilities.includes("reopen") && (
				<Button variant="default" onClick={() => void set("reopen")}>
					{t("reopen")}
				</Button>
			)}
		</>
	);
}

function Record({ group }: { group: GroupDetail }) {
	const t = useMessages(messages);
	const [opened, setOpened] = useState(false);
	if (group.kinds.length === 0 || group.learnerList.length === 0) return null;
	return (
		<>
			<Button aria-haspopup="dialog" onClick={() => setOpened(true)}>
				{t("record")}
			</Button>
			<RecordDialog group={group} opened={opened} onClose={() => setOpened(false)} />
		</>
	);
}
