import { Button } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { usePageParams } from "#platform/web/app/navigate.tsx";
import { ConfirmButton } from "#platform/web/form/confirm-button.tsx";
import { ReasonDialog } from "#platform/web/form/reason-dialog.tsx";
import { Named, useName } from "#platform/web/i18n/named.tsx";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import { Tag } from "#platform/web/page/chips.tsx";
import { Empty } from "#platform/web/page/empty.tsx";
import { PageHeader } from "#platform/web/page/page-header.tsx";
import { QueryView } from "#platform/web/page/query-view.tsx";
import { DateText } from "#platform/web/values/date-text.tsx";
import { toast } from "#platform/web/values/toast.ts";
import { decideProposal, frameworkQuery, type Proposal, proposalsQuery, withdrawProposal } from "../calls.ts";
import styles from "./change-list.module.css";
import { ChangeList } from "./change-list.tsx";
import { messages } from "./proposals-page.messages.ts";

const tones = { open: "act", accepted: "good", refused: "neutral", withdrawn: "neutral" } as const;

/** Proposals to a framework: to be decided, or one's own to follow. */
export function Page() {
	const t = useMessages(messages);
	const name = useName();
	const { id } = usePageParams<"id">();
	const framework = useQuery(frameworkQuery(id));
	const proposals = useQuery(proposalsQuery(id));
	return (
		<>
			<PageHeader title={t("title")} hint={framework.data && name(framework.data.name)} lead={t("lead")} />
			<QueryView query={proposals} page>
				{({ items }) =>
					items.length === 0 ? (
						<Empty title={t("emptyTitle")} next={t("emptyNext")} />
					) : (
						<Card>
							<ul className={styles.list}>
								{items.map((one) => (
									<Entry key={one.id} proposal={one} />
								))}
							</ul>
						</Card>
					)
				}
			</QueryView>
		</>
	);
}

function Entry({ proposal }: { proposal: Proposal }) {
	const t = useMessages(messages);
	const name = useName();
	const { state, competency, content, changes, reason, person, createdAt, answer } = proposal;
	return (
		<li className={styles.entry}>
			<div className={styles.head}>
				<Tag tone={tones[state]}>{t(`state.${state}`)}</Tag>
				{competency ? <Named name={competency.name} /> : t("newCompetency", { name: name(content.name) })}
				<span className={styles.when}>
					{person ?? t("someone")} · <DateText value={createdAt} />
				</span>
			</div>
			<p className={styles.reason}>{reason}</p>
			{state === "open" && <ChangeList changes={changes} />}
			{answer && <p className={styles.reason}>{t("answer", { answer })}</p>}
			<Decide proposal={proposal} />
		</li>
	);
}

function Decide({ proposal: { id, abilities } }: { proposal: Proposal }) {
	const t = useMessages(messages);
	const client = useQueryClient();
	const [refusing, setRefusing] = useState(false);
	const done = async (): Promise<void> => {
		await client.invalidateQueries({ queryKey: ["frameworks"] });
		await client.invalidateQueries({ queryKey: ["competencies"] });
	};
	if (abilities.length === 0) return null;
	return (
		<div className={styles.actions}>
			{abilities.includes("decide") && (
				<>
					<ConfirmButton
						size="compact-sm"
						question={t("acceptQuestion")}
						detail={t("acceptDetail")}
						confirmLabel={t("accept")}
						onConfirm={async () => {
							await decideProposal(id, true, "");
							toast(t("accepted"), "good");
							await done();
						}}
					>
						{t("accept")}
					</ConfirmButton>
					<Button variant="default" size="compact-sm" aria-haspopup="dialog" onClick={() => setRefusing(true)}>
						{t("refuse")}
					</Button>
					<ReasonDialog
						opened={refusing}
						title={t("refuseTitle")}
						label={t("refuseLabel")}
						confirmLabel={t("refuse")}
						onClose={() => setRefusing(false)}
						onReason={async (reason) => {
							await decideProposal(id, false, reason);
							await done();
						}}
					/>
				</>
			)}
			{abilities.includes("withdraw") && (
				<ConfirmButton
					size="compact-sm"
					question={t("withdrawQuestion")}
					confirmLabel={t("withdraw")}
					onConfirm={async () => {
						await withdrawProposal(id);
						await done();
					}}
				>
					{t("withdraw")}
				</ConfirmButton>
			)}
		</div>
	);
}
