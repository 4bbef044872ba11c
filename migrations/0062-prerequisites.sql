-- What should or must be completed or attained before a course.

create table course_prerequisite (
	version_id uuid not null references course_version,
	course_id uuid not null references course,
	organisation_id uuid not null references organisation,
	position integer not null,
	-- Keeps learners from enrolling themselves; else it is advice.
	required boolean not null,
	-- A course that is completed, or a competency that is attained to a level.
	needed_course_id uuid references course check (needed_course_id <> course_id),
	competency_id uuid references competency,
	level numeric(2, 1) check (level > 0 and level <= 5),
	primary key (version_id, position),
	unique (version_id, needed_course_id),
	unique (version_id, competency_id),
	check (num_nonnulls(needed_course_id, competency_id) = 1),
	check ((competency_id is null) = (level is null))
);
create index on course_prerequisite (needed_course_id);
create index on course_prerequisite (course_id);
create trigger course_prerequisite_stays before insert or update or delete on course_prerequisite
	for each row execute function published_course_stays();

alter table course_prerequisite enable row level security;
alter table course_prerequisite force row level security;
create policy course_prerequisite_read on course_prerequisite for select using (
	(select scope_is_system())
	or exists (select from course_version v where v.id = version_id and v.state = 'published')
	or (organisation_id = (select scope_organisation()) and (select scope_writes_courses()))
	or course_id in (select scope_authored_courses()));
create policy course_prerequisite_write on course_prerequisite using (
	(select scope_is_system()) or (organisation_id = (select scope_organisation()) and (select scope_writes_courses()))
	or course_id in (select scope_authored_courses()));

-- Why somebody learns it who lacks what the course requires; of a rule, whoever comes by it.
alter table enrolment add column exception text;
alter table enrolment_rule add column exception text;
