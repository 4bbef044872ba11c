import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { system } from "#platform/server/actor.ts";
import { deliverEvents } from "#platform/server/outbox/deliver-events.ts";
import { signInAs } from "#platform/testing/sign-in.ts";
import { checksFor } from "../contract.ts";
import { type OrganisationsHttp, organisationsHttp } from "../testing/http.ts";
import { erasePerson } from "./erase-person.ts";
import { importInstitutions } from "./import-institutions.ts";

let web: OrganisationsHttp;
let operator: { id: string; as: string; email: string; organisationId: string };

beforeAll(async () => {
	web = await organisationsHttp();
	const organisationId = await web.organisation({ kind: "operator" });
	operator = { organisationId, ...(await web.member(organisationId, ["operator"])) };
});
afterAll(() => web.close());

let count = 0;
const send = (method: "GET" | "POST" | "PUT" | "DELETE", url: string, as?: string, body?: unknown) =>
	web.send(method, `/api${url}`, { body, from: `10.8.0.${++count % 250}`, ...(as && { as }) });

/** An institution as the register gives it: verified, and nobody's. */
async function institution(): Promise<string> {
	const registrationNumber = `41430${++count}`;
	await web.services.contexts.write(system, (context) =>
		importInstitutions(context, [{ regionId: web.regionId, registrationNumber, nameZh: `登记大学${count}` }]),
	);
	const { id } = await web.services.contexts.read(system, ({ tx }) =>
		tx
			.selectFrom("organisation")
			.select("id")
			.where("registration_number", "=", registrationNumber)
			.executeTakeFirstOrThrow(),
	);
	return id;
}

async function somebody(email = `registrar-${++count}@uni.example`) {
	const id = await web.person({ email });
	return { id, email, as: await signInAs(web.services, id) };
}

const claim = (part: Record<string, unknown> = {}) => ({
	role: "Registrar",
	proof: "The staff page names me as the registrar since 2021.",
	website: "https://www.uni.example",
	contactPhone: "+86 731 5555 0100",
	...part,
});
const ask = (id: string, as: string, part: Record<string, unknown> = {}) =>
	send("PUT", `/organisations/${id}/claim`, as, claim(part));
const seen = async (id: string): Promise<string> =>
	(await send("GET", `/applications/${id}`, operator.as)).body.submittedAt;
const tick = (id: string, code: string, submittedAt: string) =>
	send("PUT", `/applications/${id}/checks/${code}`, operator.as, { submittedAt, done: true });
async function tickAll(id: string): Promise<string> {
	const submittedAt = await seen(id);
	for (const code of checksFor("school", true)) await tick(id, code, submittedAt);
	return submittedAt;
}
async function decide(id: string, body: object) {
	const submittedAt = await tickAll(id);
	return send("POST", `/applications/${id}/decision`, operator.as, { submittedAt, ...body });
}
const refusal = { decision: "refuse", reasons: "The staff page names somebody else as the registrar." };

