import { ForwardFailure, type SendStatements } from "#domains/records/api.ts";
import { RequestOutError, requestOut } from "#platform/server/http/request-out.ts";
import { newId } from "#platform/server/id.ts";
import type { Settings } from "#platform/server/settings.ts";
import { writeParts } from "./multipart.ts";

/** A POST of statements to another store (part 3, 2.1.2), multipart when attachments come along (1.5.2). */
export const sendStatements =
	(settings: Pick<Settings, "ALLOW_PRIVATE_ADDRESSES">): SendStatements =>
	async ({ endpoint, edition, key, secret }, { bodies, attachments }) => {
		const json = Buffer.from(`[${bodies.join(",")}]`);
		const boundary = newId();
		const body =
			attachments.length === 0
				? json
				: writeParts(
						[
							{ headers: { "Content-Type": "application/json" }, content: json },
							...attachments.map(({ sha2, contentType, content }) => ({
								headers: {
									"Content-Type": contentType,
									"Content-Transfer-Encoding": "binary",
									"X-Experience-API-Hash": sha2,
								},
								content,
							})),
						],
						boundary,
					);
		const answer = await requestOut({
			method: "POST",
			url: `${endpoint}statements`,
			headers: {
				authorization: `Basic ${Buffer.from(`${key}:${secret}`).toString("base64")}`,
				"content-type": attachments.length === 0 ? "application/json" : `multipart/mixed; boundary=${boundary}`,
				"x-experience-api-version": edition,
			},
			body,
			timeout: 20_000,
			most: 2_000,
			allowPrivate: settings.ALLOW_PRIVATE_ADDRESSES,
		}).catch((error: unknown) => {
			throw error instanceof RequestOutError ? new ForwardFailure(error.code, error.message) : error;
		});
		const { status } = answer;
		if (status >= 200 && status < 300) return;
		const words = `${status} ${answer.body.toString("utf8").replace(/\s+/g, " ").trim()}`;
		if (status === 401 || status === 403) throw new ForwardFailure("credentials-refused", words);
		if (status >= 500 || status === 408 || status === 429) throw new ForwardFailure("store-busy", words);
		throw new ForwardFailure("statement-refused", words, status === 409);
	};
