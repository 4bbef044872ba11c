import { buildGroup } from "#domains/competencies/testing/ledger.ts";
import { buildProgramme } from "#domains/demand/testing/builders.ts";
import type { AccessEntry, AccessTarget, ActorKey } from "#platform/testing/access.ts";
import { buildPlan } from "./builders.ts";
import { newOccupation } from "./learner.ts";

/* From the product's table of who may do what; not from the policies. */

/** "plan for oneself": students of a school. */
const learners: readonly ActorKey[] = ["school.student"];

async function wishOf({ world }: AccessTarget) {
	const occupationId = await world.write((context) => newOccupation(context, []));
	return { occupationIds: [occupationId], terms: 2, hoursPerTerm: 100 };
}

/** Somebody new: whoever else the test walks with may have become a student of theirs meanwhile. */
const freshPerson = true;

export const personalAccess: readonly AccessEntry[] = [
	{ route: "programmes.personal-plan.get", own: learners, request: async () => ({ freshPerson }) },
	{
		route: "programmes.personal-plan.propose",
		own: learners,
		request: async (target) => ({ freshPerson, body: await wishOf(target) }),
	},
	{
		route: "programmes.personal-plan.accept",
		own: learners,
		request: async (target) => ({
			freshPerson,
			body: { wish: await wishOf(target), way: "soonest", courses: [] },
		}),
	},
	{ route: "programmes.personal-plan.asked", own: learners, request: async () => ({ freshPerson }) },
	{ route: "programmes.personal-plan.seats", own: learners, request: async () => ({ freshPerson }) },
	{ route: "programmes.personal-plan.drop", own: learners, request: async () => ({ freshPerson }) },
	{
		route: "programmes.credits.mine",
		own: learners,
		other: [],
		request: async ({ world, ownerId }) => {
			const { regionId } = world;
			const { id } = await world.write(async (context) => {
				const part = { organisationId: ownerId, regionId };
				const programmeId = await buildProgramme(context, { ...part, occupations: {}, cohorts: {} });
				return buildPlan(context, { ...part, programmeId, state: "published" });
			});
			return { freshPerson, params: { id } };
		},
	},
	...["programmes.group-seats.get", "programmes.group-seats.export"].map(
		(route): AccessEntry => ({
			route,
			// Who looks after the group; those who run the organisation see groups, not what each learner plans.
			own: ["school.programme_head", "school.teacher", "enterprise.mentor", "practice_site.mentor"],
			other: [],
			request: async ({ world, personId, organisationId, ownerId, target }) => ({
				params: {
					id: await world.write((context) =>
						buildGroup(context, {
							organisationId: target === "own" ? (organisationId ?? ownerId) : ownerId,
							...(target === "own" && personId && { teacherId: personId }),
							learnerIds: [],
						}),
					),
				},
			}),
		}),
	),
];
