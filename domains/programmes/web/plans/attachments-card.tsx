import { Button } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { ConfirmButton } from "#platform/web/form/confirm-button.tsx";
import { Named, useName } from "#platform/web/i18n/named.tsx";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import { Tag } from "#platform/web/page/chips.tsx";
import { AttachDialog } from "./attach-dialog.tsx";
import { detach, type Plan } from "./calls-plans.ts";
import { formWords } from "./plan-form.messages.ts";
import { messages } from "./plan-page.messages.ts";
import styles from "./plans.module.css";

/** Enterprise standards and project cases of the plan and its modules. */
export function AttachmentsCard({ plan }: { plan: Plan }) {
	const t = useMessages(messages);
	const f = useMessages(formWords);
	const [opened, setOpened] = useState(false);
	const { attachments, abilities } = plan;
	const able = abilities.includes("attach");
	if (attachments.length === 0 && !able) return null;
	return (
		<Card
			title={t("attachments")}
			lead={t("attachmentsLead")}
			actions={
				able && (
					<Button size="xs" variant="default" aria-haspopup="dialog" onClick={() => setOpened(true)}>
						{f("attach")}
					</Button>
				)
			}
		>
			{attachments.length === 0 && <p className={styles.dim}>{t("noAttachments")}</p>}
			<ul className={styles.plain}>
				{attachments.map((attachment) => (
					<Attachment key={attachment.id} plan={plan} attachment={attachment} />
				))}
			</ul>
			{opened && <AttachDialog plan={plan} onClose={() => setOpened(false)} />}
		</Card>
	);
}

function Attachment({ plan, attachment }: { plan: Plan; attachment: Plan["attachments"][number] }) {
	const f = useMessages(formWords);
	const name = useName();
	const client = useQueryClient();
	const { id, kind, title, language, text, url, file, organisation, moduleId, abilities } = attachment;
	const module = plan.moduleList.find((one) => one.id === moduleId);
	return (
		<li className={styles.item}>
			<div>
				<Tag tone={kind === "standard" ? "info" : "plum"}>{f(`attachment.${kind}`)}</Tag>{" "}
				<span lang={language}>{title}</span>{" "}
				<span className={styles.dim}>
					{f("from", { name: name(organisation.name) })}
					{module && (
						<>
							{" · "}
							<Named name={module.name} />
						</>
					)}
				</span>
				{text && (
					<p className={styles.said} lang={language}>
						{text}
					</p>
				)}
				<div className={styles.chips}>
					{url && (
						<a href={url} rel="noreferrer" target="_blank">
							{url}
						</a>
					)}
					{file && (
						<a href={`/api/training-plans/${plan.id}/attachments/${id}/file`} download>
							{file.name}
						</a>
					)}
				</div>
			</div>
			{abilities.includes("remove") && (
				<ConfirmButton
					size="compact-sm"
					final
					question={f("detachQuestion", { title })}
					confirmLabel={f("detach")}
					onConfirm={async () => {
						await detach(plan.id, id);
						await client.invalidateQueries({ queryKey: ["plans"] });
					}}
				>
					{f("detach")}
					<span className="visually-hidden"> {title}</span>
				</ConfirmButton>
			)}
		</li>
	);
}
