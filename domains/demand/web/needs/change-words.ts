import { useFormat } from "#platform/web/i18n/use-format.ts";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { closeReasons } from "../../contract-needs.ts";
import type { CloseReason, NeedRow } from "../calls-needs.ts";
import { messages } from "./needs.messages.ts";
import { usePayText } from "./use-pay-text.ts";

interface Change {
	before: unknown;
	after: unknown;
}

/** A change of a need's history in words: short values as they were and are, longer ones by their name alone. */
export function useChangeWords(): (field: string, change: Change) => string {
	const t = useMessages(messages);
	const format = useFormat();
	const pay = usePayText();
	const named: Record<string, string> = {
		title: t("title"),
		language: t("language"),
		description: t("description"),
		headcount: t("headcount"),
		startsOn: t("starts"),
		endsOn: t("ends"),
		occupationId: t("occupationChange"),
		placeId: t("placeChange"),
		pay: t("payChange"),
		contact: t("contactChange"),
		competencies: t("competenciesChange"),
		shownToLearners: t("shownChange"),
		closeReason: t("closeReasonChange"),
		reason: t("closeReasonChange"),
	};
	const written = (field: string, value: unknown): string | null => {
		if (value === null || value === undefined) return t("nothing");
		if (typeof value === "number") return format.number(value);
		if (field === "startsOn" || field === "endsOn") return format.date(String(value));
		if (field === "title") return String(value);
		if (field === "pay") return pay(value as NonNullable<NeedRow["pay"]>);
		if (closeReasons.includes(value as CloseReason)) return t(`reason.${value as CloseReason}`);
		return null;
	};
	return (field, { before, after }) => {
		const label = named[field] ?? field;
		const [was, is] = [written(field, before), written(field, after)];
		const plain = before === null && after === null;
		return was === null || is === null || plain
			? t("changedFields", { fields: label })
			: t("changeOf", { field: label, before: was, after: is });
	};
}
