import type { FastifyReply } from "fastify";
import type { Services } from "#platform/server/services.ts";

/** A stored file to keep: no browser shows it. */
export const sendFile = (
	reply: FastifyReply,
	{ files }: Pick<Services, "files">,
	file: { name: string; size: number; sha256: string },
) =>
	reply
		.header("content-length", file.size)
		.header("content-disposition", `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`)
		.header("content-security-policy", "sandbox")
		.type("application/octet-stream")
		.send(files.open(file.sha256));