describe("claiming an institution of a register", () => {
	it("is offered to whoever is signed in, and leaves the institution as it is while it is checked", async () => {
		const id = await institution();
		const { as, email } = await somebody();
		expect((await send("GET", `/organisations/${id}`)).body).toMatchObject({ represented: false, abilities: [] });
		expect((await send("GET", `/organisations/${id}`, as)).body.abilities).toEqual(["claim"]);
		expect((await ask(id, as)).status).toBe(200);
		expect((await send("GET", "/session", as)).body).toMatchObject({
			memberships: [],
			claims: [{ organisation: { id }, state: "open" }],
		});
		expect((await send("GET", `/organisations/${id}`, as)).body).toMatchObject({
			state: "verified",
			abilities: ["application"],
		});
		expect((await send("GET", `/applications/${id}`, as)).body).toMatchObject({
			isClaim: true,
			state: "waiting",
			claim: { role: "Registrar" },
			contactPhone: "+86 731 5555 0100",
			abilities: ["claim", "withdraw"],
		});
		await deliverEvents(web.services.contexts);
		const queue = await send("GET", "/applications?state=waiting", operator.as);
		expect(queue.body.items).toContainEqual(
			expect.objectContaining({ organisationId: id, claim: true, checksTotal: 4, abilities: expect.any(Array) }),
		);
		expect((await send("GET", `/applications/${id}`, operator.as)).body).toMatchObject({
			applicant: { email },
			mailDomainHint: "matches_named",
			abilities: ["check", "decide", "suspend", "comment"],
		});
		expect((await web.mails(operator.email)).at(-1)?.body).toContain("asks to speak for");
	});

	it("makes the claimant the owner when every check is done, and says so by notice and mail", async () => {
		const id = await institution();
		const { as, email } = await somebody();
		await ask(id, as);
		const early = await send("POST", `/applications/${id}/decision`, operator.as, {
			decision: "verify",
			submittedAt: await seen(id),
		});
		expect(early.body).toMatchObject({ code: "organisations/checks-open" });
		expect((await decide(id, { decision: "verify" })).status).toBe(200);
		expect((await send("GET", "/session", as)).body).toMatchObject({
			claims: [],
			memberships: [{ organisation: { id, state: "verified" }, roles: ["owner"] }],
		});
		expect((await send("GET", `/organisations/${id}`, as)).body.abilities).toContain("edit");
		expect((await send("GET", `/applications/${id}`, as)).body).toMatchObject({
			contactPhone: null,
			decisions: [{ decision: "verified" }, { decision: "submitted" }],
		});
		await deliverEvents(web.services.contexts);
		expect((await web.mails(email)).at(-1)?.body).toContain("you are now the owner");
		expect(await web.auditActions()).toContain("organisations.claim.verified");
	});

	it("is refused with reasons that the claimant reads, and may be corrected and handed in again", async () => {
		const id = await institution();
		const { as, email } = await somebody();
		await ask(id, as);
		expect((await decide(id, refusal)).body.state).toBe("refused");
		expect((await send("GET", `/organisations/${id}`)).body.state).toBe("verified");
		await deliverEvents(web.services.contexts);
		expect((await web.mails(email)).at(-1)?.body).toContain(refusal.reasons);
		expect((await send("GET", `/applications/${id}`, as)).body).toMatchObject({
			state: "refused",
			decisions: [{ decision: "refused", reasons: refusal.reasons }, { decision: "submitted" }],
			abilities: ["claim", "withdraw"],
		});
		await ask(id, as, { role: "Vice registrar" });
		const again = await send("GET", `/applications/${id}`, operator.as);
		expect(again.body).toMatchObject({ state: "waiting", revision: 2, claim: { role: "Vice registrar" } });
		const done = again.body.checks.filter(({ done }: { done: boolean }) => done);
		expect(done.map(({ code }: { code: string }) => code)).toEqual(["number_in_register"]);
	});

	it("refuses a second one while one is open, and one of an organisation with an owner, without naming anybody", async () => {
		const id = await institution();
		const first = await somebody();
		const second = await somebody();
		await ask(id, first.as);
		const held = await ask(id, second.as);
		expect(held.body).toMatchObject({ status: 409, code: "organisations/claim-open" });
		expect(JSON.stringify(held.body)).not.toContain(first.email);
		expect((await send("GET", `/applications/${id}`, second.as)).status).toBe(404);
		await decide(id, { decision: "verify" });
		const late = await ask(id, second.as);
		expect(late.body).toMatchObject({ status: 409, code: "organisations/organisation-has-owner" });
		expect(JSON.stringify(late.body)).not.toContain(first.id);
		expect((await send("GET", `/organisations/${id}`, second.as)).body).toMatchObject({
			represented: true,
			abilities: [],
		});
	});

	it("lets one of two who ask at the same moment through", async () => {
		const id = await institution();
		const both = await Promise.all([somebody(), somebody()]);
		const answers = await Promise.all(both.map(({ as }) => ask(id, as)));
		expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
	});

	it("shows a later claimant nothing of an earlier one, neither proof nor reasons nor ticks", async () => {
		const id = await institution();
		const first = await somebody();
		const second = await somebody();
		await ask(id, first.as);
		await decide(id, refusal);
		expect((await ask(id, second.as, { role: "Dean" })).status).toBe(200);
		const shown = (await send("GET", `/applications/${id}`, second.as)).body;
		expect(shown).toMatchObject({ revision: 1, claim: { role: "Dean" }, decisions: [{ decision: "submitted" }] });
		expect(shown.checks.some(({ done }: { done: boolean }) => done)).toBe(false);
		expect(JSON.stringify(shown)).not.toContain(refusal.reasons);
		expect((await send("GET", `/applications/${id}`, first.as)).status).toBe(404);
	});

	it("keeps a claimant from the institution's data, and advisers from the claimant", async () => {
		const id = await institution();
		const { as, email } = await somebody();
		await ask(id, as);
		const correction = { nameZh: "改名大学", registrationNumber: "1234", contactPhone: "+86 10 1234 5678" };
		expect((await send("PUT", `/applications/${id}`, as, correction)).body.code).toBe(
			"organisations/state-does-not-allow",
		);
		const office = await web.member(await web.organisation({ kind: "administration" }), ["official"]);
		const advised = (await send("GET", `/applications/${id}`, office.as)).body;
		expect(advised).toMatchObject({ applicant: null, claim: null, contactPhone: null, abilities: ["comment"] });
		expect(JSON.stringify(advised)).not.toContain(email);
	});

	it("is taken back by the claimant alone, and goes with an erased claimant", async () => {
		const id = await institution();
		const claimant = await somebody();
		await ask(id, claimant.as);
		expect((await send("DELETE", `/organisations/${id}/claim`, (await somebody()).as)).status).toBe(404);
		expect((await send("DELETE", `/organisations/${id}/claim`, claimant.as)).status).toBe(200);
		expect((await send("GET", "/session", claimant.as)).body.claims).toEqual([]);
		await ask(id, claimant.as);
		await web.services.contexts.write(system, (context) => erasePerson(context, claimant.id));
		expect((await ask(id, (await somebody()).as)).status).toBe(200);
	});

	it("needs a proven address, a proof that says something, and an institution that can be found", async () => {
		const id = await institution();
		const unproven = await signInAs(web.services, await web.person({ emailVerified: false }));
		expect((await ask(id, unproven)).body.code).toBe("organisations/email-not-verified");
		const { as } = await somebody();
		expect((await ask(id, as, { proof: "trust me" })).body.fields[0].path).toBe("proof");
		expect((await ask(await web.organisation({ state: "suspended" }), as)).status).toBe(404);
		expect((await ask(operator.organisationId, as)).status).toBe(404);
	});

	const closed = { reasons: "The school was closed by the ministry." };

	it("does not keep the operator from suspending an institution of which a claim was refused", async () => {
		const id = await institution();
		await ask(id, (await somebody()).as);
		await decide(id, refusal);
		expect((await send("POST", `/organisations/${id}/suspend`, operator.as, closed)).status).toBe(200);
		expect((await send("GET", `/organisations/${id}`)).status).toBe(404);
	});

	it("waits with its call-back number while the institution is suspended, and is decided when it works again", async () => {
		const id = await institution();
		const { as } = await somebody();
		await ask(id, as);
		const { abilities } = (await send("GET", `/applications/${id}`, operator.as)).body;
		expect(abilities).toContain("suspend");
		expect((await send("POST", `/organisations/${id}/suspend`, operator.as, closed)).status).toBe(200);
		expect((await send("GET", `/organisations/${id}`)).status).toBe(404);
		// Why is told to the institution's people, of whom the claimant is none.
		expect((await send("GET", `/applications/${id}`, as)).body).toMatchObject({
			state: "suspended",
			abilities: ["withdraw"],
			decisions: [{ decision: "submitted" }],
		});
		const held = await decide(id, { decision: "verify" });
		expect(held.body).toMatchObject({ status: 409, code: "organisations/state-does-not-allow" });
		expect((await send("POST", `/organisations/${id}/reinstate`, operator.as, closed)).status).toBe(200);
		expect((await send("GET", `/applications/${id}`, operator.as)).body).toMatchObject({
			state: "waiting",
			contactPhone: "+86 731 5555 0100",
		});
		expect((await decide(id, { decision: "verify" })).status).toBe(200);
		expect((await send("GET", "/session", as)).body.memberships).toMatchObject([{ organisation: { id } }]);
	});

	it("never makes somebody owner whose access was taken meanwhile", async () => {
		const id = await institution();
		const claimant = await somebody();
		await ask(id, claimant.as);
		const submittedAt = await tickAll(id);
		const reason = { reason: "The mailbox was taken over." };
		await send("POST", `/operation/people/${claimant.id}/suspend`, operator.as, reason);
		const verify = { decision: "verify", submittedAt };
		const answer = await send("POST", `/applications/${id}/decision`, operator.as, verify);
		expect(answer.body).toMatchObject({ status: 409, code: "organisations/claimant-suspended" });
		expect((await send("GET", `/organisations/${id}`)).body.represented).toBe(false);
		await send("POST", `/operation/people/${claimant.id}/reinstate`, operator.as, reason);
		expect((await send("POST", `/applications/${id}/decision`, operator.as, verify)).status).toBe(200);
	});

	it("is checked and decided only in the version that the operator looked at", async () => {
		const id = await institution();
		const { as } = await somebody();
		await ask(id, as);
		const submittedAt = await tickAll(id);
		await ask(id, as, { role: "President" });
		const changed = { status: 409, code: "organisations/application-changed" };
		expect((await tick(id, "called_back", submittedAt)).body).toMatchObject(changed);
		for (const decision of [{ decision: "verify" }, refusal]) {
			const answer = await send("POST", `/applications/${id}/decision`, operator.as, { submittedAt, ...decision });
			expect(answer.body).toMatchObject(changed);
		}
		const unseen = await send("POST", `/applications/${id}/decision`, operator.as, { decision: "verify" });
		expect(unseen.status).toBe(422);
		const now = (await send("GET", `/applications/${id}`, operator.as)).body;
		expect(now).toMatchObject({ revision: 2, state: "waiting", claim: { role: "President" } });
		expect(now.checks.filter(({ done }: { done: boolean }) => done)).toHaveLength(1);
		expect((await decide(id, { decision: "verify" })).status).toBe(200);
	});

	it("of somebody else, handed in after one that was looked at was taken back, is not the one decided about", async () => {
		const id = await institution();
		const first = await somebody();
		await ask(id, first.as);
		const submittedAt = await tickAll(id);
		await send("DELETE", `/organisations/${id}/claim`, first.as);
		await ask(id, (await somebody()).as);
		const answer = await send("POST", `/applications/${id}/decision`, operator.as, { submittedAt, ...refusal });
		expect(answer.body).toMatchObject({ status: 409, code: "organisations/application-changed" });
	});
});

