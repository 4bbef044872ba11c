import { createHash, randomUUID } from "node:crypto";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { system } from "#platform/server/actor.ts";
import { openXapiStore, statement, type TestClient, type XapiStore } from "./testing/xapi-store.ts";

const now = new Date("2026-03-10T08:00:00Z");
let store: XapiStore;
let client: TestClient;

beforeAll(async () => {
	store = await openXapiStore();
	await store.setClock(now);
});
afterAll(() => store.close());

const VOIDED = { id: "http://adlnet.gov/expapi/verbs/voided" };
const reference = (id: string) => ({ objectType: "StatementRef", id });
const post = (body: unknown, options = {}) => store.ask(client, "POST", "statements", { body, ...options });
const get = (query: string, options = {}) => store.ask(client, "GET", `statements?${query}`, options);
const idsOf = (answer: { body: { statements: { id: string }[] } }) => answer.body.statements.map(({ id }) => id);

const ATTACHED = {
	usageType: "https://example.org/proof",
	display: { en: "proof" },
	length: 1,
	sha2: "0".repeat(64),
	fileUrl: "https://example.org/file",
};

describe("storing", () => {
	beforeAll(async () => {
		client = await store.client();
	});

	it("sets what the standard has the server set, and keeps the rest as it came", async () => {
		const sent = statement({ result: { score: { scaled: 0.75 }, extensions: { "https://example.org/x": null } } });
		const { status, body } = await post(sent);
		expect(status).toBe(200);
		const { body: got } = await get(`statementId=${body[0]}`);
		expect(got).toMatchObject({ ...sent, id: body[0], version: "1.0.0", stored: now.toISOString() });
		expect(got.authority.account.name).toMatch(/^rk_/);
		expect(got.timestamp).toBe(got.stored);
	});

	it("takes the same statement twice with one effect, and refuses another under its id", async () => {
		const id = randomUUID();
		const put = (part = {}) =>
			store.ask(client, "PUT", `statements?statementId=${id}`, { body: statement({ id, ...part }) });
		expect((await put()).status).toBe(204);
		await store.setClock(new Date(now.getTime() + 1000));
		expect((await put({ verb: { id: statement().verb.id, display: { zh: "完成" } } })).status).toBe(204);
		const conflict = await put({ verb: { id: "http://adlnet.gov/expapi/verbs/failed" } });
		expect(conflict.status).toBe(409);
		expect((await get(`statementId=${id}`)).body.verb.id).toBe(statement().verb.id);
	});

	it("takes one of many equal statements that come at once", async () => {
		const id = randomUUID();
		const answers = await Promise.all(Array.from({ length: 8 }, () => post(statement({ id }))));
		expect(answers.map(({ status }) => status)).toEqual(Array(8).fill(200));
		const { rows } = await store.services.contexts.read(system, ({ tx }) =>
			sql`select 1 from record_statement where id = ${id}`.execute(tx),
		);
		expect(rows).toHaveLength(1);
	});

	it("stores none of a batch of which one is refused", async () => {
		const id = randomUUID();
		const { status, body } = await post([statement({ id }), statement({ actor: { mbox: "li@example.org" } })]);
		expect(status).toBe(400);
		expect(body.error).toBe("statements[1].actor.mbox must be a mailto IRI with one address.");
		expect((await get(`statementId=${id}`)).status).toBe(404);
	});

	it.each([
		[
			"a NUL in a text",
			{
				verb: { id: "https://example.org/v", display: { en: "a\0b" } },
				object: { id: "https://example.org/nul", definition: { name: { en: "a\0b" } } },
			},
		],
		[
			"a media type that is long to read",
			{ attachments: [{ ...ATTACHED, contentType: `a/b${';a="b"'.repeat(200)} ` }] },
		],
		["members of the language itself", JSON.parse('{"__proto__":{"a":1}}')],
	])("refuses %s in a sentence", async (_, part) => {
		const { status, body } = await post({
			...statement(),
			...part,
			...(Object.hasOwn(part, "__proto__") && { constructor: 1 }),
		});
		expect(status).toBe(400);
		expect(body.error).not.toBe("Something went wrong.");
	});

	it("keeps an id unique over the months", async () => {
		const id = randomUUID();
		await post(statement({ id }));
		await store.setClock(new Date("2026-05-02T08:00:00Z"));
		expect((await post(statement({ id, object: { id: "https://example.org/other" } }))).status).toBe(409);
		expect((await post(statement({ id }))).status).toBe(200);
		expect((await get(`statementId=${id}`)).body.stored).toMatch(/^2026-03/);
	});

	it("compares durations to a hundredth of a second", async () => {
		const id = randomUUID();
		const options = { edition: "2.0.0" };
		await post(statement({ id, result: { duration: "PT1.127S" } }), options);
		expect((await post(statement({ id, result: { duration: "PT1.12S" } }), options)).status).toBe(200);
		expect((await post(statement({ id, result: { duration: "PT1.13S" } }), options)).status).toBe(409);
	});
});

