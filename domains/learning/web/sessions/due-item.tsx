import type { CSSProperties } from "react";
import { Link } from "#platform/web/app/navigate.tsx";
import { useName } from "#platform/web/i18n/named.tsx";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { StateChip } from "#platform/web/page/chips.tsx";
import { pageOfWork } from "../../due-page.ts";
import { KindIcon } from "../parts/kind-icon.tsx";
import type { Due } from "./calls-sessions.ts";
import { courseColour } from "./session-chips.tsx";
import { messages } from "./sessions.messages.ts";
import styles from "./timetable.module.css";
import { endTimeIn } from "./zoned.ts";

interface DueItemProps {
	due: Due;
	zone: string;
	/** Several courses stand beside it: it names its own. */
	named: boolean;
}

/** Work that is due, apart from sessions by its dashed line; what is done says so. */
export function DueItem({ due, zone, named }: DueItemProps) {
	const t = useMessages(messages);
	const name = useName();
	const { kind, title, course, dueAt, state, learning } = due;
	return (
		<Link
			className={styles.due}
			style={{ "--course": courseColour(due) } as CSSProperties}
			data-state={state}
			to={pageOfWork({ ...due, work: kind })}
		>
			<KindIcon kind={kind} />
			<span>
				<span className={styles.blockTime}>
					{t(`due.${kind}`)} {endTimeIn(dueAt, zone)}
				</span>
				<strong>{name(title)}</strong>
				{named && <span>{name(course)}</span>}
				{state === "done" && <StateChip tone="good">{t("dueState.done")}</StateChip>}
				{state === "over" && (
					<StateChip tone={learning ? "act" : "neutral"}>{t(learning ? "dueState.over" : "dueState.passed")}</StateChip>
				)}
			</span>
		</Link>
	);
}
