import { z } from "zod";
import { listOf, listQuery } from "#platform/contract/list.ts";
import { named, reference } from "#platform/contract/named.ts";
import { recognisedCourse } from "./contract-credits.ts";

/** Parts that organisations take in a plan; each is the kind of the organisation too. */
export const parts = ["school", "enterprise", "research_institute", "practice_site"] as const;
export const part = z.enum(parts);
export type Part = (typeof parts)[number];

export const planStates = ["draft", "approval", "approved", "published", "superseded"] as const;
export type PlanState = (typeof planStates)[number];
export const moduleKinds = ["compulsory", "elective"] as const;
export const MOST_MODULES = 120;

const text = (most: number) =>
	z
		.string()
		.trim()
		.max(most)
		.nullable()
		.transform((value) => value || null);
const texts = (most: number) => z.object({ en: text(most), zh: text(most) });
const someName = texts(160).refine(({ en, zh }) => en !== null || zh !== null, {
	path: ["zh"],
	params: { code: "name-missing" },
});
const level = z.number().min(0).max(5).multipleOf(0.5);
const once = <Item extends z.ZodType>(
	item: Item,
	most: number,
	key: (value: z.output<Item>) => string,
	field: string,
) =>
	z
		.array(item)
		.max(most)
		.superRefine((list, check) => {
			const seen = new Set<string>();
			for (const [i, value] of list.entries()) {
				if (seen.has(key(value))) check.addIssue({ code: "custom", path: [i, field], params: { code: "twice" } });
				seen.add(key(value));
			}
		});

const aimed = z.object({ competencyId: z.uuid(), level });

/** What is said of the plan as a whole. */
export const planInput = z.object({
	name: someName,
	summary: texts(4000),
	creditsRequired: z.number().min(0).max(1000).multipleOf(0.5),
	/** Co-owners besides the school itself, each once. */
	parties: once(
		z.object({ organisationId: z.uuid(), part }),
		30,
		({ organisationId }) => organisationId,
		"organisationId",
	),
	objectives: once(aimed, 60, ({ competencyId }) => competencyId, "competencyId"),
});
export type PlanInput = z.infer<typeof planInput>;

const hours = z.number().int().min(0).max(2000);
export const moduleInput = z.object({
	code: text(40),
	name: someName,
	summary: texts(4000),
	kind: z.enum(moduleKinds),
	term: z.number().int().min(1).max(16),
	credits: z.number().min(0).max(100).multipleOf(0.5),
	hoursTheory: hours,
	hoursPractice: hours,
	hoursSite: hours,
	competencies: once(aimed, 40, ({ competencyId }) => competencyId, "competencyId"),
	courseIds: z
		.array(z.uuid())
		.max(20)
		.refine((list) => new Set(list).size === list.length, { params: { code: "twice" } }),
	/** Parts it cannot do without; `organisationId` null: nobody takes it yet. */
	required: once(z.object({ part, organisationId: z.uuid().nullable() }), parts.length, (one) => one.part, "part"),
});
export type ModuleInput = z.infer<typeof moduleInput>;

export const attachmentInput = z
	.object({
		moduleId: z.uuid().nullable(),
		kind: z.enum(["standard", "case"]),
		title: z.string().trim().min(1).max(200),
		language: z.enum(["en", "zh"]),
		text: text(8000),
		url: z
			.url({ protocol: /^https?$/ })
			.max(1000)
			.nullable(),
		fileId: z.uuid().nullable(),
	})
	.refine(({ text, url, fileId }) => text || url || fileId, { path: ["text"], params: { code: "attachment-empty" } });
export type AttachmentInput = z.infer<typeof attachmentInput>;

export const planAbilities = [
	"edit",
	"attach",
	"comment",
	"submit",
	"approve",
	"publish",
	"next",
	"discard",
	/** Seeing how far one's own courses come in it. */
	"credits",
	/** Reading what is proposed for its objectives. */
	"proposals",
	/** Bringing a survey without building the plan. */
	"survey",
] as const;
export type PlanAbility = (typeof planAbilities)[number];

