import type { DiscussionSettings } from "../../contract-discussions.ts";

/** A discussion as its form has it. */
export interface DiscussionValues {
	needed: number | string;
	postFirst: boolean;
}

export const discussionValuesOf = (discussion: DiscussionSettings | null): DiscussionValues => ({
	needed: discussion?.needed ?? 1,
	postFirst: discussion?.postFirst ?? false,
});

export const discussionInputOf = ({ needed, postFirst }: DiscussionValues): DiscussionSettings => ({
	needed: Number(needed || 0),
	postFirst,
});
