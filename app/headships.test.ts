import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildProgramme } from "#domains/demand/testing/builders.ts";
import { createResolveActor } from "#domains/organisations/server/resolve-actor.ts";
import {
	buildMembership,
	buildOrganisation,
	buildPerson,
	buildRegion,
} from "#domains/organisations/testing/builders.ts";
import { system } from "#platform/server/actor.ts";
import { deliverEvents } from "#platform/server/outbox/deliver-events.ts";
import { createTestHttp, createTestServices, type TestHttp, type TestServices } from "#platform/testing/services.ts";
import { signInAs } from "#platform/testing/sign-in.ts";
import { modules } from "./modules.ts";

/** Organisations tell that somebody is gone; demand takes their programmes back. */

let services: TestServices;
let web: TestHttp;
let regionId: string;

beforeAll(async () => {
	// No two moments are the same, so that before and after are told apart.
	let moments = 0;
	services = await createTestServices(modules, { clock: () => new Date(Date.now() + ++moments) });
	web = await createTestHttp(services, modules, createResolveActor(services));
	regionId = await services.contexts.write(system, (context) => buildRegion(context));
});
afterAll(async () => {
	await web.http.close();
	await services.close();
});

type Kind = "school" | "operator";
const organisation = (kind: Kind) =>
	services.contexts.write(system, (context) => buildOrganisation(context, { regionId, kind }));
const join = (personId: string, organisationId: string, role: "owner" | "programme_head" | "teacher" | "operator") =>
	services.contexts.write(system, (context) => buildMembership(context, { personId, organisationId, roles: [role] }));
const person = () => services.contexts.write(system, (context) => buildPerson(context));
const give = (organisationId: string, headId: string) =>
	services.contexts.write(system, (context) =>
		buildProgramme(context, { regionId, organisationId, headId, occupations: {}, cohorts: {} }),
	);
const headed = (personId: string) =>
	services.contexts.read(system, async ({ tx }) => {
		const rows = await tx
			.selectFrom("programme_head")
			.select("programme_id")
			.where("person_id", "=", personId)
			.where("ended_at", "is", null)
			.execute();
		return rows.map(({ programme_id }) => programme_id);
	});

/** A head of a programme in each of two schools, and the owner of the first. */
async function twoSchools() {
	const [here, there] = [await organisation("school"), await organisation("school")];
	const [head, owner] = [await person(), await person()];
	await join(owner, here, "owner");
	for (const school of [here, there]) await join(head, school, "programme_head");
	const programmes = { here: await give(here, head), there: await give(there, head) };
	return { here, there, head, programmes, owner: await signInAs(services, owner) };
}

describe("whoever heads a programme", () => {
	it("heads none of a school that they were taken from, and goes on heading those of another", async () => {
		const { here, head, owner, programmes } = await twoSchools();
		const away = await web.send("DELETE", `/api/organisations/${here}/members/${head}`, { as: owner });
		expect(away.status).toBe(200);
		await deliverEvents(services.contexts);
		expect(await headed(head)).toEqual([programmes.there]);
		await join(head, here, "programme_head");
		expect(await headed(head)).toEqual([programmes.there]);
	});

	it("heads none once they are something else there, but all of them while they remain head", async () => {
		const { here, head, owner, programmes } = await twoSchools();
		const roles = (list: string[]) =>
			web.send("PUT", `/api/organisations/${here}/members/${head}`, { as: owner, body: { roles: list } });
		expect((await roles(["programme_head", "teacher"])).status).toBe(200);
		await deliverEvents(services.contexts);
		expect((await headed(head)).sort()).toEqual(Object.values(programmes).sort());
		expect((await roles(["teacher"])).status).toBe(200);
		await deliverEvents(services.contexts);
		expect(await headed(head)).toEqual([programmes.there]);
	});

	it("heads none anywhere once they are suspended", async () => {
		const { head } = await twoSchools();
		const operator = await person();
		await join(operator, await organisation("operator"), "operator");
		const answer = await web.send("POST", `/api/operation/people/${head}/suspend`, {
			as: await signInAs(services, operator),
			body: { reason: "The account was taken over." },
		});
		expect(answer.status).toBe(200);
		await deliverEvents(services.contexts);
		expect(await headed(head)).toEqual([]);
	});

	it("keeps what was given after they came back, also when the news of their leaving comes late or twice", async () => {
		const { here, head, owner, programmes } = await twoSchools();
		await web.send("DELETE", `/api/organisations/${here}/members/${head}`, { as: owner });
		await join(head, here, "programme_head");
		const again = await give(here, head);
		await deliverEvents(services.contexts);
		expect((await headed(head)).sort()).toEqual([programmes.there, again].sort());
	});

	it("does not keep what was given while the news of their leaving was on its way", async () => {
		const { here, head, owner, programmes } = await twoSchools();
		await web.send("DELETE", `/api/organisations/${here}/members/${head}`, { as: owner });
		await give(here, head);
		await deliverEvents(services.contexts);
		expect(await headed(head)).toEqual([programmes.there]);
	});
});
