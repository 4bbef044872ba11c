import { buildCompetencies } from "#domains/competencies/testing/ledger.ts";
import { buildProgramme } from "#domains/demand/testing/builders.ts";
import { buildCourse } from "#domains/learning/testing/builders.ts";
import { buildOrganisation } from "#domains/organisations/testing/builders.ts";
import { newId } from "#platform/server/id.ts";
import type { AccessEntry, AccessTarget, ActorKey } from "#platform/testing/access.ts";
import { uploadedFile } from "#platform/testing/uploaded-file.ts";
import type { PlanState } from "../contract-plans.ts";
import { type BuiltPlan, buildPlan } from "./builders.ts";

/* From the product's table of who may do what; not from the policies. */

/** "write a training plan": owner, coordinator and programme head of the school. */
export const writers: readonly ActorKey[] = ["school.owner", "school.coordinator", "school.programme_head"];
const schoolManagers: readonly ActorKey[] = ["school.owner", "school.coordinator"];
const flowReaders: readonly ActorKey[] = [...schoolManagers, "administration.official"];
/** "approve for a party": owner and coordinator of an enterprise, institute or site that is party to it. */
export const deciders: readonly ActorKey[] = [
	"enterprise.owner",
	"enterprise.coordinator",
	"research_institute.owner",
	"practice_site.owner",
];
/** "read and comment on drafts": all who work where it is built. */
export const builders: readonly ActorKey[] = [
	...writers,
	"school.teacher",
	...deciders,
	"enterprise.recruiter",
	"enterprise.mentor",
	"research_institute.researcher",
	"practice_site.site_manager",
	"practice_site.mentor",
];
const nobody: readonly ActorKey[] = [];
const partyKinds = ["enterprise", "research_institute", "practice_site"] as const;

/**
 * A version that the asking organisation builds: as the school, or as a party to a school's plan; `other`: a plan of
 * strangers.
 */
export async function plan(
	{ world, actor, target, organisationId }: AccessTarget,
	state: PlanState = "draft",
): Promise<BuiltPlan> {
	const [firstSchool, secondSchool] = world.organisations.school as readonly [string, string];
	const kind = partyKinds.find((one) => actor.startsWith(`${one}.`));
	const own = target === "own";
	const schoolId = own && !kind ? firstSchool : secondSchool;
	const head = actor === "school.programme_head" ? world.people[actor]?.personId : undefined;
	return world.write(async (context) => {
		const { ids } = await buildCompetencies(context, { skills: 1, technologies: 0 });
		const programmeId = await buildProgramme(context, {
			organisationId: schoolId,
			regionId: world.regionId,
			occupations: {},
			cohorts: {},
			...(head && { headId: head }),
		});
		return buildPlan(context, {
			programmeId,
			organisationId: schoolId,
			regionId: world.regionId,
			state,
			competencyId: ids[0] as string,
			parties: own && kind && organisationId ? [{ organisationId, part: kind }] : [],
		});
	});
}

export const ofPlan =
	(state: PlanState = "draft", more: object | ((built: BuiltPlan) => object) = {}) =>
	async (target: AccessTarget) => {
		const built = await plan(target, state);
		return { params: { id: built.id }, ...(typeof more === "function" ? more(built) : more) };
	};

const blank = { en: null, zh: null };
const head = { name: { en: "Plan", zh: null }, summary: blank, creditsRequired: 4, parties: [], objectives: [] };
const module = {
	code: null,
	name: { en: "Module", zh: null },
	summary: blank,
	kind: "compulsory",
	term: 1,
	credits: 4,
	hoursTheory: 0,
	hoursPractice: 0,
	hoursSite: 0,
	competencies: [],
	courseIds: [],
	required: [],
};
const ofModule = (more: object) => ofPlan("draft", ({ id, moduleId }) => ({ params: { id, moduleId }, ...more }));
const standard = {
	moduleId: null,
	kind: "standard",
	title: "Standard",
	language: "en",
	text: "Text",
	url: null,
	fileId: null,
};
/** The revision that was looked at. */
const seen = { revision: 1 };
const comment = { part: "plan", partId: null, parentId: null, text: "Why?", language: "en" };

