import { type Agent, request } from "node:http";

/** One request of the record store. @throws Error for an answer other than 200 */
export function askStore(
	agent: Agent,
	{
		port,
		authorization,
		method,
		path,
		body,
	}: { port: string; authorization: string; method: string; path: string; body?: string },
): Promise<string> {
	return new Promise((resolve, reject) => {
		const headers = {
			authorization,
			"x-experience-api-version": "1.0.3",
			...(body !== undefined && { "content-type": "application/json", "content-length": Buffer.byteLength(body) }),
		};
		const asked = request(`http://127.0.0.1:${port}${path}`, { method, agent, headers }, (answer) => {
			const parts: Buffer[] = [];
			answer.on("data", (part: Buffer) => parts.push(part));
			answer.on("end", () => {
				const text = Buffer.concat(parts).toString("utf8");
				if (answer.statusCode === 200) resolve(text);
				else reject(new Error(`${answer.statusCode} ${text}`));
			});
		});
		asked.on("error", reject);
		asked.end(body);
	});
}
