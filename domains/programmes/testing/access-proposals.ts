import { buildNeed } from "#domains/demand/testing/builders.ts";
import { newId } from "#platform/server/id.ts";
import type { AccessEntry, AccessTarget, ActorKey } from "#platform/testing/access.ts";
import { uploadedFile } from "#platform/testing/uploaded-file.ts";
import { builders, deciders, ofPlan, plan, writers } from "./access.ts";
import type { BuiltPlan } from "./builders.ts";
import { newOccupation } from "./learner.ts";

/* From the product's table of who may do what; not from the policies. */

const official: readonly ActorKey[] = ["administration.official"];
/** "read needs": who works for demand in an enterprise or on a site, and the region's officials. */
const needReaders: readonly ActorKey[] = [
	...official,
	"enterprise.owner",
	"enterprise.coordinator",
	"enterprise.recruiter",
	"enterprise.mentor",
	"practice_site.owner",
	"practice_site.site_manager",
	"practice_site.mentor",
];

const survey = {
	title: "Survey",
	language: "en",
	heldOn: "2026-05-01",
	surveyor: "Association",
	answers: 4,
	result: null,
	url: null,
	fileId: null,
};
const aims = ({ competencyId }: BuiltPlan) => [{ competencyId, level: 5 }];

/** An open proposal to a plan with a survey as its source, which has a file. */
async function proposal(target: AccessTarget) {
	const built = await plan(target);
	const { world, ownerId } = target;
	const [proposalId, sourceId] = [newId(), newId()];
	const fileId = await uploadedFile(target);
	await world.write(async ({ tx, now }) => {
		await tx
			.insertInto("plan_proposal")
			.values({
				id: proposalId,
				plan_id: built.planId,
				competency_id: built.competencyId as string,
				proposed_at: now,
			})
			.execute();
		await tx
			.insertInto("proposal_source")
			.values({
				id: sourceId,
				proposal_id: proposalId,
				level: 5,
				title: "Survey",
				file_id: fileId,
				organisation_id: ownerId,
				added_at: now,
			})
			.execute();
	});
	return { id: built.id, proposalId, sourceId };
}

export const proposalsAccess: readonly AccessEntry[] = [
	{ route: "programmes.proposals.list", own: builders, other: [], request: ofPlan() },
	{ route: "programmes.proposals.mine", own: official, other: official, request: ofPlan("published") },
	{
		// From surveys: who has a say in the plan. From needs see the use case's test: it is asked of two objects at once.
		route: "programmes.proposals.make",
		own: [...writers, ...deciders],
		other: [],
		request: ofPlan("draft", (built) => ({ body: { source: "survey", survey, aims: aims(built) } })),
	},
	{
		route: "programmes.proposals.take",
		own: writers,
		other: [],
		request: ofPlan("draft", (built) => ({
			body: { revision: 1, objectives: aims(built).map((aim) => ({ ...aim, sources: 0 })) },
		})),
	},
	{
		route: "programmes.proposals.decline",
		own: writers,
		other: [],
		request: async (target) => {
			const { id, proposalId } = await proposal(target);
			return { params: { id, proposalId }, body: { reason: "asked for by the access test", sources: 1 } };
		},
	},
	{
		// A survey that another person of the organisation brought: who speaks for it takes it back.
		route: "programmes.proposals.withdraw",
		own: ["school.owner", "school.coordinator", ...deciders, ...official],
		other: [],
		request: async (target) => ({ body: { sourceIds: [(await proposal(target)).sourceId] } }),
	},
	{
		route: "programmes.proposals.file",
		own: builders,
		other: [],
		request: async (target) => {
			const { id, sourceId } = await proposal(target);
			return { params: { id, sourceId } };
		},
	},
	{
		route: "programmes.proposals.of-need",
		own: needReaders,
		other: official,
		request: async ({ world, ownerId }) => {
			const { regionId } = world;
			const id = await world.write(async (context) =>
				buildNeed(context, {
					organisationId: ownerId,
					regionId,
					occupationId: await newOccupation(context, []),
				}),
			);
			return { params: { id } };
		},
	},
];
