import type { FastifyReply, FastifyRequest } from "fastify";
import type { z } from "zod";
import type { Actor, Permission } from "../actor.ts";
import type { ReadContext, WriteContext } from "../database/context.ts";
import type { Services } from "../services.ts";

/** Who may call a route at all. What they may do with an object is the use case's first statement. */
export type Access = "public" | "signed-in" | Permission;

type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

interface Shape<Params, Query, Body, Result> {
	/** `domain.object.verb`: operation id in OpenAPI, entry in the access test. */
	id: string;
	method: Method;
	/** With `:name` parameters, below /api. */
	path: string;
	/** One sentence for the API's documentation. */
	summary: string;
	access: Access;
	params?: z.ZodType<Params>;
	query?: z.ZodType<Query>;
	body?: z.ZodType<Body>;
	response: z.ZodType<Result>;
	/** Limits of its own, per minute and address, for doors that are guessed at. */
	ratePerMinute?: number;
}

export interface RouteInput<Params, Query, Body> {
	params: Params;
	query: Query;
	body: Body;
	services: Services;
	request: FastifyRequest;
	reply: FastifyReply;
	/** Says of a read that strangers get this same answer for good (but for names in it): it may be kept for seconds. */
	lasting(): void;
}

export interface RawScope {
	actor: Actor;
	read<T>(work: (context: ReadContext) => Promise<T>): Promise<T>;
	write<T>(work: (context: WriteContext) => Promise<T>): Promise<T>;
}

// biome-ignore lint/suspicious/noExplicitAny: a list of routes holds routes of every shape
export type Route = AnyRoute<any, any, any, any>;

type AnyRoute<P, Q, B, R> =
	| (Shape<P, Q, B, R> & {
			mode: "read";
			handle(context: ReadContext, input: RouteInput<P, Q, B>): Promise<R>;
	  })
	| (Shape<P, Q, B, R> & {
			mode: "write";
			handle(context: WriteContext, input: RouteInput<P, Q, B>): Promise<R>;
	  })
	| (Omit<Shape<P, Q, B, R>, "response"> & {
			mode: "raw";
			/** Absent for streams and files. */
			response?: z.ZodType<R>;
			/** Media type of what is sent, for the documentation. */
			produces: string;
			/** `multipart` bodies are read by the handler. */
			consumes?: "multipart/form-data";
			handle(scope: RawScope, input: RouteInput<P, Q, B>): Promise<unknown>;
	  });

/** Runs in one read-only transaction. */
export const readRoute = <P, Q, B, R>(
	route: Shape<P, Q, B, R> & { handle(context: ReadContext, input: RouteInput<P, Q, B>): Promise<R> },
): Route => ({ ...route, mode: "read" });

/** Runs in one transaction together with its idempotency key, audit entries, events, jobs and mails. */
export const writeRoute = <P, Q, B, R>(
	route: Shape<P, Q, B, R> & { handle(context: WriteContext, input: RouteInput<P, Q, B>): Promise<R> },
): Route => ({ ...route, mode: "write" });

/** Streams, downloads and uploads: opens its contexts itself, through `scope`, and answers through `reply`. */
export const rawRoute = <P, Q, B>(
	route: Omit<Shape<P, Q, B, unknown>, "response"> & {
		produces: string;
		consumes?: "multipart/form-data";
		handle(scope: RawScope, input: RouteInput<P, Q, B>): Promise<unknown>;
	},
): Route => ({ ...route, mode: "raw" });

/**
 * Answers JSON but holds no transaction while it works, and leaves no trace of what came in or went out: for doors
 * that take passwords and give out secrets. An idempotency key is not looked at.
 */
export const openRoute = <P, Q, B, R>(
	route: Shape<P, Q, B, R> & { handle(scope: RawScope, input: RouteInput<P, Q, B>): Promise<R> },
): Route => ({ ...route, mode: "raw", produces: "application/json" });
