import type { Composition } from "#app/compose.ts";
import { proposeChanges } from "#domains/programmes/api.ts";
import type { WriteContext } from "#platform/server/database/context.ts";
import { as } from "./as.ts";
import { actorOf } from "./region.ts";

/** Competencies of a need that its enterprise proposes. */
const SOME = 4;

/** What an enterprise's need and an invented survey ask a published plan to take up; the school has not decided yet. */
export async function proposeSome(context: WriteContext, composition: Composition): Promise<void> {
	const college = (await actorOf(composition, "school")).organisationId;
	const recruiter = await actorOf(composition, "cloud-recruiter");
	const found = await context.tx
		.selectFrom("plan_version as v")
		.innerJoin("programme_occupation as o", "o.programme_id", "v.programme_id")
		.innerJoin("need as n", "n.occupation_id", "o.occupation_id")
		.select(["v.id as version_id", "n.id as need_id"])
		.where("v.organisation_id", "=", college)
		.where("v.state", "=", "published")
		.where("n.organisation_id", "=", recruiter.organisationId)
		.where("n.state", "=", "open")
		.orderBy("n.created_at")
		.orderBy("n.id")
		.executeTakeFirst();
	// A region that was loaded long ago may have moved on.
	if (!found) return;
	const named = await context.tx
		.selectFrom("need_competency")
		.select(["competency_id", "level"])
		.where("need_id", "=", found.need_id)
		.orderBy("level", "desc")
		.orderBy("competency_id")
		.limit(SOME)
		.execute();
	const competencyIds = named.map(({ competency_id }) => competency_id);
	if (competencyIds.length === 0) return;
	await proposeChanges(as(context, recruiter), found.version_id, {
		source: "needs",
		needIds: [found.need_id],
		competencyIds,
	});
	await proposeChanges(as(context, await actorOf(composition, "official")), found.version_id, {
		source: "survey",
		survey: {
			title: "装备制造企业数据岗位用人调研（样例）",
			language: "zh",
			heldOn: "2026-05-20",
			surveyor: "湘江装备制造产教融合共同体（样例）",
			answers: 38,
			result: "多数受访企业希望毕业生能独立完成数据核对与异常说明。（样例数据，并非真实调研）",
			url: null,
			fileId: null,
		},
		aims: [{ competencyId: competencyIds[0] as string, level: 4.5 }],
	});
}
