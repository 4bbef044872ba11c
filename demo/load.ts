import { join } from "node:path";
import { NoResultError } from "kysely";
import type { Composition } from "#app/compose.ts";
import { importEsco, importOnet } from "#domains/competencies/api.ts";
import { importIndicators } from "#domains/demand/api.ts";
import { importInstitutions } from "#domains/organisations/api.ts";
import { system } from "#platform/server/actor.ts";
import type { WriteContext } from "#platform/server/database/context.ts";
import { Problem } from "#platform/server/problem.ts";
import { addProgrammes } from "./add-programmes.ts";
import { publishCatalogues } from "./catalogues.ts";
import { drawChains } from "./chains.ts";
import { changePosition } from "./change-position.ts";
import { addCourses, offerNextTerm } from "./courses.ts";
import { readIndicators } from "./indicators.ts";
import { readInstitutions } from "./institutions.ts";
import { takeCoursesElsewhere } from "./last-term.ts";
import { showCompetencies } from "./learners.ts";
import { DEMO_PASSWORD, emailOf, people } from "./people.ts";
import { acceptPlans } from "./personal-plans.ts";
import { proposeSome } from "./plan-proposals.ts";
import { importCityFiles } from "./postings.ts";
import { lastTermRecognitions, recogniseCredits, recognitions } from "./recognitions.ts";
import { buildOrganisations, buildPeople, buildRegions } from "./region.ts";
import { askForDemoSeats, openSeats } from "./seats.ts";
import { stateNeeds } from "./state-needs.ts";
import { firstCourses, moreCourses } from "./taught.ts";
import { writePlans } from "./write-plans.ts";

const data = join(import.meta.dirname, "data");

interface LoadOptions {
	composition: Composition;
	say: (line: string) => void;
}

/** Steps in their order: each is one transaction with its mark, so that loading goes on where it was stopped. */
const steps: readonly [
	name: string,
	what: string,
	work: (context: WriteContext, composition: Composition) => Promise<unknown>,
][] = [
	["regions", "regions and places", buildRegions],
	[
		"institutions",
		"2,631 real institutions",
		async (context) => importInstitutions(context, await readInstitutions(context)),
	],
	["organisations", "organisations of every kind (sample)", buildOrganisations],
	["people", "one person per role (sample)", buildPeople],
	[
		"onet",
		"O*NET: 1,016 occupations with titles, tasks and skills",
		(context) => importOnet(context, { folder: join(data, "onet") }),
	],
	["esco", "ESCO: ICT skills and occupations", (context) => importEsco(context, { folder: join(data, "esco") })],
	["indicators", "yearly panels of provinces", async (context) => importIndicators(context, await readIndicators())],
	["chains", "industry chains of the region (sample)", drawChains],
	["programmes", "programmes and cohorts (sample)", addProgrammes],
	["needs", "needs of enterprises (sample)", stateNeeds],
	["learners", "learners with evidence of what they can do (sample)", showCompetencies],
	[
		"courses",
		"courses with their content, offered and learned (sample)",
		(context, composition) => addCourses(context, composition, firstCourses),
	],
	["more-people", "who came since a region was loaded (sample)", buildPeople],
	[
		"more-courses",
		"courses for what the region is short of (sample)",
		(context, composition) => addCourses(context, composition, moreCourses),
	],
	["plans", "training plans built together (sample)", writePlans],
	[
		"recognitions",
		"credits that schools recognise (sample)",
		(context, composition) => recogniseCredits(context, composition, recognitions),
	],
	["plan-proposals", "changes of plans that needs and a survey ask for (sample)", proposeSome],
	[
		"next-term",
		"courses offered next term (sample)",
		(context, composition) => offerNextTerm(context, composition, [...firstCourses, ...moreCourses]),
	],
	[
		"last-term",
		"courses that learners took at another school last term (sample)",
		async (context, composition) => {
			await takeCoursesElsewhere(context, composition);
			await recogniseCredits(context, composition, lastTermRecognitions);
		},
	],
];

/**
 * Loads the demonstration region by the same importers and use cases as real work. Does only what is not done yet.
 * @returns lines that tell of the accounts
 */
export async function loadDemo({ composition, say }: LoadOptions): Promise<string[]> {
	const { contexts, jobContexts } = composition;
	const done = new Set(
		(await contexts.read(system, ({ tx }) => tx.selectFrom("demo_step").select("name").execute())).map(
			({ name }) => name,
		),
	);
	const mark = (context: WriteContext, name: string) =>
		context.tx.insertInto("demo_step").values({ name, done_at: context.now }).execute();
	if (!done.has("regions") && (await hasPeople(composition))) {
		say(
			"This database has people of its own: the demonstration region is not loaded. Set DEMO=false to silence this line.",
		);
		return [];
	}
	// The last step of all.
	const loaded = done.has("catalogues");
	if (!loaded) say("Loading the demonstration region:");
	/** @param work answers with how much it did, where that is not known before */
	const once = async (name: string, what: string, work: () => Promise<string>): Promise<void> => {
		if (done.has(name)) return;
		const start = performance.now();
		try {
			const much = await work();
			say(`  ${what}${much} (${((performance.now() - start) / 1000).toFixed(1)} s)`);
		} catch (error) {
			// People of a region in use took away what a step added since rests on: theirs goes on without it.
			if (!loaded || !(error instanceof Problem || error instanceof NoResultError)) throw error;
			await contexts.write(system, (context) => mark(context, name));
			say(`  left out, as the region has moved on: ${what}`);
		}
	};
	const step = (name: string, what: string, work: (context: WriteContext) => Promise<unknown>): Promise<void> =>
		once(name, what, async () => {
			await jobContexts.write(system, async (context) => {
				await work(context);
				await mark(context, name);
			});
			return "";
		});
	/** Work in transactions of its own. */
	const parts = (name: string, what: string, work: () => Promise<number>): Promise<void> =>
		once(name, what, async () => {
			const much = await work();
			await contexts.write(system, (context) => mark(context, name));
			return `: ${much}`;
		});
	for (const [name, what, work] of steps) await step(name, what, (context) => work(context, composition));
	await parts("postings", "jobs in city postings of 2019 and 2020", () => importCityFiles(composition));
	// A region that was loaded before asked for its seats as they were opened then.
	if (!done.has("seats"))
		await step("open-seats", "seats of next term opened (sample)", (context) => openSeats(context, composition));
	// Computed between transactions, as the planning engine may take its time.
	await parts("personal-plans", "personal plans of learners (sample)", () => acceptPlans(composition));
	await step("seats", "seats of next term that learners asked for (sample)", (context) =>
		askForDemoSeats(context, composition),
	);
	await step("position-changed", "a position asks for more than when learners planned for it (sample)", (context) =>
		changePosition(context, composition),
	);
	await step("catalogues", "shortage catalogues, drafted by one official and published by another", (context) =>
		publishCatalogues(context, composition),
	);
	return accountLines();
}

async function hasPeople({ contexts }: Composition): Promise<boolean> {
	const person = await contexts.read(system, ({ tx }) =>
		tx.selectFrom("person").select("id").limit(1).executeTakeFirst(),
	);
	return person !== undefined;
}

function accountLines(): string[] {
	return [
		`Demonstration accounts (all invented), password ${DEMO_PASSWORD}:`,
		...people.filter(({ tour }) => tour).map(({ key, en, zh }) => `  ${emailOf(key).padEnd(26)} ${en} · ${zh}`),
		"  … and one person for every other role: demo/people.ts",
		"Set DEMO=false to start an empty region.",
	];
}