describe("what waits for somebody", () => {
	it("is counted by the rules of the lists it leads to, and gone when it is done", async () => {
		const waiting = async (as: string) => (await send("GET", "/session", as)).body.waiting;
		const own = await web.organisation();
		const owner = await web.member(own, ["owner"]);
		const guest = await somebody();
		const list = await send("GET", "/applications?state=waiting&limit=1", operator.as);
		expect((await waiting(operator.as))["organisations.applications"] ?? 0).toBe(list.body.total);
		expect(await waiting(guest.as)).toEqual({});
		await send("POST", `/organisations/${own}/invitations`, owner.as, { email: guest.email, roles: ["mentor"] });
		expect(await waiting(owner.as)).toEqual({});
		expect(await waiting(guest.as)).toEqual({ "organisations.invitations": 1 });
		const mine = (await send("GET", "/account/invitations", guest.as)).body.items;
		expect(mine).toMatchObject([{ organisation: { id: own }, roles: ["mentor"] }]);
		const unproven = await signInAs(web.services, await web.person({ emailVerified: false }));
		expect((await send("POST", `/account/invitations/${mine[0].id}/accept`, unproven)).body.code).toBe(
			"organisations/invitation-other-address",
		);
		expect((await send("POST", `/account/invitations/${mine[0].id}/accept`, guest.as)).status).toBe(200);
		expect(await waiting(guest.as)).toEqual({});
		expect(await waiting(owner.as)).toEqual({ notices: 1 });
		const twice = await send("POST", `/account/invitations/${mine[0].id}/accept`, guest.as);
		expect(twice.body.code).toBe("organisations/invitation-over");
	});
});
