import type { Composition } from "#app/compose.ts";
import { editNeed, needInputById } from "#domains/demand/api.ts";
import type { WriteContext } from "#platform/server/database/context.ts";
import { as } from "./as.ts";
import { onetSkills } from "./course-file.ts";
import { aimedAt } from "./needs.ts";
import { actorOf } from "./region.ts";
import { aimedNeed } from "./state-needs.ts";

/** Quality Control Analysis, for which the position did not ask and no course of the plans leads as far. */
const ADDED = { code: "2.B.3.m", level: 2.8 };

/** The position that the student of the tour aims at asks for more, so that their plan says what has changed. */
export async function changePosition(context: WriteContext, { cipher, ...composition }: Composition): Promise<void> {
	const id = await aimedNeed(context);
	const competencyId = (await onetSkills(context)).get(ADDED.code);
	// A region that was loaded long ago may have moved on.
	if (!id || !competencyId) return;
	const recruiter = as(context, await actorOf(composition, aimedAt.recruiter));
	const { version, input } = await needInputById(recruiter, id, cipher);
	const others = input.competencies.filter((one) => one.competencyId !== competencyId);
	const competencies = [...others, { competencyId, level: ADDED.level }];
	await editNeed(recruiter, { id, version, input: { ...input, competencies } }, cipher);
}