describe("finding", () => {
	beforeAll(async () => {
		client = await store.client();
	});

	it("finds by agent, verb, activity and registration, related ones when asked", async () => {
		const registration = randomUUID();
		const instructor = { mbox: "mailto:teacher@example.org" };
		const parent = [{ id: "https://example.org/course" }];
		const { body } = await post(
			statement({
				actor: { mbox: "mailto:find@example.org" },
				context: { registration, instructor, contextActivities: { parent } },
			}),
		);
		const agent = (mbox: string) => `agent=${encodeURIComponent(JSON.stringify({ mbox }))}`;
		const course = "activity=https://example.org/course";
		for (const query of [
			agent("mailto:find@example.org"),
			`registration=${registration.toUpperCase()}`,
			`${agent("mailto:teacher@example.org")}&related_agents=true`,
			`${course}&related_activities=true`,
			`${agent("mailto:find@example.org")}&verb=${statement().verb.id}&activity=${statement().object.id}`,
		])
			expect(idsOf(await get(query)), query).toEqual(body);
		for (const query of [agent("mailto:teacher@example.org"), course]) expect(idsOf(await get(query))).toEqual([]);
	});

	it("finds what refers to it over several steps, the last of which came last", async () => {
		const client = await store.client();
		const [first, second, third] = [randomUUID(), randomUUID(), randomUUID()];
		const send = (id: string, part: Record<string, unknown>) =>
			store.ask(client, "PUT", `statements?statementId=${id}`, { body: statement(part) });
		const teacher = { mbox: "mailto:teacher@example.org" };
		await send(third, { actor: teacher, object: reference(second) });
		await send(second, { actor: teacher, object: reference(first) });
		await send(first, { actor: { mbox: "mailto:pupil@example.org" } });
		const agent = encodeURIComponent(JSON.stringify({ mbox: "mailto:pupil@example.org" }));
		const found = idsOf(await store.ask(client, "GET", `statements?agent=${agent}`));
		expect(found).toEqual([first, second, third]);
	});

	it("finds each of a batch once, also where one refers to another that is found by the same", async () => {
		const verb = { id: `https://example.org/verbs/${randomUUID()}` };
		const [first, second, third, fourth] = Array.from({ length: 4 }, () => randomUUID());
		const sent = [
			statement({ id: first, verb }),
			statement({ id: second, verb }),
			statement({ id: third, verb, object: reference(first!) }),
			statement({ id: fourth, object: reference(third!) }),
		];
		expect((await post(sent)).status).toBe(200);
		const query = `verb=${encodeURIComponent(verb.id)}`;
		expect(idsOf(await get(`${query}&ascending=true`))).toEqual([first, second, third, fourth]);
		expect(idsOf(await get(query))).toEqual([fourth, third, second, first]);
		const page = await get(`${query}&limit=3`);
		expect(idsOf(page)).toEqual([fourth, third, second]);
		expect(idsOf(await get(page.body.more.split("?")[1]))).toEqual([first]);
	});

	it("finds what refers to what is found, whichever came first", async () => {
		const late = randomUUID();
		const about = { id: "http://adlnet.gov/expapi/verbs/commented" };
		const [early] = (await post(statement({ verb: about, object: reference(late) }))).body;
		const object = { id: `https://example.org/${randomUUID()}` };
		await post(statement({ id: late, object }));
		const [after] = (await post(statement({ verb: about, object: reference(late) }))).body;
		expect(idsOf(await get(`activity=${object.id}`))).toEqual([after, late, early]);
	});

	async function walk(query: string): Promise<string[]> {
		const seen: string[] = [];
		let next = `/xapi/1.0.3/statements?${query}&limit=3`;
		while (next) {
			const answer = await store.ask(client, "GET", next.slice("/xapi/1.0.3/".length));
			seen.push(...idsOf(answer));
			next = answer.body.more;
		}
		return seen;
	}

	it("pages by more, in either direction, without a statement twice or lost", async () => {
		const verb = { id: `https://example.org/${randomUUID()}` };
		const { body: sent } = await post(Array.from({ length: 7 }, () => statement({ verb })));
		expect(await walk(`verb=${verb.id}&ascending=true`)).toEqual(sent);
		expect(await walk(`verb=${verb.id}`)).toEqual(sent.reverse());
	});

	it("pages over what is found directly and as related, each once", async () => {
		const course = { id: `https://example.org/${randomUUID()}` };
		const parent = { contextActivities: { parent: [course] } };
		const about = { id: `https://example.org/${randomUUID()}` };
		const sent: string[] = [];
		for (const part of [{ object: course }, { context: parent }, { object: course, context: parent }]) {
			sent.push(...(await post([statement(part), statement(part)])).body);
		}
		// Found by what it refers to, under both keys, after it was found under one.
		const late = randomUUID();
		const [early] = (await post(statement({ verb: about, object: reference(late), context: parent }))).body;
		await post(statement({ id: late, object: course }));
		const all = [...sent, early, late];
		expect(await walk(`activity=${course.id}&related_activities=true&ascending=true`)).toEqual(all);
		expect(await walk(`activity=${course.id}&related_activities=true`)).toEqual(all.toReversed());
		expect(await walk(`activity=${course.id}&related_activities=true&verb=${about.id}`)).toEqual([early]);
	});

	it("answers a context activity that came alone as a list, and what only looks like one as it came", async () => {
		const parent = { id: "https://example.org/course" };
		const context = { contextActivities: { parent } };
		const listed = { contextActivities: { parent: [parent] } };
		const object = { ...statement({ context }), objectType: "SubStatement" };
		const [id] = (await post(statement({ object, context }))).body;
		const expected = { context: listed, object: { context: listed } };
		expect((await get(`statementId=${id}`)).body).toMatchObject(expected);
		const answer = await store.ask(client, "GET", `statements?statementId=${id}&attachments=true`);
		expect(String(answer.body)).toContain('"parent":[{');

		const result = { response: 'as {"parent":{} }', extensions: { "https://example.org/x": { parent: { a: 1 } } } };
		const [other] = (await post(statement({ result }))).body;
		expect((await get(`statementId=${other}`)).body).toMatchObject({ result });
	});

	it("takes since as after and until as up to", async () => {
		const verb = { id: `https://example.org/${randomUUID()}` };
		const days = ["2026-06-01T00:00:00Z", "2026-06-02T00:00:00Z", "2026-06-03T00:00:00Z"];
		const ids: string[] = [];
		for (const day of days) {
			await store.setClock(new Date(day));
			ids.push(...(await post(statement({ verb }))).body);
		}
		expect(idsOf(await get(`verb=${verb.id}&since=${days[0]}&until=${days[1]}`))).toEqual([ids[1]]);
	});

	it("says up to when all is there, in refusals too", async () => {
		const before = new Date().toISOString();
		const { status, headers } = await get("statementId=1&verb=x");
		expect(status).toBe(400);
		expect(String(headers["x-experience-api-consistent-through"]) >= before).toBe(true);
	});

	it("answers ids with no more than what identifies", async () => {
		const verb = { id: `https://example.org/${randomUUID()}`, display: { en: "x" } };
		await post(statement({ verb, actor: { name: "Li", mbox: "mailto:li@example.org", objectType: "Agent" } }));
		const { body } = await get(`verb=${verb.id}&format=ids`);
		expect(body.statements[0]).toMatchObject({
			actor: { objectType: "Agent", mbox: "mailto:li@example.org" },
			verb: { id: verb.id },
			object: { id: statement().object.id },
		});
		expect(Object.keys(body.statements[0].object)).toEqual(["id"]);
	});

	it("keeps what many say of one activity at once", async () => {
		const ids = Array.from({ length: 5 }, () => `https://example.org/${randomUUID()}`);
		const languages = ["de", "en", "fr", "zh"];
		await Promise.all(
			languages.map((language) =>
				post(ids.map((id) => statement({ object: { id, definition: { name: { [language]: language } } } }))),
			),
		);
		for (const id of ids) {
			const { body } = await store.ask(client, "GET", `activities?activityId=${id}`);
			expect(Object.keys(body.definition.name).sort()).toEqual(languages);
		}
	});

	it("keeps what was said last of an activity, also when one batch said it before", async () => {
		const id = `https://example.org/${randomUUID()}`;
		const said = ["Welding", "Soldering", "Welding"];
		await post(said.map((en) => statement({ object: { id, definition: { name: { en } } } })));
		const { body } = await store.ask(client, "GET", `activities?activityId=${id}`);
		expect(body.definition).toEqual({ name: { en: "Welding" } });
	});

	it("answers canonical with the union of what was said of an activity, in the language asked for", async () => {
		const id = `https://example.org/${randomUUID()}`;
		await post(statement({ object: { id, definition: { name: { en: "Welding" } } } }));
		await post(statement({ object: { id, definition: { name: { zh: "焊接" } } } }));
		const headers = { "accept-language": "zh-CN, en;q=0.5" };
		const { body } = await get(`activity=${id}&format=canonical`, { headers });
		expect(body.statements.map((one: { object: { definition: unknown } }) => one.object.definition)).toEqual([
			{ name: { zh: "焊接" } },
			{ name: { zh: "焊接" } },
		]);
	});

	it.each([
		["limit=-1", "limit"],
		["since=yesterday", "since"],
		["since=0000-01-01T00:00:00Z", "since"],
		["related_agents=yes", "related_agents"],
		["agent={}", "agent"],
		["format=all", "format"],
		["Verb=x", "Verb"],
		["verb=https://a.example&verb=https://b.example", "verb"],
	])("refuses ?%s and names %s", async (query, name) => {
		const { status, body } = await get(query);
		expect(status).toBe(400);
		expect(body.error).toContain(name);
	});
});

