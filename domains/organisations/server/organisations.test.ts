import { Readable } from "node:stream";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { system } from "#platform/server/actor.ts";
import { newId } from "#platform/server/id.ts";
import { deliverEvents } from "#platform/server/outbox/deliver-events.ts";
import { signInAs } from "#platform/testing/sign-in.ts";
import { checksOfKind } from "../contract.ts";
import { type OrganisationsHttp, organisationsHttp } from "../testing/http.ts";
import { importInstitutions } from "./import-institutions.ts";

let web: OrganisationsHttp;
let operator: { id: string; as: string; organisationId: string };

beforeAll(async () => {
	web = await organisationsHttp();
	operator = await web.operator();
});
afterAll(() => web.close());

let count = 0;
const send = (method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE", url: string, as?: string, body?: unknown) =>
	web.send(method, `/api${url}`, { body, from: `10.7.0.${++count % 250}`, ...(as && { as }) });

const application = (part: Record<string, unknown> = {}) => ({
	kind: "enterprise",
	nameEn: "Harbour Robotics",
	nameZh: "海港机器人有限公司",
	regionId: web.regionId,
	registrationNumber: `9131${++count}`,
	website: "https://www.harbour.example",
	contactPhone: "+86 21 5555 0100",
	...part,
});

async function applicant(part: Record<string, unknown> = {}, email = `boss-${++count}@harbour.example`) {
	const id = await web.person({ email });
	const as = await signInAs(web.services, id);
	const made = await send("POST", "/organisations", as, application(part));
	return { as, id, email, organisationId: made.body.id as string, made };
}

const seen = async (organisationId: string): Promise<string> =>
	(await send("GET", `/applications/${organisationId}`, operator.as)).body.submittedAt;
async function tickAll(organisationId: string, kind: keyof typeof checksOfKind = "enterprise") {
	const submittedAt = await seen(organisationId);
	for (const code of checksOfKind[kind]) {
		await send("PUT", `/applications/${organisationId}/checks/${code}`, operator.as, { submittedAt, done: true });
	}
}
const decide = async (organisationId: string, body: object, as = operator.as) =>
	send("POST", `/applications/${organisationId}/decision`, as, { submittedAt: await seen(organisationId), ...body });

describe("registering an organisation", () => {
	it("waits with no right in it, is not seen by others, and its owner sees how it stands", async () => {
		const { as, organisationId, made } = await applicant();
		expect(made.status).toBe(200);
		const session = await send("GET", "/session", as);
		expect(session.body).toMatchObject({
			abilities: [],
			memberships: [{ organisation: { state: "waiting" }, roles: ["owner"] }],
			// Known to the browser, which refuses larger files before they are sent.
			maxUploadMb: web.services.settings.MAX_UPLOAD_MB,
		});
		expect((await send("GET", `/organisations/${organisationId}`)).status).toBe(404);
		expect((await send("GET", "/organisations?q=Harbour")).body.items).toEqual([]);
		expect((await send("GET", `/applications/${organisationId}`, as)).body).toMatchObject({
			state: "waiting",
			contactPhone: "+86 21 5555 0100",
			decisions: [{ decision: "submitted" }],
			abilities: ["edit"],
		});
	});

	it("needs a proven address, one name, a region that exists, and files that are one's own", async () => {
		const unproven = await signInAs(web.services, await web.person({ emailVerified: false }));
		expect((await send("POST", "/organisations", unproven, application())).body.code).toBe(
			"organisations/email-not-verified",
		);
		const as = await signInAs(web.services, await web.person());
		const fields: Record<string, Record<string, unknown>> = {
			nameZh: { nameEn: null, nameZh: " " },
			regionId: { regionId: operator.id },
			placeId: { placeId: web.regionId },
			evidence: { evidence: [operator.id] },
			kind: { kind: "operator" },
			website: { website: "javascript:alert(1)" },
		};
		for (const [path, part] of Object.entries(fields)) {
			const answer = await send("POST", "/organisations", as, application(part));
			expect(answer).toMatchObject({ status: 422, body: { fields: [{ path }] } });
		}
		for (const extra of [{ state: "verified" }, { roles: ["operator"] }, { sample: true }]) {
			expect((await send("POST", "/organisations", as, application(extra))).status).toBe(422);
		}
	});

	it("takes a number once, also when two come at the same moment", async () => {
		const number = "913100000000001";
		const people = await Promise.all([1, 2].map(async () => signInAs(web.services, await web.person())));
		const answers = await Promise.all(
			people.map((as) => send("POST", "/organisations", as, application({ registrationNumber: number }))),
		);
		expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
		expect(answers.find(({ status }) => status === 409)?.body.code).toBe("organisations/registration-number-taken");
	});

	it("keeps the telephone number sealed, and forgets it with the decision", async () => {
		const { organisationId } = await applicant();
		const stored = () =>
			web.services.contexts.read(system, ({ tx }) =>
				tx
					.selectFrom("organisation_application")
					.select("contact_phone")
					.where("organisation_id", "=", organisationId)
					.executeTakeFirstOrThrow(),
			);
		expect((await stored()).contact_phone).toMatch(/^v1\./);
		await decide(organisationId, { decision: "refuse", reasons: "The number is in no register." });
		expect((await stored()).contact_phone).toBeNull();
	});
});

describe("verifying an organisation", () => {
	it("needs every check, then lets it work and tells its owner in words", async () => {
		const { as, email, organisationId } = await applicant();
		const early = await decide(organisationId, { decision: "verify" });
		expect(early.body).toMatchObject({
			code: "organisations/checks-open",
			params: { checks: checksOfKind.enterprise.join(", ") },
		});
		await tickAll(organisationId);
		const done = await decide(organisationId, { decision: "verify" });
		expect(done.body).toMatchObject({ state: "verified", abilities: ["suspend"] });
		expect((await send("GET", "/session", as)).body.abilities).toContain("organisations.invite");
		expect((await send("GET", `/organisations/${organisationId}`)).body).toMatchObject({
			state: "verified",
			abilities: [],
		});
		await deliverEvents(web.services.contexts);
		expect((await web.mails(email)).at(-1)?.subject).toContain("was verified");
	});

	it("refuses with reasons that the applicant reads, corrects and hands in again", async () => {
		const { as, organisationId } = await applicant();
		await tickAll(organisationId);
		expect((await decide(organisationId, { decision: "refuse", reasons: "short" })).status).toBe(422);
		await decide(organisationId, { decision: "refuse", reasons: "The number is in no register." });
		const seen = await send("GET", `/applications/${organisationId}`, as);
		expect(seen.body.decisions[0]).toMatchObject({ decision: "refused", reasons: "The number is in no register." });
		const { kind: _kind, regionId: _regionId, ...corrected } = application();
		const again = await send("PUT", `/applications/${organisationId}`, as, corrected);
		expect(again.body).toMatchObject({ state: "waiting", revision: 2 });
		const open = again.body.checks
			.filter(({ done }: { done: boolean }) => !done)
			.map(({ code }: { code: string }) => code);
		expect(open).toEqual(["number_in_register", "called_back"]);
	});

	it("is the operator's: an official of the region advises, others find nothing", async () => {
		const { organisationId } = await applicant();
		const official = await web.member(await web.organisation({ kind: "administration" }), ["official"]);
		const auditor = await web.member(operator.organisationId, ["auditor"]);
		const owner = await web.member(await web.organisation(), ["owner"]);
		expect(
			(await send("POST", `/applications/${organisationId}/comments`, official.as, { text: "We know them." })).status,
		).toBe(200);
		const seen = (await send("GET", `/applications/${organisationId}`, official.as)).body;
		expect(seen).toMatchObject({ contactPhone: null, applicant: null, evidence: [], abilities: ["comment"] });
		expect((await send("GET", `/applications/${organisationId}`, operator.as)).body.comments).toMatchObject([
			{ text: "We know them." },
		]);
		for (const { as } of [official, auditor, owner]) {
			expect((await decide(organisationId, { decision: "verify" }, as)).status).toBe(403);
		}
		for (const { as } of [auditor, owner]) {
			expect((await send("GET", `/applications/${organisationId}`, as)).status).toBe(404);
		}
	});

	it("is not done by whoever registered it", async () => {
		const made = await send("POST", "/organisations", operator.as, application());
		const own = made.body.id as string;
		expect((await decide(own, { decision: "refuse", reasons: "asked for by the test" })).status).toBe(404);
	});

	it("hints whether the mail comes from the organisation's own domain", async () => {
		const hints = [];
		for (const email of [`a${++count}@mail.harbour.example`, `b${++count}@elsewhere.example`, `c${++count}@qq.com`]) {
			const { organisationId } = await applicant({}, email);
			hints.push((await send("GET", `/applications/${organisationId}`, operator.as)).body.mailDomainHint);
		}
		expect(hints).toEqual(["matches", "differs", "free_mail"]);
	});

	it("can be taken back at once", async () => {
		const { as, organisationId } = await applicant();
		await tickAll(organisationId);
		await decide(organisationId, { decision: "verify" });
		const suspend = await send("POST", `/organisations/${organisationId}/suspend`, operator.as, {
			reasons: "Reported as a fake employer.",
		});
		expect(suspend.status).toBe(200);
		expect((await send("GET", "/session", as)).body.abilities).toEqual([]);
		expect((await send("GET", `/organisations/${organisationId}`)).status).toBe(404);
		await send("POST", `/organisations/${organisationId}/reinstate`, operator.as, {
			reasons: "The report was mistaken.",
		});
		expect((await send("GET", "/session", as)).body.abilities).not.toEqual([]);
	});
});

describe("members", () => {
	it("keep at least one owner, also when two leave at the same moment", async () => {
		const organisationId = await web.organisation();
		const owners = [await web.member(organisationId, ["owner"]), await web.member(organisationId, ["owner"])];
		const answers = await Promise.all(
			owners.map(({ as }) => send("POST", `/organisations/${organisationId}/leave`, as)),
		);
		expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
		const last = owners[answers[0]?.status === 409 ? 0 : 1]!;
		const demote = await send("PUT", `/organisations/${organisationId}/members/${last.id}`, last.as, {
			roles: ["recruiter"],
		});
		expect(demote.body.code).toBe("organisations/last-owner");
	});

	it("are out at their next request", async () => {
		const organisationId = await web.organisation();
		const owner = await web.member(organisationId, ["owner"]);
		const recruiter = await web.member(organisationId, ["coordinator"]);
		const members = () =>
			web.send("GET", `/api/organisations/${organisationId}/members`, {
				as: recruiter.as,
				organisation: organisationId,
			});
		expect((await members()).status).toBe(200);
		expect((await send("DELETE", `/organisations/${organisationId}/members/${recruiter.id}`, owner.as)).status).toBe(
			200,
		);
		expect((await members()).body.code).toBe("platform/organisation-not-yours");
	});

	it("are changed only within one's reach", async () => {
		const organisationId = await web.organisation({ kind: "school" });
		const owner = await web.member(organisationId, ["owner"]);
		const coordinator = await web.member(organisationId, ["coordinator"]);
		const head = await web.member(organisationId, ["programme_head"]);
		const teacher = await web.member(organisationId, ["teacher"]);
		const change = async (as: string, personId: string, roles: string[]) =>
			(await send("PUT", `/organisations/${organisationId}/members/${personId}`, as, { roles })).status;
		expect(await change(coordinator.as, coordinator.id, ["owner"])).toBe(403);
		expect(await change(coordinator.as, owner.id, ["teacher"])).toBe(404);
		expect(await change(head.as, coordinator.id, ["teacher"])).toBe(404);
		expect(await change(head.as, teacher.id, ["teacher", "student"])).toBe(200);
		expect(await change(head.as, teacher.id, ["coordinator"])).toBe(403);
		expect(await change(teacher.as, teacher.id, ["owner"])).toBe(403);
		const other = await web.organisation({ kind: "school" });
		const stranger = await web.member(other, ["owner"]);
		expect(await change(stranger.as, teacher.id, ["student"])).toBe(404);
	});
});

describe("the directory", () => {
	it("is found in both languages, by part of a name, and pages without gaps", async () => {
		const regionId = web.regionId;
		await web.services.contexts.write(system, (context) =>
			importInstitutions(
				context,
				Array.from({ length: 25 }, (_, at) => ({
					regionId,
					registrationNumber: `U${at}`,
					nameZh: `第${at}职业技术大学`,
				})),
			),
		);
		await web.organisation({ nameEn: "Institute of Marine Robotics", nameZh: "海洋机器人研究院" });
		for (const q of ["marine", "MARINE rob", "机器人", "海洋"]) {
			const { body } = await send("GET", `/organisations?q=${encodeURIComponent(q)}`);
			expect(
				body.items.map(({ name }: { name: { en: string } }) => name.en),
				q,
			).toContain("Institute of Marine Robotics");
		}
		const seen = new Set<string>();
		let cursor = "";
		let total = 0;
		do {
			const { body } = await send("GET", `/organisations?kind=school&limit=10${cursor}`);
			for (const { id } of body.items) seen.add(id);
			total = body.total;
			cursor = body.nextCursor ? `&cursor=${body.nextCursor}` : "";
		} while (cursor);
		expect(seen.size).toBe(total);
		const csv = await send("GET", "/organisations/export?kind=school&format=csv&language=zh");
		expect(String(csv.body).trim().split("\n")).toHaveLength(total + 1);
	});

	it("takes a register in twice and changes nothing the second time, nor what an owner looks after", async () => {
		const row = { regionId: web.regionId, registrationNumber: "U-own", nameZh: "旧名大学" };
		const take = (nameZh = row.nameZh) =>
			web.services.contexts.write(system, (context) => importInstitutions(context, [{ ...row, nameZh }]));
		expect(await take()).toEqual({ added: 1, changed: 0 });
		expect(await take()).toEqual({ added: 0, changed: 0 });
		expect(await take("新名大学")).toEqual({ added: 0, changed: 1 });
		const { id } = await web.services.contexts.read(system, ({ tx }) =>
			tx.selectFrom("organisation").select("id").where("registration_number", "=", "U-own").executeTakeFirstOrThrow(),
		);
		await web.member(id, ["owner"]);
		expect(await take("别名大学")).toEqual({ added: 0, changed: 0 });
	});

	it("is part of the search over everything", async () => {
		const { body } = await send("GET", "/search?q=marine");
		expect(body.groups).toMatchObject([
			{ kind: "organisation", items: [{ label: { en: "Institute of Marine Robotics" } }] },
		]);
	});
});

describe("the operator's and the auditor's reading", () => {
	it("opens a message only for a reason, which the audit keeps", async () => {
		await web.services.contexts.write(system, ({ mail }) =>
			mail({ to: "secret@example.org", kind: "test", subject: "Hello", text: "Content" }),
		);
		const list = await send("GET", "/operation/mails", operator.as);
		expect(JSON.stringify(list.body)).not.toMatch(/secret@|Hello|Content/);
		const id = list.body.items[0].id;
		expect((await send("POST", `/operation/mails/${id}`, operator.as, { reason: "" })).status).toBe(422);
		const opened = await send("POST", `/operation/mails/${id}`, operator.as, { reason: "The person asked about it" });
		expect(opened.body).toMatchObject({ recipient: "secret@example.org", body: "Content" });
		expect(await web.auditActions()).toContain("operation.mail.opened");
	});

	it("keeps in the audit also who looked for what is not there", async () => {
		const reason = "Somebody asked for it on the telephone";
		const email = "nobody-of-this-name@example.org";
		expect((await send("POST", "/operation/people", operator.as, { email, reason })).status).toBe(404);
		expect((await send("POST", `/operation/mails/${newId()}`, operator.as, { reason })).status).toBe(404);
		const entries = await web.services.contexts.read(system, ({ tx }) =>
			tx.selectFrom("audit_entry").select(["action", "detail"]).orderBy("seq", "desc").limit(2).execute(),
		);
		const detail = { reason, found: false };
		expect(entries).toEqual([
			{ action: "operation.mail.opened", detail },
			{ action: "operation.person.looked-up", detail },
		]);
	});

	it("opens the evidence of a decided application only for a reason, which the audit keeps", async () => {
		const id = await web.organisation({ state: "waiting" });
		const { sha256, size } = await web.services.files.put(Readable.from([Buffer.from("licence")]), 100);
		const fileId = newId();
		await web.services.contexts.write(system, async ({ tx, now }) => {
			const file = { name: "a.txt", media_type: "text/plain", purpose: "upload", created_at: now };
			await tx
				.insertInto("stored_file")
				.values({ id: fileId, sha256, size, ...file })
				.execute();
			await tx.insertInto("organisation_evidence").values({ organisation_id: id, file_id: fileId }).execute();
		});
		const url = `/applications/${id}/evidence/${fileId}`;
		const opened = async () =>
			web.services.contexts.read(system, ({ tx }) =>
				tx.selectFrom("audit_entry").select("detail").where("object_id", "=", fileId).orderBy("seq").execute(),
			);
		expect((await send("GET", url, operator.as)).status).toBe(200);
		await web.services.contexts.write(system, ({ tx }) =>
			tx.updateTable("organisation").set({ state: "verified" }).where("id", "=", id).execute(),
		);
		expect((await send("GET", url, operator.as)).body).toMatchObject({
			fields: [{ path: "reason", code: "required" }],
		});
		const reason = "The licence is said to be forged";
		expect((await send("GET", `${url}?${new URLSearchParams({ reason })}`, operator.as)).status).toBe(200);
		expect((await opened()).map(({ detail }) => detail)).toEqual([
			{ reason: "verification", found: true },
			{ reason, found: true },
		]);
	});

	it("lets the auditor read the audit and nothing else", async () => {
		const auditor = await web.member(operator.organisationId, ["auditor"]);
		const list = await send("GET", "/audit?action=organisations.&limit=5", auditor.as);
		expect(list.body.items.length).toBe(5);
		expect(list.body.items.every(({ action }: { action: string }) => action.startsWith("organisations."))).toBe(true);
		const next = await send("GET", `/audit?cursor=${list.body.nextCursor}&action=organisations.&limit=5`, auditor.as);
		expect(next.body.items[0].seq).toBeLessThan(list.body.items.at(-1).seq);
		expect((await send("GET", "/audit/verification", auditor.as)).body).toMatchObject({ sound: true, broken: [] });
		const csv = await send("GET", "/audit/export?action=organisations.&format=csv&language=en", auditor.as);
		expect(String(csv.body).trim().split("\n")).toHaveLength(list.body.total + 1);
		for (const url of ["/operation/mails", "/applications", `/organisations/${operator.organisationId}/members`]) {
			expect((await send("GET", url, auditor.as)).status, url).toBe(403);
		}
		expect((await send("GET", "/audit", operator.as)).status).toBe(403);
	});
});
