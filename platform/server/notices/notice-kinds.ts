export type Language = "en" | "zh";

/** A kind of notice: its words, and how it reaches people who have not chosen. */
export interface NoticeKind {
	kind: string;
	delivery: "instant" | "digest" | "off";
	/** Name in the settings of the account. */
	label: Record<Language, string>;
	/** One sentence. */
	text: Record<Language, (params: Record<string, string>) => string>;
}

let kinds = new Map<string, NoticeKind>();

export const setNoticeKinds = (list: readonly NoticeKind[]): void => {
	kinds = new Map(list.map((kind) => [kind.kind, kind]));
};
export const noticeKinds = (): NoticeKind[] => [...kinds.values()];

export function noticeKind(kind: string): NoticeKind {
	const found = kinds.get(kind);
	if (!found) throw new Error(`notice kind not registered: ${kind}`);
	return found;
}

export const toLanguage = (locale: string | null | undefined): Language => (locale?.startsWith("zh") ? "zh" : "en");
