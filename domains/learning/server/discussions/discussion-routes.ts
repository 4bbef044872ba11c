import { z } from "zod";
import { type Route, rawRoute, readRoute, writeRoute } from "#platform/server/http/route.ts";
import {
	discussionOverview,
	discussionPeople,
	peopleQuery,
	postChange,
	posted,
	postInput,
	postQuery,
	reasonInput,
	seenInput,
	tellingInput,
	thread,
	threadInput,
	threadList,
	threadQuery,
	threadState,
} from "../../contract-discussions.ts";
import { sendFile } from "../authoring/send-file.ts";
import { writeCourses } from "../learning-policy.ts";
import { deletePost, editPost } from "./change-post.ts";
import { chooseTelling, seeThread } from "./choices.ts";
import { findPeople } from "./discussion-people.ts";
import { hidePost, reportPost, restorePost, setThread, settleReports } from "./moderate.ts";
import { discussionsOf } from "./overview.ts";
import { getPostFile } from "./post-files.ts";
import { readThread } from "./read-thread.ts";
import { listThreads } from "./thread-list.ts";
import { openThread, replyInThread } from "./write-post.ts";

const id = z.object({ id: z.uuid() });
const ofOffering = "/offerings/:id/discussions";
const oneThread = "/discussion-threads/:id";
const onePost = "/discussion-posts/:id";
const ofFile = id.extend({ fileId: z.uuid() });

/** Discussions of an offering, for who learns in it, teaches it or answers for it; moderated by who teaches or answers. */
export const discussionRoutes: readonly Route[] = [
	readRoute({
		id: "learning.discussions.get",
		method: "GET",
		path: ofOffering,
		summary: "Boards of an offering that I take part in, with what I have not read",
		access: "signed-in",
		params: id,
		response: discussionOverview,
		handle: (context, { params }) => discussionsOf(context, params.id),
	}),
	writeRoute({
		id: "learning.discussions.tell",
		method: "PUT",
		path: `${ofOffering}/choice`,
		summary: "Choose of what I am told in the discussions of an offering",
		access: "signed-in",
		params: id,
		body: tellingInput,
		response: z.void(),
		handle: (context, { params, body }) => chooseTelling(context, params.id, body.tell),
	}),
	readRoute({
		id: "learning.discussions.people",
		method: "GET",
		path: `${ofOffering}/people`,
		summary: "People of an offering by a part of their name, to be mentioned",
		access: "signed-in",
		params: id,
		query: peopleQuery,
		response: discussionPeople,
		handle: (context, { params, query }) => findPeople(context, params.id, query.q),
	}),
	readRoute({
		id: "learning.threads.list",
		method: "GET",
		path: `${ofOffering}/threads`,
		summary: "Threads of a board: the general one, or that of an activity",
		access: "signed-in",
		params: id,
		query: threadQuery,
		response: threadList,
		handle: (context, { params, query }) => listThreads(context, params.id, query),
	}),
	writeRoute({
		id: "learning.threads.open",
		method: "POST",
		path: `${ofOffering}/threads`,
		summary: "Begin a thread on a board",
		access: "signed-in",
		params: id,
		body: threadInput,
		response: posted,
		handle: (context, { params, body }) => openThread(context, params.id, body),
	}),
	readRoute({
		id: "learning.threads.get",
		method: "GET",
		path: oneThread,
		summary: "A thread with a page of its posts",
		access: "signed-in",
		params: id,
		query: postQuery,
		response: thread,
		handle: (context, { params, query }) => readThread(context, params.id, query),
	}),
	writeRoute({
		id: "learning.threads.seen",
		method: "PUT",
		path: `${oneThread}/seen`,
		summary: "I have read a thread until one of its posts",
		access: "signed-in",
		params: id,
		body: seenInput,
		response: z.void(),
		handle: (context, { params, body }) => seeThread(context, params.id, body.until),
	}),
	writeRoute({
		id: "learning.threads.set",
		method: "PUT",
		path: `${oneThread}/state`,
		summary: "Pin or close a thread, or mark a reply as its answer",
		access: writeCourses,
		params: id,
		body: threadState,
		response: z.void(),
		handle: (context, { params, body }) => setThread(context, params.id, body),
	}),
	writeRoute({
		id: "learning.posts.reply",
		method: "POST",
		path: `${oneThread}/posts`,
		summary: "Answer a thread, or one of its replies",
		access: "signed-in",
		params: id,
		body: postInput,
		response: posted,
		handle: (context, { params, body }) => replyInThread(context, params.id, body),
	}),
	rawRoute({
		id: "learning.posts.file",
		method: "GET",
		path: `${onePost}/files/:fileId`,
		summary: "A file of a post that I may read",
		access: "signed-in",
		produces: "application/octet-stream",
		params: ofFile,
		handle: async (scope, { params, request, reply, services }) => {
			const file = await scope.read((context) => getPostFile(context, params.id, params.fileId));
			return sendFile({ request, reply, files: services.files }, file);
		},
	}),
	writeRoute({
		id: "learning.posts.edit",
		method: "PUT",
		path: onePost,
		summary: "Change what I wrote",
		access: "signed-in",
		params: id,
		body: postChange,
		response: z.void(),
		handle: (context, { params, body }) => editPost(context, params.id, body),
	}),
	writeRoute({
		id: "learning.posts.delete",
		method: "DELETE",
		path: onePost,
		summary: "Take away what I wrote",
		access: "signed-in",
		params: id,
		response: z.void(),
		handle: (context, { params }) => deletePost(context, params.id),
	}),
	writeRoute({
		id: "learning.posts.report",
		method: "POST",
		path: `${onePost}/reports`,
		summary: "Report a post to those who moderate",
		access: "signed-in",
		params: id,
		body: reasonInput,
		response: z.void(),
		handle: (context, { params, body }) => reportPost(context, params.id, body.reason),
	}),
	writeRoute({
		id: "learning.posts.hide",
		method: "POST",
		path: `${onePost}/hide`,
		summary: "Hide a post, with the reason that its author reads",
		access: writeCourses,
		params: id,
		body: reasonInput,
		response: z.void(),
		handle: (context, { params, body }) => hidePost(context, params.id, body.reason),
	}),
	writeRoute({
		id: "learning.posts.restore",
		method: "POST",
		path: `${onePost}/restore`,
		summary: "Show a post again that was hidden",
		access: writeCourses,
		params: id,
		response: z.void(),
		handle: (context, { params }) => restorePost(context, params.id),
	}),
	writeRoute({
		id: "learning.posts.settle",
		method: "POST",
		path: `${onePost}/reports/settle`,
		summary: "Settle what was reported of a post: it stays",
		access: writeCourses,
		params: id,
		response: z.void(),
		handle: (context, { params }) => settleReports(context, params.id),
	}),
];
