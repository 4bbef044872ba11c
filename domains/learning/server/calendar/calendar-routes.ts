import { z } from "zod";
import { openRoute, type Route, readRoute, writeRoute } from "#platform/server/http/route.ts";
import { getFeed, makeFeed, revokeFeed } from "./calendar-feed.ts";

/** Secrets are handed out by open routes: nothing of an answer is kept. */
export const calendarRoutes: readonly Route[] = [
	readRoute({
		id: "learning.calendar.get",
		method: "GET",
		path: "/my-calendar",
		summary: "Whether there is an address from which a calendar reads my timetable, and since when",
		access: "signed-in",
		response: z.object({ madeAt: z.string().nullable() }),
		handle: (context) => getFeed(context),
	}),
	openRoute({
		id: "learning.calendar.make",
		method: "POST",
		path: "/my-calendar",
		summary: "Make an address from which a calendar reads my timetable; the former is out of use. It is told once",
		access: "signed-in",
		response: z.object({ path: z.string() }),
		handle: (scope) => scope.write((context) => makeFeed(context)),
	}),
	writeRoute({
		id: "learning.calendar.revoke",
		method: "DELETE",
		path: "/my-calendar",
		summary: "Put the address of my calendar out of use",
		access: "signed-in",
		response: z.void(),
		handle: (context) => revokeFeed(context),
	}),
];
