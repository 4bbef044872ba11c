import { afterAll, beforeAll, beforeEach } from "vitest";
import { buildNeed, buildProgramme } from "#domains/demand/testing/builders.ts";
import { system } from "#platform/server/actor.ts";
import { deliverEvents } from "#platform/server/outbox/deliver-events.ts";
import type { ProposalInput } from "../contract-proposals.ts";
import { getPlan } from "../server/plans/get-plan.ts";
import { nextVersion } from "../server/plans/next-version.ts";
import { decidePlan, publishPlan, submitPlan } from "../server/plans/plan-steps.ts";
import { listProposals } from "../server/proposals/list-proposals.ts";
import { needProposals } from "../server/proposals/need-proposals.ts";
import { proposeChanges } from "../server/proposals/propose-changes.ts";
import { withdrawProposals } from "../server/proposals/withdraw-proposals.ts";
import { buildPlan } from "./builders.ts";
import { newOccupation, openSchool, type School, type TestPerson } from "./world.ts";

interface Here {
	school: School;
	official: TestPerson;
	/** Of another enterprise, which builds nothing. */
	stranger: TestPerson;
	/** Of each test: a published plan that aims at the first competency at 3, of a programme for an occupation of its own. */
	planId: string;
	occupationId: string;
}

/** What is done with proposals, for tests: each has a plan of its own. */
export function proposing() {
	const at = {} as Here;
	beforeAll(async () => {
		at.school = await openSchool();
		at.official = await at.school.world.person("administration", "official");
		at.stranger = await at.school.world.person("enterprise", "owner");
	});
	beforeEach(async () => {
		const { world, owner, head, competencies, enterprise } = at.school;
		at.occupationId = await newOccupation(world, { [competencies[2]]: 1 });
		await world.contexts.write(system, async (context) => {
			const part = { organisationId: owner.organisationId, regionId: world.regionId };
			const programmeId = await buildProgramme(context, {
				...part,
				headId: head.personId,
				occupations: { [at.occupationId]: 1 },
				cohorts: {},
			});
			const parties = [{ organisationId: enterprise.organisationId, part: "enterprise" as const }];
			({ id: at.planId } = await buildPlan(context, {
				...part,
				programmeId,
				parties,
				state: "published",
				competencyId: competencies[0],
			}));
		});
	});
	afterAll(() => at.school.world.close());

	const write = <T>(by: TestPerson, work: Parameters<typeof at.school.world.contexts.write<T>>[1]) =>
		at.school.world.contexts.write(by, work);
	const read = <T>(by: TestPerson, work: Parameters<typeof at.school.world.contexts.read<T>>[1]) =>
		at.school.world.contexts.read(by, work);
	const need = (by: TestPerson, levels: Record<string, number>, headcount = 1) =>
		at.school.world.contexts.write(system, (context) =>
			buildNeed(context, {
				organisationId: by.organisationId,
				regionId: at.school.world.regionId,
				occupationId: at.occupationId,
				title: `need of ${headcount}`,
				headcount,
				levels,
			}),
		);
	const close = (id: string) =>
		at.school.world.contexts.write(system, ({ tx }) =>
			tx.updateTable("need").set({ state: "closed", close_reason: "filled" }).where("id", "=", id).execute(),
		);
	const fromNeeds = (needIds: string[], competencyIds: readonly string[] = at.school.competencies): ProposalInput => ({
		source: "needs",
		needIds,
		competencyIds: [...competencyIds],
	});
	const survey = (aims: { competencyId: string; level: number }[]): ProposalInput => ({
		source: "survey",
		survey: {
			title: "Survey of employers",
			language: "en",
			heldOn: "2026-05-01",
			surveyor: "Association",
			answers: 41,
			result: "More data work is wanted.",
			url: "https://example.org/survey",
			fileId: null,
		},
		aims,
	});
	const propose = (by: TestPerson, input: ProposalInput, id = at.planId) =>
		write(by, (context) => proposeChanges(context, id, input));
	const withdraw = (by: TestPerson, sourceIds: readonly string[]) =>
		write(by, (context) => withdrawProposals(context, sourceIds));
	const list = (by: TestPerson, id = at.planId) => read(by, (context) => listProposals(context, id));
	const next = (objectives: { competencyId: string; level: number }[] = []) =>
		write(at.school.head, (context) => nextVersion(context, at.planId, objectives));
	const ofNeed = (by: TestPerson, id: string, also: string[] = []) =>
		read(by, (context) => needProposals(context, { id, also }));
	const seen = async (id: string) => ({ id, revision: (await read(at.school.head, (c) => getPlan(c, id))).revision });
	async function publish(id: string): Promise<void> {
		const now = await seen(id);
		await write(at.school.head, (context) => submitPlan(context, now));
		await write(at.school.enterprise, (context) => decidePlan(context, now, { decision: "approved", reason: null }));
		await write(at.school.owner, (context) => publishPlan(context, now));
	}
	const notices = async () => {
		await deliverEvents(at.school.world.contexts);
		return at.school.world.contexts.write(system, async ({ tx }) => {
			const rows = await tx.deleteFrom("notice").returning(["kind", "person_id", "params", "page"]).execute();
			return rows;
		});
	};

	return {
		at,
		close,
		fromNeeds,
		list,
		need,
		next,
		notices,
		ofNeed,
		propose,
		publish,
		read,
		seen,
		survey,
		withdraw,
		write,
	};
}
