import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { system } from "#platform/server/actor.ts";
import { newId } from "#platform/server/id.ts";
import { signInAs } from "#platform/testing/sign-in.ts";
import type { OrganisationState, Role } from "../contract.ts";
import { buildMembership } from "../testing/builders.ts";
import { type OrganisationsHttp, organisationsHttp } from "../testing/http.ts";
import { createResolveActor } from "./resolve-actor.ts";

let web: OrganisationsHttp;

beforeAll(async () => {
	web = await organisationsHttp();
});
afterAll(() => web.close());

/** What the kernel is told about a request with this cookie and header. */
function resolve(as: string, organisation?: string, url = "/api/jobs") {
	const [name, value] = as.split(/=(.*)/s) as [string, string];
	return createResolveActor(web.services)({
		cookies: { [name]: decodeURIComponent(value) },
		headers: organisation === undefined ? {} : { "x-organisation": organisation },
		routeOptions: { url } as never,
	});
}

const join = (personId: string, organisationId: string, roles: readonly Role[]) =>
	web.services.contexts.write(system, (context) => buildMembership(context, { personId, organisationId, roles }));

describe("who acts", () => {
	it("is nobody without a session", async () => {
		expect(await resolve("ronghe.session_token=nonsense")).toMatchObject({ kind: "anonymous", personId: null });
	});

	it("acts for the named organisation, else the remembered one, else the first", async () => {
		const personId = await web.person();
		const [first, second] = [await web.organisation(), await web.organisation({ kind: "school" })];
		await join(personId, first, ["owner"]);
		await join(personId, second, ["teacher"]);
		const as = await signInAs(web.services, personId);
		expect(await resolve(as)).toMatchObject({ kind: "person", personId, organisationId: first, roles: ["owner"] });
		expect(await resolve(as, second)).toMatchObject({
			organisationId: second,
			organisationKind: "school",
			roles: ["teacher"],
		});
		await web.send("PUT", "/api/session/organisation", { as, body: { organisationId: second } });
		expect(await resolve(as)).toMatchObject({ organisationId: second });
	});

	it.each<[string, () => Promise<string>]>([
		["another's organisation", () => web.organisation()],
		["one that does not exist", async () => newId()],
		["no id at all", async () => "'; drop table person; --"],
	])("is refused with a header that names %s", async (_name, make) => {
		const { as } = await web.member(await web.organisation(), ["owner"]);
		await expect(resolve(as, await make())).rejects.toMatchObject({
			code: "platform/organisation-not-yours",
			status: 403,
		});
	});

	it("may still ask who it is with a header left over from an ended membership", async () => {
		const organisationId = await web.organisation();
		const { as, id } = await web.member(organisationId, ["recruiter"]);
		await web.services.contexts.write(system, ({ tx, now }) =>
			tx.updateTable("membership").set({ ended_at: now }).where("person_id", "=", id).execute(),
		);
		await expect(resolve(as, organisationId)).rejects.toMatchObject({ status: 403 });
		const session = await web.send("GET", "/api/session", { as, organisation: organisationId });
		expect(session).toMatchObject({
			status: 200,
			body: { person: { id }, memberships: [], activeOrganisationId: null },
		});
	});

	it.each<OrganisationState>(["waiting", "refused", "suspended"])(
		"holds no role while the organisation is %s",
		async (state) => {
			const { as } = await web.member(await web.organisation({ state }), ["owner", "recruiter"]);
			const actor = await resolve(as);
			expect(actor).toMatchObject({ kind: "person", roles: [] });
			expect(web.services.abilitiesOf(actor)).toEqual([]);
		},
	);

	it("sees the region as an official of an administration, and nobody else does", async () => {
		const administration = await web.organisation({ kind: "administration" });
		const official = await web.member(administration, ["official"]);
		const owner = await web.member(administration, ["owner"]);
		const waiting = await web.member(await web.organisation({ kind: "administration", state: "waiting" }), [
			"official",
		]);
		const elsewhere = await web.member(await web.organisation({ kind: "enterprise" }), ["official"]);
		const sees = [];
		for (const { as } of [official, owner, waiting, elsewhere]) sees.push((await resolve(as)).seesRegion);
		expect(sees).toEqual([true, false, false, false]);
	});

	it("tells the browser the abilities of the organisation it acts for", async () => {
		const personId = await web.person();
		const [own, other] = [await web.organisation(), await web.organisation({ kind: "school" })];
		await join(personId, own, ["owner"]);
		await join(personId, other, ["student"]);
		const as = await signInAs(web.services, personId);
		const session = await web.send("GET", "/api/session", { as });
		expect(session.body).toMatchObject({
			activeOrganisationId: own,
			memberships: [{ roles: ["owner"] }, { roles: ["student"] }],
		});
		expect(session.body.abilities).toContain("organisations.profile.edit");
	});
});
