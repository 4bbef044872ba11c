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
}

/**
 * Answers that a stranger got and that the handler called lasting, for seconds: what names in them may lag behind. Only
 * strangers are served from it, so nothing that depends on who asks can come in or out. The oldest go when it is full.
 * @param capacity characters of all answers together
 */
export function createAnswerCache(clock: () => Date, seconds: number, capacity = 16 * 2 ** 20): AnswerCache {
	const answers = new Map<string, Answer & { until: number }>();
	let size = 0;
	const drop = (key: string): void => {
		const known = answers.get(key);
		if (known) size -= key.length + known.body.length;
		answers.delete(key);
	};
	return {
		get(key) {
			const known = answers.get(key);
			if (!known || known.until > clock().getTime()) return known;
			drop(key);
			return undefined;
		},
		put(key, body) {
			const etag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`;
			const answer = { etag, body, until: clock().getTime() + seconds * 1000 };
			drop(key);
			if (seconds === 0 || body.length > capacity) return answer;
			answers.set(key, answer);
			size += key.length + body.length;
			for (const oldest of answers.keys()) {
				if (size <= capacity) break;
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
