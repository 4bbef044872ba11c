import type { RawScope, RouteInput } from "../http/route.ts";
import { getMyJob, listMyJobs } from "./job-queries.ts";

/** Bytes that may wait for a reader. */
const MOST_UNREAD = 1_048_576;

/** Server-sent events: first the list, then each of my jobs whenever it moves; a comment every 20 s keeps proxies awake. */
export async function streamJobs(
	scope: RawScope,
	{ request, reply, services }: RouteInput<unknown, unknown, unknown>,
): Promise<unknown> {
	reply.hijack();
	const { raw } = reply;
	raw.writeHead(200, {
		...(reply.getHeaders() as Record<string, string>),
		"content-type": "text/event-stream",
		"cache-control": "no-store",
		"x-accel-buffering": "no",
	});
	// A stream that has ended is silent: a write then would end the process. A reader who does not read is let go.
	const write = (text: string): void => {
		if (raw.writableEnded || raw.destroyed) return;
		if (raw.writableLength > MOST_UNREAD) raw.destroy();
		else raw.write(text);
	};
	const send = (event: string, data: unknown): void => write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
	const unsubscribe = services.bus.subscribe((message) => {
		// The browser comes back by itself, if it still may. After a time without news nobody knows whether it may.
		if (message.channel === "session" && message.person === scope.actor.personId) raw.end();
		if (message.channel === "reconnected") raw.end();
		if (message.channel !== "job" || message.person !== scope.actor.personId || !message.id) return;
		scope
			.read((context) => getMyJob(context, message.id as string))
			.then((job) => send("job", job))
			.catch(() => undefined);
	});
	const awake = setInterval(() => write(": awake\n\n"), 20_000);
	request.raw.on("close", () => {
		unsubscribe();
		clearInterval(awake);
	});
	send("jobs", await scope.read((context) => listMyJobs(context)).catch(() => []));
	return reply;
}