const competency = reference.extend({ code: z.string() });
const aim = z.object({ competency, level: z.number() });

export const planAttachment = z.object({
	id: z.uuid(),
	moduleId: z.uuid().nullable(),
	kind: z.enum(["standard", "case"]),
	title: z.string(),
	language: z.enum(["en", "zh"]),
	text: z.string().nullable(),
	url: z.string().nullable(),
	file: z.object({ name: z.string(), size: z.number().int() }).nullable(),
	organisation: reference,
	createdAt: z.string(),
	abilities: z.array(z.enum(["remove"])),
});

export const planModule = z.object({
	id: z.uuid(),
	code: z.string().nullable(),
	name: named,
	summary: named,
	kind: z.enum(moduleKinds),
	term: z.number().int(),
	credits: z.number(),
	hoursTheory: z.number().int(),
	hoursPractice: z.number().int(),
	hoursSite: z.number().int(),
	competencies: z.array(aim),
	courses: z.array(reference.extend({ code: z.string(), organisation: named })),
	required: z.array(z.object({ part, organisation: reference.nullable() })),
	/** Parts that it requires and nobody takes. */
	uncovered: z.array(part),
});
export type PlanModule = z.infer<typeof planModule>;

/** What a plan has to meet before it may be handed to its parties. */
export const planCheck = z.object({
	code: z.enum(["no-modules", "no-objectives", "uncovered", "credits", "objective-short"]),
	/** True: it cannot go to approval like this; else it is only pointed out. */
	blocks: z.boolean(),
	module: reference.nullable(),
	competency: competency.nullable(),
	/** As far as the code speaks of figures: what is and what should be. */
	is: z.number().nullable(),
	wanted: z.number().nullable(),
});
export type PlanCheck = z.infer<typeof planCheck>;

export const planSummary = z.object({
	id: z.uuid(),
	planId: z.uuid(),
	programmeId: z.uuid(),
	name: named,
	degree: z.string(),
	number: z.number().int(),
	state: z.enum(planStates),
	sample: z.boolean(),
	school: reference,
	parties: z.array(reference.extend({ part })),
	modules: z.number().int(),
	credits: z.number(),
	uncovered: z.number().int(),
	updatedAt: z.string(),
	publishedAt: z.string().nullable(),
});
export type PlanSummary = z.infer<typeof planSummary>;

export const planFilter = z.object({
	q: listQuery.shape.q,
	sort: listQuery.shape.sort,
	state: z.enum(planStates).optional(),
	/** Those that my organisation builds. */
	mine: z.enum(["yes"]).optional(),
	programmeId: z.uuid().optional(),
	organisationId: z.uuid().optional(),
});
export type PlanFilter = z.infer<typeof planFilter>;
export const planQuery = listQuery.extend(planFilter.shape);
export type PlanQuery = z.infer<typeof planQuery>;
export const planList = listOf(planSummary);

export const planDetail = planSummary.extend({
	revision: z.number().int(),
	summary: named,
	creditsRequired: z.number(),
	objectives: z.array(
		aim.extend({ /** Highest level that a module develops it to. */ developed: z.number().nullable() }),
	),
	moduleList: z.array(planModule),
	/** Courses of other schools that count for its modules. */
	recognised: z.array(recognisedCourse),
	attachments: z.array(planAttachment),
	checks: z.array(planCheck),
	/** Of the revision as it is; null for readers who do not build it. */
	approvals: z
		.array(
			z.object({
				organisation: reference,
				decision: z.enum(["approved", "returned", "waiting"]),
				reason: z.string().nullable(),
				person: z.string().nullable(),
				at: z.string().nullable(),
			}),
		)
		.nullable(),
	versions: z.array(z.object({ id: z.uuid(), number: z.number().int(), state: z.enum(planStates) })),
	submittedAt: z.string().nullable(),
	abilities: z.array(z.enum(planAbilities)),
});
export type PlanDetail = z.infer<typeof planDetail>;
