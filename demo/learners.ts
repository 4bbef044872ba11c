import type { Composition } from "#app/compose.ts";
import {
	correctEvidence,
	createGroup,
	declareEvidence,
	giveView,
	openDispute,
	recordEvidence,
	requirementsOf,
} from "#domains/competencies/api.ts";
import { buildMembership, buildPerson } from "#domains/organisations/testing/builders.ts";
import { seededRandom } from "#engines/seeded-random.ts";
import type { Actor } from "#platform/server/actor.ts";
import type { WriteContext } from "#platform/server/database/context.ts";
import { occupationIds } from "./add-programmes.ts";
import { withinRights } from "./as.ts";
import { actorOf, organisationId } from "./region.ts";

const surnames = [..."王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧"];
const given = ["子涵", "雨桐", "浩然", "欣怡", "宇轩", "思远", "佳宁", "明轩", "若曦", "俊杰", "诗涵", "天佑"];

/** Classes of the college: name, occupation they are meant for, size, and how far they are (0–1). */
const classes = [
	{
		zh: "大数据技术 2024 级 1 班（样例）",
		en: "Big data 2024, class 1 (sample)",
		occupation: "15-2051.01",
		size: 18,
		far: 0.85,
	},
	{
		zh: "软件技术 2025 级 2 班（样例）",
		en: "Software 2025, class 2 (sample)",
		occupation: "15-1252.00",
		size: 18,
		far: 0.55,
	},
] as const;

const DAY = 86_400_000;

/**
 * Invented learners in two classes with evidence by the use cases of those who would give it: their teacher's marks,
 * joint scores, certificates by the college, and what they say of themselves. One lets an enterprise see it, one
 * disputes a mark.
 */
export async function showCompetencies(context: WriteContext, composition: Composition): Promise<void> {
	const [teacher, head, school, student, mentor, firm] = (await Promise.all(
		["teacher", "programme-head", "school", "student", "mentor", "enterprise-coordinator"].map((key) =>
			actorOf(composition, key),
		),
	)) as [Actor, Actor, Actor, Actor, Actor, Actor];
	const college = await organisationId(context, "college");
	const occupations = await occupationIds(context);
	const random = seededRandom(20_261_128);
	for (const [index, one] of classes.entries()) {
		const learners: string[] = index === 0 ? [student.personId as string] : [];
		while (learners.length < one.size) {
			const name = `${surnames[Math.floor(random() * surnames.length)]}${given[Math.floor(random() * given.length)]}（样例）`;
			const personId = await buildPerson(context, {
				name,
				email: `learner-${index + 1}-${learners.length}@demo.example`,
				locale: "zh",
				sample: true,
			});
			await buildMembership(context, { personId, organisationId: college, roles: ["student"] });
			learners.push(personId);
		}
		const occupationId = occupations.get(one.occupation)!;
		await withinRights(context, school, (inner) =>
			createGroup(inner, {
				name: { zh: one.zh, en: one.en },
				occupationId,
				learnerIds: learners,
				teacherIds: [teacher.personId, ...(index === 0 ? [head.personId] : [])] as string[],
			}),
		);
		await giveEvidence(context, { teacher, school, occupationId, learners, far: one.far, random });
	}
	await tellStory(context, { teacher, student, mentor, firm });
}

interface Giving {
	teacher: Actor;
	school: Actor;
	occupationId: string;
	learners: readonly string[];
	far: number;
	random: () => number;
}

async function giveEvidence(
	context: WriteContext,
	{ teacher, school, occupationId, learners, far, random }: Giving,
): Promise<void> {
	const required = (await requirementsOf(context, [occupationId])).get(occupationId) ?? [];
	const ago = (most: number): string =>
		new Date(context.now.getTime() - Math.ceil((0.05 + random() * 0.95) * most) * DAY).toISOString();
	const common = { expiresAt: null, note: null, link: null };
	const marks: Parameters<typeof recordEvidence>[1][number][] = [];
	const certificates: typeof marks = [];
	for (const personId of learners) {
		const talent = 0.85 + random() * 0.5;
		for (const { competency, level } of required) {
			if (random() > far) continue;
			const about = { ...common, personId, competencyId: competency.id };
			const times = 1 + Math.floor(random() * 2.4);
			for (let time = 0; time < times; time++) {
				const shown = Math.min(5, Math.max(0.5, (level ?? 3) * talent + (random() - 0.5)));
				marks.push({
					...about,
					kind: random() < 0.5 ? "joint" : "graded",
					level: Math.round(shown * 10) / 10,
					at: ago(900),
				});
			}
			if (random() < 0.06)
				certificates.push({
					...about,
					kind: "certified",
					level: Math.min(5, Math.ceil(level ?? 3)),
					at: ago(500),
					expiresAt: new Date(context.now.getTime() + Math.ceil(random() * 700) * DAY).toISOString(),
				});
		}
	}
	await withinRights(context, teacher, (inner) => recordEvidence(inner, marks));
	await withinRights(context, school, (inner) => recordEvidence(inner, certificates));
}

interface Story {
	teacher: Actor;
	student: Actor;
	mentor: Actor;
	firm: Actor;
}

/** The student of the tour: says something of themselves, lets a firm see it, disputes a mark; another was corrected. */
async function tellStory(context: WriteContext, { teacher, student, mentor, firm }: Story): Promise<void> {
	const marks = await context.tx
		.selectFrom("evidence")
		.select(["id", "competency_id"])
		.where("person_id", "=", student.personId)
		.where("kind", "=", "graded")
		.orderBy("at", "desc")
		.orderBy("id")
		.limit(3)
		.execute();
	const [disputed, corrected, said] = marks as [(typeof marks)[0], (typeof marks)[0], (typeof marks)[0]];
	await withinRights(context, teacher, (inner) =>
		correctEvidence(inner, corrected.id, { level: 4, reason: "补交的第二部分计入后更正（样例）" }),
	);
	await withinRights(context, student, async (inner) => {
		await declareEvidence(inner, {
			competencyId: said.competency_id,
			level: 4,
			note: "校外项目中用过（样例）",
			link: null,
		});
		await giveView(inner, firm.organisationId as string);
		await openDispute(inner, disputed.id, "答辩成绩没有计入，请核对（样例）");
	});
	await withinRights(context, firm, (inner) =>
		createGroup(inner, {
			name: { zh: "楚星重工实习小组（样例）", en: "Trainees at Chuxing (sample)" },
			occupationId: null,
			learnerIds: [student.personId as string],
			teacherIds: [mentor.personId as string],
		}),
	);
}
