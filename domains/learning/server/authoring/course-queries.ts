import { type SelectQueryBuilder, sql } from "kysely";
import type { ReadContext } from "#platform/server/database/context.ts";
import { unsafeBeyondScope } from "#platform/server/database/scope.ts";
import { fillPage, keysetPage, type Page, sortOf } from "#platform/server/lists/keyset.ts";
import { searchQuery } from "#platform/server/search/segment.ts";
import type { CourseDetail, CourseQuery, CourseSummary } from "../../contract-courses.ts";
import { prerequisitesOf } from "../prerequisites/prerequisite-queries.ts";
import { courseAbilities, courseToRead, visibleCourses, writtenCourses } from "./course-policy.ts";
import { sharingOf } from "./sharing.ts";

const sorts = { name: "coalesce(course.name_zh, course.name_en)", updated: "course.updated_at" };

const withFilters = (
	context: ReadContext,
	{ q, state, kind, organisationId, notOrganisationId, competencyId, licence, tier, mine }: CourseQuery,
) => {
	const words = q ? searchQuery(q) : null;
	return context.tx
		.selectFrom("course")
		.where(visibleCourses(context))
		.$if(state !== undefined, (all) => all.where("course.state", "=", state as string))
		.$if(state === undefined, (all) => all.where("course.state", "<>", "archived"))
		.$if(kind !== undefined, (all) => all.where("course.kind", "=", kind as string))
		.$if(organisationId !== undefined, (all) => all.where("course.organisation_id", "=", organisationId as string))
		.$if(notOrganisationId !== undefined, (all) =>
			all.where("course.organisation_id", "<>", notOrganisationId as string),
		)
		.$if(licence !== undefined, (all) => all.where("course.licence", "=", licence as string))
		.$if(tier !== undefined, (all) => all.where("course.access_tier", "=", tier as string))
		.$if(mine === true, (all) => all.where(writtenCourses(context)))
		.$if(competencyId !== undefined, (all) =>
			all.where(
				sql<boolean>`course.current_version_id in (select d.version_id from course_competency d
					where d.competency_id = ${competencyId})`,
			),
		)
		.$if(Boolean(q), (all) =>
			all.where(words ? sql<boolean>`course.search @@ to_tsquery('simple', ${words})` : sql<boolean>`false`),
		);
};

export async function coursesByIds({ tx }: ReadContext, ids: readonly string[]): Promise<CourseSummary[]> {
	const rows = await tx
		.selectFrom("course")
		.innerJoin("organisation as o", "o.id", "course.organisation_id")
		.leftJoin("course_version as v", "v.id", "course.current_version_id")
		.leftJoin("course_version as d", (join) => join.onRef("d.course_id", "=", "course.id").on("d.state", "=", "draft"))
		.select(["course.id", "course.code", "course.name_en", "course.name_zh", "course.state", "course.sample"])
		.select(["course.licence", "course.access_tier", "course.kind", "course.certificate_en", "course.certificate_zh"])
		.select(["course.updated_at", "course.organisation_id", "o.name_en as organisation_en"])
		.select(["o.name_zh as organisation_zh", "v.number", "d.id as draft_id"])
		.select(sql<number | null>`coalesce(v.hours, d.hours)`.as("hours"))
		.select(
			sql<number>`(select count(*)::int from course_competency c where c.version_id = coalesce(v.id, d.id))`.as(
				"develops",
			),
		)
		.where("course.id", "in", [...ids])
		.execute();
	return rows.map((row) => ({
		id: row.id,
		name: { en: row.name_en, zh: row.name_zh },
		code: row.code,
		kind: row.kind as CourseSummary["kind"],
		certificate: { en: row.certificate_en, zh: row.certificate_zh },
		organisation: { id: row.organisation_id, name: { en: row.organisation_en, zh: row.organisation_zh } },
		state: row.state as CourseSummary["state"],
		version: row.number,
		drafted: row.draft_id !== null,
		hours: row.hours,
		develops: row.develops,
		licence: row.licence as CourseSummary["licence"],
		tier: row.access_tier as CourseSummary["tier"],
		sample: row.sample,
		updatedAt: row.updated_at,
	}));
}

