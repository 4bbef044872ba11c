import type { WriteContext } from "#platform/server/database/context.ts";
import type { NoticeKind } from "#platform/server/notices/notice-kinds.ts";
import type { Listener } from "#platform/server/outbox/listeners.ts";
import { peopleOf, writersOf } from "../plans/plan-notices.ts";

export const recognitionNotices: readonly NoticeKind[] = [
	{
		kind: "programmes.recognition-proposed",
		delivery: "instant",
		label: { en: "A school asks to recognise a course of ours", zh: "有学校提出互认本校课程学分" },
		text: {
			en: ({ course, module, school }) =>
				`“${school}” proposes that your course “${course}” counts for its module “${module}”: it waits for your answer.`,
			zh: ({ course, module, school }) =>
				`“${school}”提出以贵校课程“${course}”抵其模块“${module}”的学分，等待贵校答复。`,
		},
	},
	{
		kind: "programmes.recognition-decided",
		delivery: "instant",
		label: { en: "A recognition of credits was decided", zh: "学分互认有了答复" },
		text: {
			en: ({ course, module, credits, agreed }) =>
				agreed === "true"
					? `It is agreed: the course “${course}” counts ${credits} credits for the module “${module}”.`
					: `The recognition of the course “${course}” for the module “${module}” was declined.`,
			zh: ({ course, module, credits, agreed }) =>
				agreed === "true"
					? `已同意学分互认：课程“${course}”可抵模块“${module}” ${credits} 学分。`
					: `课程“${course}”抵模块“${module}”学分的互认未获同意。`,
		},
	},
	{
		kind: "programmes.recognition-ended",
		delivery: "instant",
		label: { en: "A recognition of credits was ended", zh: "学分互认已终止" },
		text: {
			en: ({ course, module, back }) =>
				back === "true"
					? `The proposal that the course “${course}” counts for the module “${module}” was taken back.`
					: `The recognition was ended: whoever did the course “${course}” before keeps its credits for the module “${module}”; it counts for nobody else.`,
			zh: ({ course, module, back }) =>
				back === "true"
					? `以课程“${course}”抵模块“${module}”学分的提议已撤回。`
					: `学分互认已终止：此前已学完课程“${course}”者保留其在模块“${module}”的学分，此后不再可抵。`,
		},
	},
];

export const tellOfRecognitions: Listener = {
	name: "programmes.tell-of-recognitions",
	events: [
		"programmes.recognition.proposed",
		"programmes.recognition.agreed",
		"programmes.recognition.declined",
		"programmes.recognition.ended",
	],
	async handle(context, event) {
		const { recognitionId, was } = event.payload as { recognitionId: string; was?: string };
		const found = await recognitionToTell(context, recognitionId);
		if (!found) return;
		// Taken back or answered before the news of it came.
		if (event.name === "programmes.recognition.proposed" && found.state !== "proposed") return;
		const people = await whom(context, event.name, found, was);
		await context.notifyAll({
			personIds: people.filter((person) => person !== event.actorId),
			kind: kinds[event.name] as string,
			params: {
				course: found.course,
				module: found.module,
				school: found.school,
				credits: String(Number(found.credits)),
				agreed: String(event.name === "programmes.recognition.agreed"),
				back: String(was === "proposed"),
			},
			page: "/credit-recognitions",
		});
	},
};

const kinds: Record<string, string> = {
	"programmes.recognition.proposed": "programmes.recognition-proposed",
	"programmes.recognition.agreed": "programmes.recognition-decided",
	"programmes.recognition.declined": "programmes.recognition-decided",
	"programmes.recognition.ended": "programmes.recognition-ended",
};

type ToTell = NonNullable<Awaited<ReturnType<typeof recognitionToTell>>>;

async function recognitionToTell({ tx }: WriteContext, id: string) {
	const found = await tx
		.selectFrom("credit_recognition as r")
		.innerJoin("course as c", "c.id", "r.course_id")
		.innerJoin("organisation as o", "o.id", "r.receiving_id")
		.innerJoin("training_plan as p", "p.id", "r.plan_id")
		.select(["r.giving_id", "r.receiving_id", "r.course_id", "r.plan_id", "r.module_id", "r.credits", "r.state"])
		.select(["c.name_en as course_en", "c.name_zh as course_zh", "o.name_en", "o.name_zh", "p.programme_id"])
		.where("r.id", "=", id)
		.executeTakeFirst();
	if (!found) return;
	// As the newest version that has the module calls it.
	const module = await tx
		.selectFrom("plan_module as m")
		.innerJoin("plan_version as v", "v.id", "m.version_id")
		.select(["m.name_en", "m.name_zh"])
		.where("v.plan_id", "=", found.plan_id)
		.where("m.id", "=", found.module_id)
		.where("v.published_at", "is not", null)
		.orderBy("v.number", "desc")
		.executeTakeFirst();
	return {
		...found,
		course: found.course_zh ?? found.course_en ?? "",
		module: module?.name_zh ?? module?.name_en ?? "",
		school: found.name_zh ?? found.name_en ?? "",
	};
}

/** Who runs the schools that it concerns, and who heads the programmes that gain or lose by it. */
async function whom(context: WriteContext, event: string, found: ToTell, was: string | undefined): Promise<string[]> {
	const { giving_id, receiving_id, programme_id } = found;
	const daily = ["owner", "coordinator"];
	const giving = () => peopleOf(context, [giving_id], daily);
	const receiving = () => writersOf(context, { organisation_id: receiving_id, programme_id });
	if (event === "programmes.recognition.proposed" || was === "proposed") return giving();
	if (event === "programmes.recognition.declined") return receiving();
	return [...new Set([...(await giving()), ...(await receiving()), ...(await headsTeaching(context, found))])];
}

/** Heads of the giving school's programmes whose published plans have the course in a module. */
async function headsTeaching({ tx }: WriteContext, { giving_id, course_id }: ToTell): Promise<string[]> {
	const rows = await tx
		.selectFrom("module_course as m")
		.innerJoin("plan_version as v", "v.id", "m.version_id")
		.innerJoin("programme_head as h", "h.programme_id", "v.programme_id")
		.select("h.person_id")
		.distinct()
		.where("m.course_id", "=", course_id)
		.where("v.organisation_id", "=", giving_id)
		.where("v.state", "=", "published")
		.where("h.ended_at", "is", null)
		.execute();
	return rows.map(({ person_id }) => person_id);
}