/** An attachment of the asking organisation, with a file of theirs. */
async function attachment(target: AccessTarget, state: PlanState = "draft") {
	const { id } = await plan(target, state);
	const { world, organisationId, ownerId } = target;
	const attachmentId = newId();
	const fileId = await uploadedFile(target);
	await world.write(async ({ tx, now }) => {
		await tx
			.insertInto("plan_attachment")
			.values({
				version_id: id,
				id: attachmentId,
				kind: "standard",
				title: "Standard",
				language: "en",
				file_id: fileId,
				organisation_id: organisationId ?? ownerId,
				created_at: now,
			})
			.execute();
	});
	return { params: { id, attachmentId } };
}

/** A chain with one link and what its occupation requires: everybody's. */
async function chain({ world }: AccessTarget) {
	const [id, linkId, occupationId] = [newId(), newId(), newId()];
	const competencyId = await world.write(async (context) => {
		const { tx } = context;
		const { ids } = await buildCompetencies(context, { skills: 1, technologies: 0 });
		const [competency] = ids as [string];
		await tx
			.insertInto("industry_chain")
			.values({ id, region_id: world.regionId, code: id, name_en: "Chain" })
			.execute();
		await tx
			.insertInto("chain_link")
			.values({ id: linkId, chain_id: id, code: "1", stage: "upstream", position: 0, name_en: "Link" })
			.execute();
		await tx
			.insertInto("occupation")
			.values({ id: occupationId, system: "onet", code: occupationId, name_en: "Occupation" })
			.execute();
		await tx
			.insertInto("occupation_requirement")
			.values({ occupation_id: occupationId, competency_id: competency, basis: "rated", level: 3, required: true })
			.execute();
		await tx.insertInto("link_occupation").values({ link_id: linkId, occupation_id: occupationId }).execute();
		return competency;
	});
	return { params: { id }, query: { linkId, competencyId } };
}

/**
 * A recognition between the first school (its owner's plan or course) and the second; `proposed` waits for the asking
 * school, `agreed` is of both.
 */
async function recognition({ world, target }: AccessTarget, state: "proposed" | "agreed") {
	const [first, second] = world.organisations.school as readonly [string, string];
	const third = await world.write((context) =>
		buildOrganisation(context, { regionId: world.regionId, kind: "school" }),
	);
	const [giving, receiving] = target === "own" ? [first, second] : [third, second];
	const id = newId();
	await world.write(async (context) => {
		const { id: courseId } = await buildCourse(context, {
			organisationId: giving,
			regionId: world.regionId,
			state: "published",
		});
		const programmeId = await buildProgramme(context, {
			organisationId: receiving,
			regionId: world.regionId,
			occupations: {},
			cohorts: {},
		});
		const part = { programmeId, organisationId: receiving, regionId: world.regionId, state: "published" as const };
		const { planId, moduleId } = await buildPlan(context, part);
		await context.tx
			.insertInto("credit_recognition")
			.values({
				id,
				giving_id: giving,
				receiving_id: receiving,
				course_id: courseId,
				plan_id: planId,
				module_id: moduleId,
				credits: 2,
				state,
				proposed_at: context.now,
			})
			.execute();
	});
	return { params: { id } };
}

