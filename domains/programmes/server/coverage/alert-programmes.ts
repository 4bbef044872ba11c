import { competenciesByIds } from "#domains/competencies/api.ts";
import type { WriteContext } from "#platform/server/database/context.ts";
import type { NoticeKind } from "#platform/server/notices/notice-kinds.ts";
import type { Listener } from "#platform/server/outbox/listeners.ts";
import { writersOf } from "../plans/plan-notices.ts";
import { offersOf } from "./offers.ts";

export const coverageNotices: readonly NoticeKind[] = [
	{
		kind: "programmes.competency-uncovered",
		delivery: "digest",
		label: { en: "A need asks for what nothing teaches", zh: "有需求提出了尚无课程培养的能力" },
		text: {
			en: ({ programme, competency, more }) =>
				`A new need asks for “${competency}”${more === "0" ? "" : ` and ${more} more`}, which nothing in the region teaches; it concerns your programme “${programme}”.`,
			zh: ({ programme, competency, more }) =>
				`新的需求提出了“${competency}”${more === "0" ? "" : `等 ${Number(more) + 1} 项能力`}，区域内尚无课程培养，涉及您的专业“${programme}”。`,
		},
	},
];

/**
 * A need that was stated or changed names competencies that no published course or module of its region develops: whoever
 * runs or heads a programme that leads to its occupation is told, once for each competency and programme.
 */
export const alertProgrammes: Listener = {
	name: "programmes.alert-of-uncovered",
	events: ["demand.need.created", "demand.need.edited", "demand.need.reopened"],
	async handle(context, event) {
		const { needId } = event.payload as { needId: string };
		const need = await context.tx
			.selectFrom("need")
			.select(["id", "region_id", "occupation_id", "state"])
			.where("id", "=", needId)
			.executeTakeFirst();
		if (need?.state !== "open") return;
		const named = await context.tx
			.selectFrom("need_competency")
			.select("competency_id")
			.where("need_id", "=", need.id)
			.execute();
		const ids = named.map(({ competency_id }) => competency_id);
		const offers = await offersOf(context, need.region_id, ids);
		const uncovered = ids.filter((id) => offers.get(id)?.length === 0);
		if (uncovered.length === 0) return;
		for (const programme of await programmesFor(context, need)) await tell(context, need.id, programme, uncovered);
	},
};

async function programmesFor({ tx }: WriteContext, need: { region_id: string; occupation_id: string }) {
	return tx
		.selectFrom("programme as p")
		.innerJoin("programme_occupation as o", "o.programme_id", "p.id")
		.select(["p.id", "p.organisation_id", "p.name_en", "p.name_zh"])
		.where("p.region_id", "=", need.region_id)
		.where("p.state", "=", "open")
		.where("o.occupation_id", "=", need.occupation_id)
		.execute();
}

async function tell(
	context: WriteContext,
	needId: string,
	programme: Awaited<ReturnType<typeof programmesFor>>[number],
	competencyIds: readonly string[],
): Promise<void> {
	// What was told before is not told again, also when the news comes twice.
	const fresh = await context.tx
		.insertInto("coverage_alert")
		.values(
			competencyIds.map((competency_id) => ({
				programme_id: programme.id,
				competency_id,
				need_id: needId,
				at: context.now,
			})),
		)
		.onConflict((conflict) => conflict.doNothing())
		.returning("competency_id")
		.execute();
	const [first] = fresh;
	if (!first) return;
	const names = await competenciesByIds(context, [first.competency_id]);
	const name = names.get(first.competency_id)?.name;
	await context.notifyAll({
		personIds: await writersOf(context, { organisation_id: programme.organisation_id, programme_id: programme.id }),
		kind: "programmes.competency-uncovered",
		params: {
			programme: programme.name_zh ?? programme.name_en ?? "",
			competency: name?.zh ?? name?.en ?? "",
			more: String(fresh.length - 1),
		},
		page: `/training-plans?programmeId=${programme.id}`,
	});
}
