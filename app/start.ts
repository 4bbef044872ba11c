import type { FastifyInstance, FastifyRequest } from "fastify";
import { ical } from "#interop/ical/plugin.ts";
import { xapi } from "#interop/xapi/plugin.ts";
import { startForwarding } from "#interop/xapi/start-forwarding.ts";
import type { Actor } from "#platform/server/actor.ts";
import { startBackground } from "#platform/server/background.ts";
import { startHousekeeping } from "#platform/server/housekeeping.ts";
import { buildHttp } from "#platform/server/http/build-http.ts";
import { startWorker } from "#platform/server/jobs/worker.ts";
import { createMailSender } from "#platform/server/mail/send-mail.ts";
import { allRoutes, type Composition } from "./compose.ts";
import { modules } from "./modules.ts";

export interface Running {
	address: string;
	stop(): Promise<void>;
}

interface StartOptions {
	composition: Composition;
	resolveActor: (request: FastifyRequest) => Promise<Actor>;
	webFolder?: string | undefined;
}

/** Jobs, events, mails: in the server's process by default, in one of its own by `RUN=worker`. */
export function startBackgroundWork({ composition }: Pick<StartOptions, "composition">): { stop(): Promise<void> } {
	const { jobContexts, jobPool, files, bus, settings, log } = composition;
	const worker = startWorker({
		definitions: modules.flatMap((module) => module.jobs ?? []),
		contexts: jobContexts,
		pool: jobPool,
		files,
		bus,
		settings,
		log,
	});
	const background = startBackground({ contexts: composition.contexts, bus, log, send: createMailSender(settings) });
	const housekeeping = startHousekeeping(composition);
	const forwarding = startForwarding(composition);
	return {
		async stop() {
			await Promise.all([worker.stop(), background.stop(), housekeeping.stop(), forwarding.stop()]);
		},
	};
}

export async function startServer({ composition, resolveActor, webFolder }: StartOptions): Promise<Running> {
	const { settings } = composition;
	const http: FastifyInstance = await buildHttp({
		services: composition,
		routes: allRoutes,
		resolveActor,
		protocols: [xapi, ical],
		...(webFolder && { webFolder }),
	});
	const address = await http.listen({ host: settings.HOST, port: settings.PORT });
	return { address, stop: () => http.close() };
}
