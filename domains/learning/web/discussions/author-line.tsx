import type { ReactNode } from "react";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { Tag } from "#platform/web/page/chips.tsx";
import { SampleMark } from "#platform/web/page/sample-mark.tsx";
import type { PostAuthor } from "../../contract-discussions.ts";
import { messages } from "./discussions.messages.ts";
import styles from "./discussions.module.css";

/** Who wrote something, and what they are in the course. */
export function AuthorLine({ author, children }: { author: PostAuthor; children?: ReactNode }) {
	const t = useMessages(messages);
	const { name, role, sample } = author;
	return (
		<p className={styles.author}>
			<b>{name ?? t("former")}</b>
			{role !== "learner" && <Tag tone="info">{t(`role.${role}`)}</Tag>}
			{sample && name !== null && <SampleMark />}
			{children}
		</p>
	);
}
