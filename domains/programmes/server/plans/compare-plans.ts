import type { z } from "zod";
import type { Named } from "#platform/contract/named.ts";
import type { ReadContext } from "#platform/server/database/context.ts";
import { notFound } from "#platform/server/problem.ts";
import type { PlanChange, PlanDifference, planChanges, planComparison } from "../../contract-plan-talk.ts";
import { attachmentsOf } from "./attachment-queries.ts";
import { headShown, moduleShown, modulesOf, nameOf, objectivesOf, partiesOf } from "./plan-content.ts";
import { buildsPlan, visiblePlan, visiblePlans } from "./plan-policy.ts";
import { differences } from "./record-change.ts";

/** What was done to a version, the newest first; for those who build it. The last 300 changes. */
export async function listPlanChanges(context: ReadContext, id: string): Promise<z.infer<typeof planChanges>["items"]> {
	const plan = await visiblePlan(context, id);
	if (!buildsPlan(context.actor, plan)) throw notFound();
	const rows = await context.tx
		.selectFrom("plan_change as c")
		.leftJoin("person as p", "p.id", "c.person_id")
		.leftJoin("organisation as o", "o.id", "c.organisation_id")
		.select(["c.id", "c.revision", "c.part", "c.action", "c.changes", "c.at", "p.name as person"])
		.select(["o.name_en", "o.name_zh"])
		.where("c.version_id", "=", id)
		.orderBy("c.at", "desc")
		.orderBy("c.id", "desc")
		.limit(300)
		.execute();
	return rows.map((row) => ({
		id: row.id,
		revision: row.revision,
		part: row.part as PlanChange["part"],
		action: row.action as PlanChange["action"],
		changes: row.changes as PlanChange["changes"],
		person: row.person,
		organisation: row.name_en || row.name_zh ? nameOf(row) : null,
		at: row.at,
	}));
}

type State = Awaited<ReturnType<typeof stateOf>>;

async function stateOf(context: ReadContext, plan: Awaited<ReturnType<typeof visiblePlan>>) {
	return {
		head: plan,
		parties: (await partiesOf(context, [plan.id])).get(plan.id) ?? [],
		objectives: await objectivesOf(context, plan.id),
		modules: await modulesOf(context, plan.id),
		attachments: await attachmentsOf(context, plan),
	};
}

/**
 * What a version added, removed and changed against an earlier one of the same plan: by default the one it was begun
 * from. Modules, standards and cases are the same by their id, objectives by their competency.
 * @throws Problem not-found
 */
export async function comparePlans(
	context: ReadContext,
	{ id, withId }: { id: string; withId: string | undefined },
): Promise<z.infer<typeof planComparison>> {
	const plan = await visiblePlan(context, id);
	const other = withId ?? plan.based_on;
	if (!other) throw notFound();
	const earlier = await visiblePlan(context, other);
	if (earlier.plan_id !== plan.plan_id) throw notFound();
	const [before, after] = [await stateOf(context, earlier), await stateOf(context, plan)];
	const found = differencesOf(before, after);
	const authors = buildsPlan(context.actor, plan) ? await lastChanges(context, plan.plan_id) : new Map();
	return {
		before: { id: earlier.id, number: earlier.number },
		after: { id: plan.id, number: plan.number },
		items: found.map((item) => ({
			...item,
			by:
				authors.get(
					item.part === "module" || item.part === "attachment" ? `${item.id} ${item.kind === "removed"}` : "plan",
				) ?? null,
		})),
	};
}

type Found = Omit<PlanDifference, "by">;

function differencesOf(before: State, after: State): Found[] {
	const found: Found[] = [];
	const { parties: _a, objectives: _b, ...head } = headShown(before.head, [], []);
	const { parties: _c, objectives: _d, ...now } = headShown(after.head, [], []);
	const fields = differences(head, now);
	if (Object.keys(fields).length > 0)
		found.push({ kind: "changed", part: "plan", id: after.head.id, name: nameOf(after.head), fields });
	compareBy(found, "party", before.parties, after.parties, {
		key: ({ id }) => id,
		name: ({ name }) => name,
		shown: ({ part }) => ({ part }),
	});
	compareBy(found, "objective", before.objectives, after.objectives, {
		key: ({ competency }) => competency.id,
		name: ({ competency }) => competency.name,
		shown: ({ level }) => ({ level }),
		whole: true,
	});
	compareBy(found, "module", before.modules, after.modules, {
		key: ({ id }) => id,
		name: ({ name }) => name,
		shown: moduleShown,
	});
	// What is attached is never changed: another one takes its place.
	compareBy(found, "attachment", before.attachments, after.attachments, {
		key: ({ id }) => id,
		name: ({ language, title }) => ({ en: null, zh: null, [language]: title }),
		shown: ({ kind, title }) => ({ kind, title }),
	});
	return found;
}

interface Kind<Item> {
	key: (item: Item) => string;
	name: (item: Item) => Named;
	shown: (item: Item) => Record<string, unknown>;
	/** What came and what went is told with what it is. */
	whole?: boolean;
}

function compareBy<Item>(
	found: Found[],
	part: Found["part"],
	before: readonly Item[],
	after: readonly Item[],
	{ key, name, shown, whole = false }: Kind<Item>,
): void {
	const old = new Map(before.map((item) => [key(item), item]));
	const now = new Set(after.map(key));
	const told = (item: Item, of: (value: unknown) => [unknown, unknown]): Found["fields"] =>
		Object.fromEntries(whole ? Object.entries(shown(item)).map(([field, value]) => [field, of(value)]) : []);
	for (const item of after) {
		const was = old.get(key(item));
		if (!was) {
			found.push({
				kind: "added",
				part,
				id: key(item),
				name: name(item),
				fields: told(item, (value) => [null, value]),
			});
			continue;
		}
		const fields = differences(shown(was), shown(item));
		if (Object.keys(fields).length > 0) found.push({ kind: "changed", part, id: key(item), name: name(item), fields });
	}
	for (const item of before)
		if (!now.has(key(item)))
			found.push({
				kind: "removed",
				part,
				id: key(item),
				name: name(item),
				fields: told(item, (value) => [value, null]),
			});
}

/** Who changed each module, standard and case last, and the plan as a whole, in any version. */
async function lastChanges(context: ReadContext, planId: string) {
	const rows = await context.tx
		.selectFrom("plan_change as c")
		.innerJoin("plan_version", "plan_version.id", "c.version_id")
		.leftJoin("person as p", "p.id", "c.person_id")
		.leftJoin("organisation as o", "o.id", "c.organisation_id")
		.distinctOn(["c.part", "c.part_id"])
		.select(["c.part", "c.part_id", "c.action", "c.at", "p.name as person", "o.name_en", "o.name_zh"])
		.where("plan_version.plan_id", "=", planId)
		.where(visiblePlans(context) as never)
		.where("c.part", "in", ["plan", "module", "attachment"])
		.where("c.action", "in", ["created", "edited", "removed"])
		.orderBy("c.part")
		.orderBy("c.part_id")
		.orderBy("c.at", "desc")
		.orderBy("plan_version.number", "desc")
		.orderBy("c.revision", "desc")
		.execute();
	return new Map<string, NonNullable<PlanDifference["by"]>>(
		rows.map((row) => [
			row.part === "plan" ? "plan" : `${row.part_id} ${row.action === "removed"}`,
			{ person: row.person, organisation: row.name_en || row.name_zh ? nameOf(row) : null, at: row.at },
		]),
	);
}
