import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FastifyInstance, FastifyRequest, InjectOptions } from "fastify";
import type { Actor } from "#platform/server/actor.ts";
import { createBus } from "#platform/server/bus.ts";
import { createContexts } from "#platform/server/database/context.ts";
import { createDatabase } from "#platform/server/database/database.ts";
import { createPool } from "#platform/server/database/pool.ts";
import { createDiskFileStore } from "#platform/server/files/file-store.ts";
import { buildHttp, type HttpOptions } from "#platform/server/http/build-http.ts";
import { createLogger } from "#platform/server/log.ts";
import { createMetrics } from "#platform/server/metrics.ts";
import type { DomainModule } from "#platform/server/module.ts";
import { createPersonalCipher } from "#platform/server/personal-data/cipher.ts";
import { registerModules } from "#platform/server/register-modules.ts";
import { kernelRoutes } from "#platform/server/routes.ts";
import type { Services } from "#platform/server/services.ts";
import { readSettings } from "#platform/server/settings.ts";
import { createAuth } from "#platform/server/sign-in/auth.ts";
import { createTestDatabase } from "./database.ts";

export interface TestServices extends Services {
	ownerUrl: string;
	appUrl: string;
	close(): Promise<void>;
}

/** Everything that a server has, on a database and a folder of the test's own, with the modules given. */
export async function createTestServices(
	modules: readonly DomainModule[],
	{ settings: given = {}, clock = () => new Date() }: { settings?: Record<string, string>; clock?: () => Date } = {},
): Promise<TestServices> {
	const { appUrl, ownerUrl, drop } = await createTestDatabase();
	const folder = await mkdtemp(join(tmpdir(), "ronghe-services-"));
	const settings = readSettings({
		NODE_ENV: "test",
		LOG_LEVEL: "silent",
		DATA_DIR: folder,
		RATE_LIMIT_PER_MINUTE: "100000",
		...given,
	});
	registerModules(modules);
	const log = createLogger(settings.LOG_LEVEL);
	const pool = createPool({ url: appUrl, max: 10, name: "ronghe-test" });
	const database = createDatabase(pool);
	const bus = createBus(appUrl, log);
	const auth = createAuth({ settings, appUrl, secret: "a secret of this test and of no other place" });
	const permissions = modules.flatMap((module) => module.permissions);
	return {
		settings,
		log,
		clock,
		database,
		bus,
		auth,
		ownerUrl,
		appUrl,
		abilitiesOf: (actor) => permissions.filter(({ holds }) => holds(actor)).map(({ name }) => name),
		metrics: createMetrics(),
		cipher: createPersonalCipher(Buffer.alloc(32, 7).toString("base64")),
		files: createDiskFileStore(join(folder, "files")),
		contexts: createContexts({ database, clock, log }),
		async close() {
			await bus.close();
			await auth.close();
			await pool.end();
			await drop();
			await rm(folder, { recursive: true, force: true });
		},
	};
}

export interface TestHttp {
	http: FastifyInstance;
	/** One request; `as` is the cookie header of `signInAs`, or of an answer. */
	send(
		method: InjectOptions["method"] & string,
		url: string,
		options?: { as?: string; organisation?: string; body?: unknown; headers?: Record<string, string>; from?: string },
	): Promise<TestAnswer>;
}

export interface TestAnswer {
	status: number;
	// biome-ignore lint/suspicious/noExplicitAny: tests read what the server sent
	body: any;
	headers: Record<string, string | string[] | number | undefined>;
	/** Cookies that the answer sets, as the header of the next request. */
	cookie: string;
}

/** The HTTP server over test services, asked without a socket. */
export async function createTestHttp(
	services: Services,
	modules: readonly DomainModule[],
	resolveActor: (request: FastifyRequest) => Promise<Actor>,
	protocols: HttpOptions["protocols"] = [],
): Promise<TestHttp> {
	const routes = [...kernelRoutes, ...modules.flatMap((module) => module.routes)];
	const http = await buildHttp({ services, routes, resolveActor, protocols });
	return {
		http,
		async send(method, url, { as, organisation, body, headers = {}, from = "127.0.0.1" } = {}) {
			const answer = await http.inject({
				method,
				url,
				remoteAddress: from,
				headers: {
					...(as && { cookie: as }),
					...(organisation && { "x-organisation": organisation }),
					...headers,
				},
				...(body !== undefined && { payload: body as object }),
			});
			const type = String(answer.headers["content-type"] ?? "");
			return {
				status: answer.statusCode,
				body: type.includes("json") && answer.body ? answer.json() : answer.body,
				headers: answer.headers,
				cookie: answer.cookies
					.filter(({ value, maxAge }) => value !== "" && maxAge !== 0)
					.map(({ name, value }) => `${name}=${encodeURIComponent(value)}`)
					.join("; "),
			};
		},
	};
}
