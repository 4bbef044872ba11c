import type { Composition } from "#app/compose.ts";
import {
	addComment,
	addModule,
	attach,
	createPlan,
	decidePlan,
	editPlan,
	getPlan,
	publishPlan,
	submitPlan,
} from "#domains/programmes/api.ts";
import type { WriteContext } from "#platform/server/database/context.ts";
import { as } from "./as.ts";
import { organisations } from "./people.ts";
import type { DemoModule, DemoPlan } from "./plan-file.ts";
import { plans } from "./plans.ts";
import { actorOf, organisationId } from "./region.ts";

/** Invented training plans by the use cases of those who would write, comment, approve and publish them. */
export async function writePlans(context: WriteContext, composition: Composition): Promise<void> {
	const skills = await skillIds(context);
	const courses = await courseIds(context);
	const ids = new Map<string, string>();
	for (const { key } of organisations) ids.set(key, await organisationId(context, key));
	for (const plan of plans) await writePlan(context, composition, plan, { skills, courses, ids });
}

interface Known {
	/** Name of a skill in English → id. */
	skills: ReadonlyMap<string, string>;
	/** Code of a course → id. */
	courses: ReadonlyMap<string, string>;
	/** Key of an organisation → id. */
	ids: ReadonlyMap<string, string>;
}

const DAY = 86_400_000;
/** Days ago at which the plans in force were published: their yearly review is not due yet. */
const IN_FORCE = 250;

async function writePlan(loading: WriteContext, composition: Composition, plan: DemoPlan, known: Known): Promise<void> {
	const then = plan.state === "published" ? loading.now.getTime() - IN_FORCE * DAY : loading.now.getTime();
	const context: WriteContext = { ...loading, now: new Date(then) };
	const author = as(context, await actorOf(composition, plan.by));
	const programme = await context.tx
		.selectFrom("programme")
		.select(["id", "name_en", "name_zh"])
		.where("organisation_id", "=", known.ids.get(plan.school) as string)
		.where("code", "=", plan.programme)
		.executeTakeFirstOrThrow();
	const { id } = await createPlan(author, { programmeId: programme.id });
	const { revision } = await editPlan(author, {
		id,
		revision: 1,
		input: {
			name: { en: programme.name_en, zh: programme.name_zh },
			summary: { en: plan.aboutEn, zh: plan.aboutZh },
			creditsRequired: plan.modules.reduce((sum, { credits }) => sum + credits, 0),
			parties: Object.entries(plan.parties).map(([part, key]) => ({
				part: part as keyof DemoPlan["parties"],
				organisationId: known.ids.get(key) as string,
			})),
			objectives: aims(plan.objectives, known),
		},
	});
	if (revision < 2) throw new Error(`the plan of ${plan.programme} was not written`);
	const modules: string[] = [];
	for (const module of plan.modules) modules.push((await addModule(author, id, moduleOf(module, known))).id);
	const { standard } = plan;
	if (standard) {
		await attach(as(context, await actorOf(composition, standard.by)), id, {
			moduleId: modules[standard.module] as string,
			kind: standard.kind,
			title: standard.title,
			language: "zh",
			text: standard.text,
			url: null,
			fileId: null,
		});
	}
	await talk(context, composition, { id, plan, modules });
	if (plan.state === "draft") return;
	const seen = async () => ({ id, revision: (await getPlan(author, id)).revision });
	await submitPlan(author, await seen());
	for (const key of plan.approvedBy)
		await decidePlan(as(context, await actorOf(composition, key)), await seen(), {
			decision: "approved",
			reason: null,
		});
	if (plan.state === "published") await publishPlan(author, await seen());
}

async function talk(
	context: WriteContext,
	composition: Composition,
	{ id, plan, modules }: { id: string; plan: DemoPlan; modules: readonly string[] },
): Promise<void> {
	for (const { by, module, text, answer } of plan.comments) {
		const about =
			module === null
				? { part: "plan" as const, partId: null }
				: { part: "module" as const, partId: modules[module] as string };
		const say = async (key: string, words: string, parentId: string | null) =>
			addComment(as(context, await actorOf(composition, key)), {
				id,
				input: { ...about, parentId, text: words, language: /\p{Script=Han}/u.test(words) ? "zh" : "en" },
			});
		const first = await say(by, text, null);
		if (answer) await say(answer[0], answer[1], first.id);
	}
}

const aims = (levels: Readonly<Record<string, number>>, { skills }: Known) =>
	Object.entries(levels).map(([name, level]) => {
		const competencyId = skills.get(name);
		if (!competencyId) throw new Error(`no skill is called ${name}`);
		return { competencyId, level };
	});

const moduleOf = (module: DemoModule, known: Known) => ({
	code: null,
	name: { en: module.en, zh: module.zh },
	summary: { en: module.aboutEn, zh: module.aboutZh },
	kind: module.kind,
	term: module.term,
	credits: module.credits,
	hoursTheory: module.hours[0],
	hoursPractice: module.hours[1],
	hoursSite: module.hours[2],
	competencies: aims(module.develops, known),
	courseIds: module.courses.map((code) => {
		const id = known.courses.get(code);
		if (!id) throw new Error(`no course has the code ${code}`);
		return id;
	}),
	required: Object.entries(module.requires).map(([part, key]) => ({
		part: part as keyof DemoModule["requires"],
		organisationId: key === null ? null : (known.ids.get(key) as string),
	})),
});

/** Skills of O*NET by their English name. */
async function skillIds({ tx }: WriteContext): Promise<Map<string, string>> {
	const rows = await tx
		.selectFrom("competency as c")
		.innerJoin("framework as f", "f.id", "c.framework_id")
		.select(["c.id", "c.name_en"])
		.where("f.code", "=", "onet-skills")
		.where("c.kind", "=", "skill")
		.execute();
	return new Map(rows.map(({ id, name_en }) => [name_en ?? "", id]));
}

/** Sample courses by their code. */
async function courseIds({ tx }: WriteContext): Promise<Map<string, string>> {
	const rows = await tx.selectFrom("course").select(["id", "code"]).where("sample", "=", true).execute();
	return new Map(rows.map(({ id, code }) => [code, id]));
}
