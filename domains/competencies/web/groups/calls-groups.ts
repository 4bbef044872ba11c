import { queryOptions } from "@tanstack/react-query";
import type { z } from "zod";
import { get, type Query, type Send, send } from "#platform/web/api/calls.ts";
import "../problem-messages.ts";
import type { Choice } from "#platform/web/form/type-ahead.tsx";
import type * as groups from "../../contract-groups.ts";

type Out<Shape extends z.ZodType> = z.output<Shape>;

export type GroupRow = Out<typeof groups.groupRow>;
export const fetchGroups = (query: Query, signal: AbortSignal) =>
	get<Out<typeof groups.groupList>>("/learner-groups", query, signal);
export const groupQuery = (id: string) =>
	queryOptions({
		queryKey: ["groups", id],
		queryFn: ({ signal }) => get<groups.GroupDetail>(`/learner-groups/${id}`, {}, signal),
	});
/** Against which occupation (default: the group's own), and as of when (default: now). */
export type Asked = { occupationId: string | undefined; asOf: string | undefined };
export const figuresQuery = (id: string, query: Asked) =>
	queryOptions({
		queryKey: ["groups", id, "figures", query],
		queryFn: ({ signal }) => get<groups.GroupFigures>(`/learner-groups/${id}/figures`, query, signal),
	});
export type LearnerRow = Out<typeof groups.learnerRows>["items"][number];
export const learnersQuery = (id: string, query: Asked) =>
	queryOptions({
		queryKey: ["groups", id, "learners", query],
		queryFn: ({ signal }) => get<Out<typeof groups.learnerRows>>(`/learner-groups/${id}/learners`, query, signal),
	});

export const createGroup = (json: groups.GroupInput, options: Send) =>
	send<{ id: string }>("POST", "/learner-groups", json, options);
export const myGroupsQuery = queryOptions({
	queryKey: ["groups", "mine"],
	queryFn: ({ signal }) => get<Out<typeof groups.myGroups>>("/learner-groups/mine", {}, signal),
});
export const editGroup = (id: string, json: Out<typeof groups.groupChange>) =>
	send("PUT", `/learner-groups/${id}`, json);
export const setGroupState = (id: string, step: "close" | "reopen") => send("POST", `/learner-groups/${id}/${step}`);
export const recordForGroup = (json: unknown, options: Send) =>
	send<{ recorded: number }>("POST", "/learner-groups/evidence", json, options);

export async function findPeople(as: "learner" | "teacher", q: string, signal: AbortSignal): Promise<Choice[]> {
	const { items } = await get<Out<typeof groups.groupPeople>>("/learner-groups/people", { as, q }, signal);
	return items.map(({ id, name }) => ({ id, label: name }));
}
