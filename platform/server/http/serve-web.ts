import { readFile } from "node:fs/promises";
import { join } from "node:path";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance } from "fastify";
import { notFound } from "../problem.ts";

/** Files of the web application; any other address outside /api is a page of it, found by its router. */
export async function serveWeb(http: FastifyInstance, folder: string): Promise<void> {
	const page = await readFile(join(folder, "index.html"), "utf8");
	await http.register(fastifyStatic, {
		root: folder,
		index: false,
		wildcard: false,
		preCompressed: false,
		setHeaders: (reply, path) => {
			const hashed = path.includes(`${join("dist", "web", "assets")}`) || /-[\w-]{8}\.\w+$/.test(path);
			reply.header("cache-control", hashed ? "public, max-age=31536000, immutable" : "no-cache");
		},
	});
	http.setNotFoundHandler(async (request, reply) => {
		const isPage =
			(request.method === "GET" || request.method === "HEAD") && !/^\/(api|assets)(\/|$)/.test(request.url);
		if (!isPage) throw notFound();
		return reply.header("cache-control", "no-cache").type("text/html; charset=utf-8").send(page);
	});
}
