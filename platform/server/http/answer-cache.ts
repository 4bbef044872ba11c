import { createHash } from "node:crypto";
import type { FastifyReply, FastifyRequest } from "fastify";

interface Answer {
	etag: string;
	body: string;
}

export interface AnswerCache {
	get(key: string): Answer | undefined;
	/** Keeps the text of an answer under the key. @returns it with its mark */
	put(key: string, body: string): Answer;
	/** How many are held now. */
	count(): number;
}

/**
 * Answers that a stranger got and that the handler called lasting, for seconds: what names in them may lag behind. Only
 * strangers are served from it, so nothing that depends on who asks can come in or out. Those that had their time go with
 * the next question, whatever it asks for, and the oldest when it is full.
 * @param capacity characters of all answers together
 * @param most answers at a time, however small
 */
export function createAnswerCache(
	clock: () => Date,
	seconds: number,
	capacity = 16 * 2 ** 20,
	most = 10_000,
): AnswerCache {
	const answers = new Map<string, Answer & { until: number }>();
	let size = 0;
	const drop = (key: string): void => {
		const known = answers.get(key);
		if (known) size -= key.length + known.body.length;
		answers.delete(key);
	};
	/** All last equally long, so the oldest are over first. */
	const dropExpired = (): void => {
		const now = clock().getTime();
		for (const [key, { until }] of answers) {
			if (until > now) break;
			drop(key);
		}
	};
	return {
		get(key) {
			dropExpired();
			return answers.get(key);
		},
		count: () => answers.size,
		put(key, body) {
			const etag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`;
			const answer = { etag, body, until: clock().getTime() + seconds * 1000 };
			dropExpired();
			drop(key);
			if (seconds === 0 || body.length > capacity) return answer;
			answers.set(key, answer);
			size += key.length + body.length;
			for (const oldest of answers.keys()) {
				if (size <= capacity && answers.size <= most) break;
				drop(oldest);
			}
			return answer;
		},
	};
}

/** Sends an answer with its mark, or 304 to who has it already. Browsers keep it, and ask each time whether it holds. */
export function sendAnswer(request: FastifyRequest, reply: FastifyReply, { etag, body }: Answer): FastifyReply {
	reply.header("cache-control", "private, no-cache").header("etag", etag);
	const known = (request.headers["if-none-match"] ?? "").split(",").map((mark) => mark.trim().replace(/^W\//, ""));
	if (known.includes(etag)) return reply.code(304).send();
	return reply.type("application/json; charset=utf-8").send(body);
}