export const programmesAccess: readonly AccessEntry[] = [
	{ route: "programmes.recognitions.list", own: "signed-in" },
	{ route: "programmes.flows.get", own: flowReaders },
	{ route: "programmes.flows.export", own: flowReaders },
	{
		route: "programmes.recognitions.propose",
		own: schoolManagers,
		request: async (target) => {
			const { id, moduleId } = await plan(target, "published");
			const [, second] = target.world.organisations.school as readonly [string, string];
			const course = await target.world.write((context) =>
				buildCourse(context, { organisationId: second, regionId: target.world.regionId, state: "published" }),
			);
			return { body: { courseId: course.id, planVersionId: id, moduleId, credits: 2, note: null } };
		},
	},
	{
		route: "programmes.recognitions.decide",
		own: schoolManagers,
		other: nobody,
		request: async (target) => ({ ...(await recognition(target, "proposed")), body: { agreed: true, note: null } }),
	},
	{
		route: "programmes.recognitions.end",
		own: schoolManagers,
		other: nobody,
		request: (target) => recognition(target, "agreed"),
	},
	{
		route: "programmes.coverage.get",
		own: "signed-in",
		request: async (target) => ({ params: (await chain(target)).params }),
	},
	{ route: "programmes.coverage.records", own: "signed-in", request: chain },
	{
		route: "programmes.coverage.export",
		own: "signed-in",
		request: async (target) => ({ params: (await chain(target)).params }),
	},
	{ route: "programmes.plans.list", own: "signed-in" },
	{ route: "programmes.plans.export", own: "signed-in" },
	{
		route: "programmes.plans.create",
		own: writers,
		request: async ({ world, actor, ownerId }) => {
			const headId = actor === "school.programme_head" ? world.people[actor]?.personId : undefined;
			const programmeId = await world.write((context) =>
				buildProgramme(context, {
					organisationId: ownerId,
					regionId: world.regionId,
					occupations: {},
					cohorts: {},
					...(headId && { headId }),
				}),
			);
			return { body: { programmeId } };
		},
	},
	{ route: "programmes.plans.get", own: builders, other: nobody, request: ofPlan() },
	{
		route: "programmes.plans.edit",
		own: writers,
		other: nobody,
		request: ofPlan("draft", { body: { revision: 1, plan: head } }),
	},
	{
		route: "programmes.plans.discard",
		own: schoolManagers,
		other: nobody,
		// A draft that follows a published version.
		request: async (target) => {
			const { planId, id } = await plan(target, "published");
			const draft = newId();
			await target.world.write(async ({ tx }) => {
				const version = await tx.selectFrom("plan_version").selectAll().where("id", "=", id).executeTakeFirstOrThrow();
				await tx
					.insertInto("plan_version")
					.values({ ...version, id: draft, plan_id: planId, number: 2, state: "draft", published_at: null })
					.execute();
			});
			return { params: { id: draft } };
		},
	},
	{ route: "programmes.modules.add", own: writers, other: nobody, request: ofPlan("draft", { body: module }) },
	{
		route: "programmes.modules.edit",
		own: writers,
		other: nobody,
		request: ofModule({ body: { revision: 1, module } }),
	},
	{ route: "programmes.modules.remove", own: writers, other: nobody, request: ofModule({ query: { revision: "1" } }) },
	{
		route: "programmes.modules.order",
		own: writers,
		other: nobody,
		request: ofPlan("draft", ({ moduleId }) => ({ body: { moduleIds: [moduleId] } })),
	},
	{ route: "programmes.plans.submit", own: writers, other: nobody, request: ofPlan("draft", { body: seen }) },
	{ route: "programmes.plans.approve", own: deciders, other: nobody, request: ofPlan("approval", { body: seen }) },
	{
		route: "programmes.plans.return",
		own: deciders,
		other: nobody,
		request: ofPlan("approval", { body: { ...seen, reason: "asked for by the access test" } }),
	},
	{
		route: "programmes.plans.publish",
		own: schoolManagers,
		other: nobody,
		request: ofPlan("approved", { body: seen }),
	},
	{
		route: "programmes.plans.next",
		own: writers,
		other: nobody,
		request: ofPlan("published", { body: { objectives: [] } }),
	},
	{ route: "programmes.plans.review", own: writers, other: nobody, request: ofPlan("published") },
	{
		route: "programmes.attachments.add",
		own: [...writers, ...deciders],
		other: nobody,
		request: ofPlan("draft", { body: standard }),
	},
	{ route: "programmes.attachments.remove", own: [...writers, ...deciders], other: nobody, request: attachment },
	{ route: "programmes.attachments.file", own: builders, other: nobody, request: attachment },
	{ route: "programmes.comments.list", own: builders, other: nobody, request: ofPlan() },
	{ route: "programmes.comments.add", own: builders, other: nobody, request: ofPlan("draft", { body: comment }) },
	{
		route: "programmes.comments.resolve",
		own: builders,
		other: nobody,
		request: async (target) => {
			const { id: versionId } = await plan(target);
			const id = newId();
			await target.world.write(({ tx, now }) =>
				tx
					.insertInto("plan_comment")
					.values({
						id,
						version_id: versionId,
						part: "plan",
						text: "Why?",
						language: "en",
						organisation_id: target.organisationId ?? target.ownerId,
						created_at: now,
					})
					.execute(),
			);
			return { params: { id }, body: { resolved: true } };
		},
	},
	{ route: "programmes.changes.list", own: builders, other: nobody, request: ofPlan() },
	{
		route: "programmes.plans.compare",
		own: builders,
		other: nobody,
		request: ofPlan("draft", ({ id }) => ({ query: { with: id } })),
	},
];
