import type { Named } from "#platform/contract/named.ts";
import { useName } from "#platform/web/i18n/named.tsx";
import { useFormat } from "#platform/web/i18n/use-format.ts";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { words } from "../words.ts";
import { formWords } from "./plan-form.messages.ts";
import styles from "./plans.module.css";
import { messages } from "./talk.messages.ts";

/** Fields with their values before and after; what was taken out is struck through, what came in is marked. */
export function FieldList({ fields }: { fields: Readonly<Record<string, readonly unknown[]>> }) {
	const t = useMessages(messages);
	const shown = useShown();
	const entries = Object.entries(fields);
	if (entries.length === 0) return null;
	return (
		<dl className={styles.fields}>
			{entries.map(([field, [before, after]]) => {
				const [gone, come] = splitLists(before, after);
				return (
					<div key={field}>
						<dt>{hasKey(`field.${field}`) ? t(`field.${field}` as "field.name") : field}</dt>
						<dd>
							{!isEmpty(gone) && (
								<del>
									<span className="visually-hidden">{t("before")}</span> {shown(gone)}
								</del>
							)}
							{!isEmpty(come) && (
								<ins>
									<span className="visually-hidden">{t("after")}</span> {shown(come)}
								</ins>
							)}
							{isEmpty(come) && <span>{t("nothing")}</span>}
						</dd>
					</div>
				);
			})}
		</dl>
	);
}

const hasKey = (key: string): boolean => Object.hasOwn(messages.en, key);

const isEmpty = (value: unknown): boolean =>
	value === null || value === undefined || value === "" || (Array.isArray(value) && value.length === 0);

/** Of two lists only what differs: five competencies of which one came in are one line, not two of five. */
function splitLists(before: unknown, after: unknown): [unknown, unknown] {
	if (!Array.isArray(before) || !Array.isArray(after)) return [before, after];
	const [old, now] = [
		new Set(before.map((one) => JSON.stringify(one))),
		new Set(after.map((one) => JSON.stringify(one))),
	];
	const gone = before.filter((one) => !now.has(JSON.stringify(one)));
	const come = after.filter((one) => !old.has(JSON.stringify(one)));
	// The same things in another order.
	return gone.length + come.length === 0 ? [before, after] : [gone, come];
}

interface Item {
	name?: Named | null;
	level?: number;
	part?: string;
	en?: string | null;
	zh?: string | null;
}

/** A value of a history in words. */
function useShown(): (value: unknown) => string {
	const w = useMessages(words);
	const name = useName();
	const format = useFormat();
	const f = useMessages(formWords);
	const wordOf = (text: string): string => {
		if (text === "standard" || text === "case") return f(`attachment.${text}`);
		for (const prefix of ["part", "kind"] as const) {
			const key = `${prefix}.${text}`;
			if (Object.hasOwn(words.en, key)) return w(key as "part.school");
		}
		return text;
	};
	const item = (one: Item): string => {
		if ("en" in one || "zh" in one) return name({ en: one.en ?? null, zh: one.zh ?? null });
		const parts = [
			one.part && wordOf(one.part),
			one.name && name(one.name),
			one.level !== undefined && w("level", { level: format.number(one.level) }),
		];
		return parts.filter(Boolean).join(" · ");
	};
	return (value) => {
		if (Array.isArray(value)) return value.map((one) => item(one as Item)).join("; ");
		if (typeof value === "number") return format.number(value);
		if (typeof value === "string") return wordOf(value);
		return value && typeof value === "object" ? item(value as Item) : "";
	};
}
