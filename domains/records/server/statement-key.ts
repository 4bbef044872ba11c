/** Under what filters find a statement (xAPI 1.0.3 part 3, 2.1.3). */
export type KeyKind = "agent" | "related-agent" | "verb" | "activity" | "related-activity" | "registration";

/** What is named directly is not kept as related once more: whoever asks for related ones asks for both. */
const within: Partial<Record<KeyKind, KeyKind>> = { "related-agent": "agent", "related-activity": "activity" };

/** The keys of which a filter's statements have at least one. */
export function keysFor(kind: KeyKind, value: string): string[] {
	const direct = within[kind];
	return direct ? [keyFor(direct, value), keyFor(kind, value)] : [keyFor(kind, value)];
}

export const keyFor = (kind: KeyKind, value: string): string => `${kind} ${value}`;

/** What identifies an agent or group: its one inverse functional identifier; undefined for an anonymous group. */
export function agentKey(actor: {
	mbox?: string;
	mbox_sha1sum?: string;
	openid?: string;
	account?: { homePage: string; name: string };
}): string | undefined {
	if (actor.mbox !== undefined) return `mbox ${actor.mbox.toLowerCase()}`;
	if (actor.mbox_sha1sum !== undefined) return `mbox_sha1sum ${actor.mbox_sha1sum.toLowerCase()}`;
	if (actor.openid !== undefined) return `openid ${actor.openid}`;
	return actor.account && `account ${actor.account.homePage} ${actor.account.name}`;
}
