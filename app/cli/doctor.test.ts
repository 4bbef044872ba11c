import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
	buildMembership,
	buildOrganisation,
	buildPerson,
	buildRegion,
} from "#domains/organisations/testing/builders.ts";
import { system } from "#platform/server/actor.ts";
import { newId } from "#platform/server/id.ts";
import { createTestServices, type TestServices } from "#platform/testing/services.ts";
import type { CommandContext } from "./command.ts";
import { doctor } from "./doctor.ts";

let services: TestServices;

beforeAll(async () => {
	services = await createTestServices([]);
	await services.contexts.write(system, async (context) => {
		const regionId = await buildRegion(context);
		const organisationId = await buildOrganisation(context, { regionId, kind: "operator", sample: true });
		for (const sample of [true, true, false]) {
			const personId = await buildPerson(context, { sample });
			await buildMembership(context, { personId, organisationId, roles: ["operator"] });
		}
		await context.tx
			.insertInto("job")
			.values({
				id: newId(),
				kind: "test",
				subject: "",
				payload: "{}",
				actor: "{}",
				created_at: new Date(Date.now() - 3_600_000),
			})
			.execute();
	});
});
afterAll(() => services.close());

async function ask(part: Partial<TestServices["settings"]>): Promise<string[]> {
	const lines: string[] = [];
	const say = (line: string) => void lines.push(line);
	const settings = { ...services.settings, ...part };
	const open = async () => ({ ...services, settings, say }) as unknown as CommandContext;
	await doctor.run({ open, settings, say, values: {}, positionals: [] });
	return lines;
}

describe("the doctor", () => {
	it("names the accounts whose password is published, and who else acts for the demonstration", async () => {
		expect(await ask({ DEMO: true, PUBLIC_URL: "https://region.example" })).toContainEqual(
			expect.stringMatching(/^WRONG 2 accounts of the demonstration .*DEMO=false/),
		);
		const closed = await ask({ DEMO: false, PUBLIC_URL: "https://region.example" });
		expect(closed).toContainEqual(expect.stringMatching(/^note {2}2 accounts .* none of them can sign in/));
		expect(closed).toContainEqual(expect.stringMatching(/^note {2}1 accounts that are no sample/));
	});

	it("sees a job that nobody works on", async () => {
		expect(await ask({})).toContainEqual(expect.stringMatching(/^WRONG no job waits longer/));
	});
});