describe("voiding", () => {
	beforeAll(async () => {
		client = await store.client();
	});

	it("hides the target, whichever came first, and is no target itself", async () => {
		const [target] = (await post(statement())).body;
		const [voiding] = (await post(statement({ verb: VOIDED, object: reference(target) }))).body;
		expect((await get(`statementId=${target}`)).status).toBe(404);
		expect((await get(`voidedStatementId=${target}`)).body.id).toBe(target);
		expect(idsOf(await get("limit=10"))).toEqual([voiding]);
		expect((await post(statement({ verb: VOIDED, object: reference(voiding) }))).status).toBe(400);
		const later = randomUUID();
		await post(statement({ verb: VOIDED, object: reference(later) }));
		await post(statement({ id: later }));
		expect((await get(`statementId=${later}`)).status).toBe(404);
	});
});

describe("attachments", () => {
	const content = Buffer.from([0, 13, 10, 45, 45, 255, 13, 10]);
	const sha2 = createHash("sha256").update(content).digest("hex");
	const described = {
		usageType: "https://example.org/proof",
		display: { en: "proof" },
		contentType: "application/octet-stream",
		length: content.length,
		sha2,
	};
	const mixed = (json: unknown, hash: string, bytes = content) =>
		Buffer.concat([
			Buffer.from(`--b\r\nContent-Type: application/json\r\n\r\n${JSON.stringify(json)}\r\n--b\r\n`),
			Buffer.from(
				`Content-Type: application/octet-stream\r\nContent-Transfer-Encoding: binary\r\nX-Experience-API-Hash: ${hash}\r\n\r\n`,
			),
			bytes,
			Buffer.from("\r\n--b--\r\n"),
		]);
	const headers = { "content-type": "multipart/mixed; boundary=b" };

	beforeAll(async () => {
		client = await store.client();
	});

	it("come back byte by byte", async () => {
		const { status, body } = await post(mixed(statement({ attachments: [described] }), sha2), { headers });
		expect(status).toBe(200);
		const answer = await get(`statementId=${body[0]}&attachments=true`);
		expect(answer.headers["content-type"]).toMatch(/^multipart\/mixed; boundary=/);
		expect(answer.body).toContain(`X-Experience-API-Hash: ${sha2}`);
		// A file of the organisation: kept, and backed up, as all others are.
		const { rows } = await store.services.contexts.read(system, ({ tx }) =>
			sql`select 1 from stored_file where sha256 = ${sha2} and organisation_id = ${client.organisationId}`.execute(tx),
		);
		expect(rows).toHaveLength(1);
	});

	it.each([
		[
			"whose content has another hash",
			() => mixed(statement({ attachments: [described] }), sha2, Buffer.from("other")),
		],
		["that no statement names", () => mixed(statement(), sha2)],
	])("are refused %s", async (_, body) => {
		expect((await post(body(), { headers })).status).toBe(400);
	});

	it("without address must come along", async () => {
		const { status, body } = await post(statement({ attachments: [described] }));
		expect(status).toBe(400);
		expect(body.error).toContain("fileUrl");
	});
});
