import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { StateChip, type Tone } from "#platform/web/page/chips.tsx";
import type { Mark, Session } from "./calls-sessions.ts";
import { messages } from "./sessions.messages.ts";

export const markTones: Record<Mark, Tone> = { present: "good", late: "warn", excused: "info", absent: "act" };

/** How a session stands to who looks at it: called off, running, their seat, their attendance. */
export function SessionChips({ session }: { session: Session }) {
	const t = useMessages(messages);
	const { state, phase, mine, mark, abilities } = session;
	if (state === "cancelled") return <StateChip tone="act">{t("cancelled")}</StateChip>;
	return (
		<>
			{phase === "now" && <StateChip tone="info">{t("running")}</StateChip>}{" "}
			{mark && <StateChip tone={markTones[mark]}>{t(`mark.${mark}`)}</StateChip>}
			{!mark && mine && phase !== "over" && <StateChip tone={mine === "seat" ? "good" : "warn"}>{t(mine)}</StateChip>}
			{session.clashes && <StateChip tone="act">{t("clashes")}</StateChip>}
			{abilities.includes("book") && <StateChip tone="warn">{t("book")}</StateChip>}
		</>
	);
}

/** Which of the course's colours a session has: the same for all of one offering. */
export function courseColour({ offeringId }: Pick<Session, "offeringId">): string {
	let sum = 0;
	for (const letter of offeringId) sum = (sum * 31 + letter.charCodeAt(0)) % 6;
	return `var(--chart${sum + 1})`;
}
