-- How often a version certainly assesses what it develops, by which a plan knows what can be demonstrated in it: by quizzes
-- that ask about it in every attempt, and by works and checklists that a person judges it by. Written when it is published.
alter table course_competency add column quizzes smallint not null default 0 check (quizzes >= 0);
alter table course_competency add column marked smallint not null default 0 check (marked >= 0);

-- Of what is published by now, as `domains/learning/assessed.ts` counts it.
alter table course_competency disable trigger course_competency_stays;
with asked as (
	select a.version_id, a.id as activity_id, q.competency_id
	from course_activity a
		cross join lateral jsonb_array_elements(a.quiz -> 'parts') p
		join question q on q.version_id = a.version_id and q.bank_id = (p ->> 'bankId')::uuid
	where a.kind = 'quiz' and q.competency_id is not null and case
		when jsonb_typeof(p -> 'questionIds') = 'array' then p -> 'questionIds' ? q.id::text
		when jsonb_typeof(p -> 'draw') = 'number' then (p ->> 'draw')::int >= (select count(distinct o.competency_id)
			from question o where o.bank_id = q.bank_id and o.version_id = q.version_id)
		else true end
), judged as (
	select a.version_id, a.id as activity_id, (r ->> 'competencyId')::uuid as competency_id
	from course_activity a cross join lateral jsonb_array_elements(coalesce(a.assignment -> 'rubric', a.checklist -> 'items')) r
	where a.kind in ('assignment', 'checklist')
)
update course_competency c set
	quizzes = (select count(distinct activity_id) from asked s
		where s.version_id = c.version_id and s.competency_id = c.competency_id),
	marked = (select count(distinct activity_id) from judged j
		where j.version_id = c.version_id and j.competency_id = c.competency_id)
where exists (select from course_version v where v.id = c.version_id and v.state = 'published');
alter table course_competency enable trigger course_competency_stays;
