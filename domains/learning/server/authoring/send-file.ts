import { createReadStream } from "node:fs";
import type { FastifyReply, FastifyRequest } from "fastify";
import type { FileStore } from "#platform/server/files/file-store.ts";
import { notFound } from "#platform/server/problem.ts";

const shown: Record<string, string> = { ".mp4": "video/mp4", ".webm": "video/webm" };

/**
 * Hands out the file of an activity: a video to be played, by the parts that the player asks for; everything else to be
 * kept, never to be run.
 */
export async function sendFile(
	{ request, reply, files }: { request: FastifyRequest; reply: FastifyReply; files: FileStore },
	file: { name: string; size: number; sha256?: string } | null,
): Promise<unknown> {
	if (!file?.sha256 || !(await files.has(file.sha256, file.size))) throw notFound();
	const ending = /\.[^.]+$/.exec(file.name.toLowerCase())?.[0] ?? "";
	const type = shown[ending];
	reply.header("cache-control", "private, max-age=3600").type(type ?? "application/octet-stream");
	if (!type) {
		reply.header("content-disposition", `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`);
		return reply.header("content-length", file.size).send(files.open(file.sha256));
	}
	reply.header("accept-ranges", "bytes");
	const range = rangeOf(request.headers.range, file.size);
	if (range === null) return reply.header("content-length", file.size).send(files.open(file.sha256));
	if (range === "unsatisfiable")
		return reply.code(416).header("content-range", `bytes */${file.size}`).type("text/plain").send("");
	const { start, end } = range;
	return reply
		.code(206)
		.header("content-range", `bytes ${start}-${end}/${file.size}`)
		.header("content-length", end - start + 1)
		.send(createReadStream(files.pathOf(file.sha256), { start, end }));
}

/** One range of bytes (RFC 9110, 14.2); null: all of it, also where several are asked for. */
export function rangeOf(
	header: string | undefined,
	size: number,
): { start: number; end: number } | "unsatisfiable" | null {
	const [, from, to] = /^bytes=(\d*)-(\d*)$/.exec(header ?? "") ?? [];
	if (from === undefined || to === undefined || (from === "" && to === "")) return null;
	const start = from === "" ? Math.max(0, size - Number(to)) : Number(from);
	const end = from === "" || to === "" ? size - 1 : Math.min(Number(to), size - 1);
	return start >= size || end < start ? "unsatisfiable" : { start, end };
}
