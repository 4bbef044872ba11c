import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { Named } from "#platform/contract/named.ts";
import { useName } from "#platform/web/i18n/named.tsx";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { Dialog } from "#platform/web/shell/dialog.tsx";
import { commentsQuery, type Plan } from "./calls-plans.ts";
import { messages } from "./talk.messages.ts";
import { Threads } from "./threads.tsx";

interface CommentButtonProps {
	plan: Plan;
	part: "objective" | "module";
	partId: string;
	name: Named;
}

/** How much is said about a part, and what; for those who build the plan. */
export function CommentButton(props: CommentButtonProps) {
	return props.plan.approvals ? <Shown {...props} /> : null;
}

function Shown({ plan, part, partId, name }: CommentButtonProps) {
	const t = useMessages(messages);
	const said = useName()(name);
	const [opened, setOpened] = useState(false);
	const { data = [] } = useQuery(commentsQuery(plan.id));
	const here = data.filter((comment) => comment.part === part && comment.partId === partId);
	const open = here.filter(({ parentId, resolvedAt }) => parentId === null && resolvedAt === null).length;
	if (here.length === 0 && !plan.abilities.includes("comment")) return null;
	return (
		<>
			<Button
				variant={open > 0 ? "light" : "subtle"}
				size="compact-sm"
				aria-haspopup="dialog"
				onClick={() => setOpened(true)}
			>
				{open > 0 ? t("open", { count: open }) : here.length > 0 ? t("count", { count: here.length }) : t("comment")}
				<span className="visually-hidden"> – {t("comments", { name: said })}</span>
			</Button>
			<Dialog opened={opened} onClose={() => setOpened(false)} title={t("comments", { name: said })} wide>
				<Threads plan={plan} part={part} partId={partId} />
			</Dialog>
		</>
	);
}
