import type { z } from "zod";
import type { Actor } from "../actor.ts";
import type { Contexts } from "../database/context.ts";
import type { FileStore } from "../files/file-store.ts";
import type { Logger } from "../log.ts";
import type { Settings } from "../settings.ts";

/** What a running job may use. `contexts` have no statement limit; every one they make is a transaction. */
export interface JobScope {
	readonly jobId: string;
	/** The person who started it, with the rights of that moment; a job whose starter lost one of them does not go on. */
	readonly actor: Actor;
	/** Each write is refused at its end when the job was cancelled, taken over, or its starter lost a right. */
	readonly contexts: Contexts;
	readonly files: FileStore;
	readonly settings: Settings;
	readonly log: Logger;
	/** Aborted when a person cancels, the process stops or the job's lock is lost; check it between steps (`signal.throwIfAborted()`). */
	readonly signal: AbortSignal;
	/** Tells the person how far it is. Cheap to call often. */
	progress(done: number, total: number): void;
}

/** Shown when it is done: figures for the sentence, and where to look. */
export interface JobResult {
	figures?: Record<string, number | string>;
	/** Path in the web application. */
	page?: string;
	/** A file to download. */
	fileId?: string;
}

/**
 * Anything longer than a second. `run` may be started again after a crash, so its effect must be one transaction
 * or safe to repeat.
 */
export interface JobDefinition<Payload> {
	readonly kind: string;
	readonly payload: z.ZodType<Payload>;
	run(scope: JobScope, payload: Payload): Promise<JobResult | undefined>;
}

export const defineJob = <Payload>(definition: JobDefinition<Payload>): JobDefinition<Payload> => definition;