/** Published courses, and drafts of those that the actor writes. */
export async function listCourses(context: ReadContext, query: CourseQuery): Promise<Page<CourseSummary>> {
	const rows = withFilters(context, query).select("course.id");
	const { sort, limit, cursor } = query;
	const page = await keysetPage(rows as unknown as SelectQueryBuilder<never, never, { id: string }>, {
		sorts,
		defaultSort: "-updated",
		id: "course.id",
		sort,
		limit,
		cursor,
		once: Boolean(query.q),
	});
	return fillPage(page, (ids) => coursesByIds(context, ids));
}

/** All of them, in the order of the screen. */
export async function* allCourses(context: ReadContext, query: CourseQuery): AsyncGenerator<CourseSummary> {
	const { column, direction } = sortOf(sorts, query.sort ?? "-updated", "-updated");
	const ids = await withFilters(context, query)
		.select("course.id")
		.orderBy(sql`${column} ${direction}, course.id ${direction}`)
		.execute();
	for (let from = 0; from < ids.length; from += 500) {
		const part = ids.slice(from, from + 500).map(({ id }) => id);
		const byId = new Map((await coursesByIds(context, part)).map((one) => [one.id, one]));
		for (const id of part) {
			const one = byId.get(id);
			if (one) yield one;
		}
	}
}

type Version = CourseDetail["versions"][number];

async function versionsOf(context: ReadContext, courseId: string): Promise<Version[]> {
	const { tx } = context;
	const versions = await tx
		.selectFrom("course_version")
		.select(["id", "number", "state", "hours", "published_at"])
		.where("course_id", "=", courseId)
		.orderBy("number", "desc")
		.execute();
	const developed = await tx
		.selectFrom("course_competency as d")
		.innerJoin("competency as c", "c.id", "d.competency_id")
		.select(["d.version_id", "d.level", "d.since", "c.id", "c.framework_id", "c.name_en", "c.name_zh"])
		.where("d.course_id", "=", courseId)
		.orderBy("d.level", "desc")
		.orderBy("c.code")
		.execute();
	const prerequisites = await prerequisitesOf(
		context,
		versions.map(({ id }) => id),
	);
	return versions.map(({ id, number, state, hours, published_at }) => ({
		id,
		number,
		state: state as Version["state"],
		hours,
		publishedAt: published_at,
		competencies: developed
			.filter(({ version_id }) => version_id === id)
			.map((one) => ({
				competency: { id: one.id, frameworkId: one.framework_id, name: { en: one.name_en, zh: one.name_zh } },
				level: Number(one.level),
				since: one.since,
			})),
		prerequisites: prerequisites.get(id) ?? [],
	}));
}

export async function getCourse(context: ReadContext, id: string): Promise<CourseDetail> {
	const course = await courseToRead(context, id);
	const [summary] = await coursesByIds(context, [id]);
	const versions = await versionsOf(context, id);
	// Authors may be of other organisations.
	const authors = course.written
		? await unsafeBeyondScope(context, () =>
				context.tx
					.selectFrom("course_author as a")
					.innerJoin("person as p", "p.id", "a.person_id")
					.select(["p.id", "p.name"])
					.where("a.course_id", "=", id)
					.where("a.ended_at", "is", null)
					.orderBy("p.name")
					.execute(),
			)
		: [];
	return {
		...(summary as CourseSummary),
		summary: { en: course.summary_en, zh: course.summary_zh },
		sharing: sharingOf(course),
		revision: course.revision,
		versions,
		authors,
		abilities: courseAbilities(context, { ...course, drafted: (summary as CourseSummary).drafted }),
	};
}
