import type { Composition } from "#app/compose.ts";
import { editNeed, listPositions, needInputById } from "#domains/demand/api.ts";
import type { WriteContext } from "#platform/server/database/context.ts";
import { as } from "./as.ts";
import { onetSkills } from "./course-file.ts";
import { actorOf } from "./region.ts";

/** Quality Control Analysis, for which the position did not ask and no course of the plans leads as far. */
const ADDED = { code: "2.B.3.m", level: 2.8 };

/** The newest position that is shown to learners asks for more, so that the plans of those who aim at it say what has changed. */
export async function changePosition(context: WriteContext, { cipher, ...composition }: Composition): Promise<void> {
	const student = await actorOf(composition, "student");
	const [newest] = (await listPositions(as(context, student), { q: "" })).items;
	const competencyId = (await onetSkills(context)).get(ADDED.code);
	if (!newest || !competencyId) return;
	const recruiter = as(context, await actorOf(composition, "cloud-recruiter"));
	const { version, input } = await needInputById(recruiter, newest.id, cipher);
	const others = input.competencies.filter((one) => one.competencyId !== competencyId);
	const competencies = [...others, { competencyId, level: ADDED.level }];
	await editNeed(recruiter, { id: newest.id, version, input: { ...input, competencies } }, cipher);
}
