import { sql } from "kysely";
import type { WriteContext } from "#platform/server/database/context.ts";
import type { NoticeKind } from "#platform/server/notices/notice-kinds.ts";
import type { Listener } from "#platform/server/outbox/listeners.ts";

export const catalogueNotices: readonly NoticeKind[] = [
	{
		kind: "demand.programme-given",
		delivery: "instant",
		label: { en: "A programme was given to me", zh: "有专业交由我负责" },
		text: {
			en: ({ programme }) => `You head the programme “${programme}” from now on and can change it.`,
			zh: ({ programme }) => `专业“${programme}”现由您负责，您可以修改。`,
		},
	},
	{
		kind: "demand.catalogue-to-review",
		delivery: "instant",
		label: { en: "A catalogue waits for my review", zh: "有目录等待我审核" },
		text: {
			en: ({ year }) => `The shortage catalogue ${year} waits for review.`,
			zh: ({ year }) => `${year} 年紧缺人才目录等待审核。`,
		},
	},
	{
		kind: "demand.catalogue-returned",
		delivery: "instant",
		label: { en: "My catalogue was given back", zh: "我的目录被退回" },
		text: {
			en: ({ year }) => `Your draft of the shortage catalogue ${year} was given back with a note.`,
			zh: ({ year }) => `您起草的 ${year} 年紧缺人才目录已退回，并附有意见。`,
		},
	},
	{
		kind: "demand.catalogue-published",
		delivery: "digest",
		label: { en: "A catalogue was published", zh: "紧缺人才目录发布" },
		text: {
			en: ({ year, version }) => `The shortage catalogue ${year}, version ${version}, was published.`,
			zh: ({ year, version }) => `${year} 年紧缺人才目录第 ${version} 版已发布。`,
		},
	},
];

/** People of the region's verified organisations who hold one of the roles. */
async function peopleOfRegion(
	{ tx }: WriteContext,
	regionId: string,
	roles: string[],
	kinds?: string[],
): Promise<string[]> {
	const rows = await tx
		.selectFrom("membership")
		.innerJoin("organisation", "organisation.id", "membership.organisation_id")
		.select("membership.person_id")
		.distinct()
		.where("organisation.region_id", "=", regionId)
		.where("organisation.state", "=", "verified")
		.where("membership.ended_at", "is", null)
		.where(sql<boolean>`membership.roles && ${roles}::text[]`)
		.$if(kinds !== undefined, (query) => query.where("organisation.kind", "in", kinds!))
		.execute();
	return rows.map(({ person_id }) => person_id);
}

export const catalogueListeners: readonly Listener[] = [
	{
		name: "demand.tell-of-catalogues",
		events: ["demand.catalogue.submitted", "demand.catalogue.returned", "demand.catalogue.published"],
		async handle(context, event) {
			const { catalogueId, regionId, draftedBy, year, version } = event.payload as Record<string, string>;
			const page = `/catalogues/${catalogueId}`;
			const params = { year: String(year), ...(version && { version: String(version) }) };
			if (event.name === "demand.catalogue.returned") {
				if (draftedBy) await context.notify({ personId: draftedBy, kind: "demand.catalogue-returned", params, page });
				return;
			}
			const submitted = event.name === "demand.catalogue.submitted";
			const people = submitted
				? await peopleOfRegion(context, regionId!, ["official"], ["administration"])
				: await peopleOfRegion(context, regionId!, ["owner", "coordinator", "programme_head", "recruiter"]);
			const kind = submitted ? "demand.catalogue-to-review" : "demand.catalogue-published";
			for (const personId of people) {
				if (personId !== event.actorId) await context.notify({ personId, kind, params, page });
			}
		},
	},
];
