import type { FastifyInstance } from "fastify";
import { sql } from "kysely";
import type { Services } from "../services.ts";

/** `/health`: the process lives. `/ready`: it can do its work. `/metrics`: Prometheus. None tells anything of people. */
export function healthRoutes(http: FastifyInstance, { database, metrics }: Services): void {
	http.get("/health", async () => ({ status: "ok" }));
	http.get("/ready", async (_request, reply) => {
		try {
			await sql`select 1`.execute(database);
			return { status: "ready" };
		} catch {
			return reply.code(503).send({ status: "database-away" });
		}
	});
	http.get("/metrics", async (_request, reply) =>
		reply.type(metrics.registry.contentType).send(await metrics.registry.metrics()),
	);
}
