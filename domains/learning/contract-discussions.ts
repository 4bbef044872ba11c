import { z } from "zod";
import { listOf, listQuery } from "#platform/contract/list.ts";
import { named } from "#platform/contract/named.ts";
import { acceptedEndings, attachedFile, fileKinds } from "./contract-assignments.ts";

/** What an author sets of a discussion in a course. */
export const discussionSettings = z.object({
	/** It is done after so many contributions. */
	needed: z.number().int().min(1).max(20),
	/** Others are read once one has contributed oneself. */
	postFirst: z.boolean(),
});
export type DiscussionSettings = z.infer<typeof discussionSettings>;

/** Of what somebody is told: all that is new once a day, mentions of and answers to themselves, or nothing. */
export const tellings = ["all", "mentions", "none"] as const;
export type Telling = (typeof tellings)[number];
export const tellingInput = z.object({ tell: z.enum(tellings) });

const author = z.object({
	/** Null: takes part no longer. */
	name: z.string().nullable(),
	role: z.enum(["learner", "teacher", "mentor", "manager"]),
	sample: z.boolean(),
	mine: z.boolean(),
});
export type PostAuthor = z.infer<typeof author>;

export const postStates = ["shown", "hidden", "deleted"] as const;

/* A board: the general one of an offering, or one of an activity. */

const board = z.object({
	/** Null: the general one. */
	activityId: z.uuid().nullable(),
	title: named.nullable(),
	threads: z.number().int(),
	/** Posts that the actor has not read. */
	unread: z.number().int(),
});
export type Board = z.infer<typeof board>;

/** Boards of an offering that the actor may open, and what they may do there. */
export const discussionOverview = z.object({
	offeringId: z.uuid(),
	course: named,
	section: z.string(),
	/** The actor learns here; else they teach it or answer for it. */
	learning: z.boolean(),
	moderates: z.boolean(),
	tell: z.enum(tellings),
	boards: z.array(board),
	/** Reports that nobody has settled; only for who moderates. */
	reports: z.number().int(),
});
export type DiscussionOverview = z.infer<typeof discussionOverview>;

export const threadQuery = listQuery.omit({ sort: true }).extend({
	limit: z.coerce.number().int().min(1).max(100).default(20),
	activityId: z.uuid().optional(),
	show: z.enum(["all", "open", "unread", "reported"]).default("all"),
});
export type ThreadQuery = z.infer<typeof threadQuery>;

const threadRow = z.object({
	id: z.uuid(),
	/** Null where the post that opened it is gone. */
	title: z.string().nullable(),
	state: z.enum(postStates),
	author,
	createdAt: z.string(),
	lastAt: z.string(),
	replies: z.number().int(),
	unread: z.number().int(),
	pinned: z.boolean(),
	closed: z.boolean(),
	answered: z.boolean(),
	reports: z.number().int(),
});
export type ThreadRow = z.infer<typeof threadRow>;
export const threadList = listOf(threadRow).extend({
	/** Of an activity. */
	settings: discussionSettings.nullable(),
	/** What the actor contributed to an activity. */
	contributions: z.number().int(),
	/** Others are not read before a contribution of one's own. */
	postFirst: z.boolean(),
	mayPost: z.boolean(),
	/** The course has not begun. */
	before: z.boolean(),
});
export type ThreadList = z.infer<typeof threadList>;

/** HTML; the server keeps of it what is on its list. */
const body = z.string().min(1).max(20_000);
const title = z.string().trim().min(1).max(160);
/** Of what kinds files of a post are. */
export const postFileEndings = acceptedEndings(fileKinds);
export const mostPostFiles = 5;
/** Files that the author uploaded, in their order. */
const files = z.array(z.uuid()).max(mostPostFiles);
export const threadInput = z.object({ activityId: z.uuid().nullable(), title, body, files: files.default([]) });
export type ThreadInput = z.infer<typeof threadInput>;
export const postInput = z.object({
	body,
	/** The reply that it belongs to. */
	replyTo: z.uuid().nullable(),
	files: files.default([]),
});
export type PostInput = z.infer<typeof postInput>;
export const postChange = z.object({
	body,
	/** Of the post that opens a thread. */
	title: title.nullable(),
	/** Those that stay and new ones; left out: all stay. */
	files: files.optional(),
	revision: z.number().int(),
});
export const posted = z.object({ id: z.uuid() });

/** The instant of the last post that was on the screen. */
export const seenInput = z.object({ until: z.iso.datetime({ offset: true }) });

/* A thread. */

export const postAbilities = ["reply", "edit", "delete", "hide", "restore", "answer", "report"] as const;
const post = z.object({
	id: z.uuid(),
	/** It belongs to another reply. */
	nested: z.boolean(),
	author,
	state: z.enum(postStates),
	/** Null: not for the actor to read, or gone. */
	body: z.string().nullable(),
	files: z.array(attachedFile),
	/** Why it was hidden; for its author and who moderates. */
	hiddenReason: z.string().nullable(),
	createdAt: z.string(),
	editedAt: z.string().nullable(),
	unread: z.boolean(),
	answer: z.boolean(),
	mentions: z.array(z.string()),
	/** What was reported and nobody has settled; for who moderates. */
	reports: z.array(z.object({ reason: z.string(), at: z.string() })),
	revision: z.number().int(),
	abilities: z.array(z.enum(postAbilities)),
});
export type Post = z.infer<typeof post>;
export const postQuery = listQuery.pick({ limit: true, cursor: true });
export const thread = listOf(post).extend({
	id: z.uuid(),
	offeringId: z.uuid(),
	activityId: z.uuid().nullable(),
	board: named.nullable(),
	course: named,
	section: z.string(),
	title: z.string().nullable(),
	/** Of the post that opened it. */
	state: z.enum(postStates),
	pinned: z.boolean(),
	closed: z.boolean(),
	/** The course has not begun. */
	before: z.boolean(),
	/** The actor learns here. */
	learning: z.boolean(),
	moderates: z.boolean(),
	mayPost: z.boolean(),
	/** The answer itself, wherever it stands in the thread. */
	answer: post.nullable(),
});
export type Thread = z.infer<typeof thread>;

/** What is left out stays. */
export const threadState = z.object({
	pinned: z.boolean().optional(),
	closed: z.boolean().optional(),
	/** A reply of the thread; null: none is. */
	answerId: z.uuid().nullable().optional(),
});
export const reasonInput = z.object({ reason: z.string().trim().min(3).max(1000) });

export const peopleQuery = z.object({ q: z.string().trim().max(100).default("") });
export const discussionPeople = z.object({
	items: z.array(z.object({ id: z.uuid(), name: z.string(), role: author.shape.role })),
});
