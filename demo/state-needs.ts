import type { Composition } from "#app/compose.ts";
import { requirementsOf } from "#domains/competencies/api.ts";
import { createNeed, needInput } from "#domains/demand/api.ts";
import type { ReadContext, WriteContext } from "#platform/server/database/context.ts";
import { occupationIds } from "./add-programmes.ts";
import { as } from "./as.ts";
import { aimedAt, needs } from "./needs.ts";
import { actorOf, organisationId, regionId } from "./region.ts";

export async function stateNeeds(context: WriteContext, composition: Composition): Promise<void> {
	const occupations = await occupationIds(context);
	const actors = {
		machines: await actorOf(composition, "recruiter"),
		cloud: await actorOf(composition, "cloud-recruiter"),
		logistics: await actorOf(composition, "logistics-recruiter"),
	};
	const places = {
		machines: await regionId(context, "changsha"),
		cloud: await regionId(context, "changsha"),
		logistics: await regionId(context, "zhuzhou"),
	};
	const requirements = await requirementsOf(context, [
		...new Set(needs.map(({ occupation }) => occupations.get(occupation)!)),
	]);
	for (const { organisation, occupation, title, headcount, startsOn, pay } of needs) {
		const occupationId = occupations.get(occupation)!;
		const required = (requirements.get(occupationId) ?? []).filter(({ level }) => level !== null);
		const input = needInput.parse({
			occupationId,
			title,
			language: "zh",
			headcount,
			startsOn,
			// Two of three are shown to the learners of the region.
			shownToLearners: needs.findIndex((one) => one.title === title) % 3 < 2,
			placeId: places[organisation],
			pay: { from: pay[0] * 100, to: pay[1] * 100, currency: "CNY", period: "month" },
			competencies: required
				.slice(0, 12)
				.map(({ competency, level }) => ({ competencyId: competency.id, level: level! })),
			contact: { name: "人力资源部（样例）", email: `hr-${organisation}@demo.example`, phone: "" },
		});
		await createNeed(as(context, actors[organisation]), input, composition.cipher);
	}
}

/** The sample need that the student of the tour aims at; undefined once people changed or closed it. */
export async function aimedNeed(context: ReadContext): Promise<string | undefined> {
	const need = await context.tx
		.selectFrom("need")
		.select("id")
		.where("organisation_id", "=", await organisationId(context, aimedAt.organisation))
		.where("title", "=", aimedAt.title)
		.where("sample", "=", true)
		// What an invented enterprise states later is marked as a sample too, and is of the people who stated it.
		.where("created_at", "<=", (of) => of.selectFrom("demo_step").select("done_at").where("name", "=", "needs"))
		.where("version", "=", 1)
		.where("state", "=", "open")
		.where("shown_to_learners", "=", true)
		.executeTakeFirst();
	return need?.id;
}
