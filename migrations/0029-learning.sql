-- Courses: what a version of one develops, and who writes it.

create table course (
	id uuid primary key,
	organisation_id uuid not null references organisation,
	region_id uuid not null references region,
	-- As the school's own lists name it.
	code text not null,
	name_en text,
	name_zh text,
	summary_en text,
	summary_zh text,
	-- draft: nothing published yet; archived: offered no more, what runs goes on.
	state text not null default 'draft' check (state in ('draft', 'published', 'archived')),
	-- The newest published version; null while there is none.
	current_version_id uuid,
	sample boolean not null default false,
	-- Changes so far, so that nobody overwrites what they have not seen.
	revision integer not null default 1,
	created_by uuid references person,
	created_at timestamptz not null,
	updated_at timestamptz not null,
	search tsvector not null default ''::tsvector,
	check (name_en is not null or name_zh is not null),
	check ((state = 'draft') = (current_version_id is null)),
	unique (organisation_id, code)
);
create index on course (updated_at, id);
create index on course (region_id, state);
create index on course using gin (search);
-- The name as the list is sorted by it.
create index course_by_name on course (coalesce(name_zh, name_en), id);

-- A draft is written; once published nothing of it changes any more, and the next draft begins as its copy.
create table course_version (
	id uuid primary key,
	course_id uuid not null references course,
	organisation_id uuid not null references organisation,
	number integer not null,
	state text not null default 'draft' check (state in ('draft', 'published')),
	-- Hours of study that a learner needs.
	hours integer check (hours between 1 and 2000),
	published_at timestamptz,
	published_by uuid references person,
	created_at timestamptz not null,
	check ((state = 'published') = (published_at is not null)),
	unique (course_id, number)
);
create unique index course_version_draft on course_version (course_id) where state = 'draft';
alter table course add foreign key (current_version_id) references course_version;

-- What a version develops, and to which level.
create table course_competency (
	version_id uuid not null references course_version,
	course_id uuid not null references course,
	organisation_id uuid not null references organisation,
	competency_id uuid not null references competency,
	level numeric(2, 1) not null check (level > 0 and level <= 5),
	-- When a version of this course that develops it was first published; null in a draft.
	since timestamptz,
	primary key (version_id, competency_id)
);
create index on course_competency (competency_id, version_id);

-- Who writes a course that belongs to others' charge: teachers and mentors, also of other organisations.
create table course_author (
	course_id uuid not null references course,
	person_id uuid not null references person,
	organisation_id uuid not null references organisation,
	given_by uuid references person,
	since timestamptz not null,
	ended_at timestamptz,
	primary key (course_id, person_id)
);
create index on course_author (person_id) where ended_at is null;

-- Frozen is frozen, whoever asks.
create function published_course_stays() returns trigger language plpgsql as $$
declare
	kept uuid;
begin
	-- Erasing a person takes their name out of what they published.
	if tg_table_name = 'course_version' then
		if old.state = 'published'
			and (tg_op = 'DELETE' or to_jsonb(new) - 'published_by' <> to_jsonb(old) - 'published_by') then
			raise exception 'a published version is never changed' using errcode = 'restrict_violation';
		end if;
		return coalesce(new, old);
	end if;
	kept := case when tg_op = 'INSERT' then new.version_id else old.version_id end;
	if exists (select from course_version v where v.id = kept and v.state = 'published') then
		raise exception 'a published version is never changed' using errcode = 'restrict_violation';
	end if;
	return coalesce(new, old);
end $$;
create trigger course_version_stays before update or delete on course_version
	for each row execute function published_course_stays();
create trigger course_competency_stays before insert or update or delete on course_competency
	for each row execute function published_course_stays();

-- Who answers for the courses of the organisation acted for.
create function scope_writes_courses() returns boolean language sql stable as $$
	select scope_holds(array['owner', 'coordinator'], array['school', 'enterprise'])
		or scope_holds(array['programme_head'], array['school'])
$$;
-- Courses given to the actor to be written.
create function scope_authored_courses() returns setof uuid language sql stable as $$
	select a.course_id from course_author a where a.person_id = scope_person() and a.ended_at is null
$$;

alter table course enable row level security;
alter table course force row level security;
create policy course_read on course for select using (
	(select scope_is_system()) or state <> 'draft'
	or (organisation_id = (select scope_organisation()) and (select scope_writes_courses()))
	or id in (select scope_authored_courses()));
create policy course_write on course using (
	(select scope_is_system()) or (organisation_id = (select scope_organisation()) and (select scope_writes_courses()))
	or id in (select scope_authored_courses()));
alter table course_version enable row level security;
alter table course_version force row level security;
create policy course_version_read on course_version for select using (
	(select scope_is_system()) or state = 'published'
	or (organisation_id = (select scope_organisation()) and (select scope_writes_courses()))
	or course_id in (select scope_authored_courses()));
create policy course_version_write on course_version using (
	(select scope_is_system()) or (organisation_id = (select scope_organisation()) and (select scope_writes_courses()))
	or course_id in (select scope_authored_courses()));
alter table course_competency enable row level security;
alter table course_competency force row level security;
create policy course_competency_read on course_competency for select using (
	(select scope_is_system()) or since is not null
	or (organisation_id = (select scope_organisation()) and (select scope_writes_courses()))
	or course_id in (select scope_authored_courses()));
create policy course_competency_write on course_competency using (
	(select scope_is_system()) or (organisation_id = (select scope_organisation()) and (select scope_writes_courses()))
	or course_id in (select scope_authored_courses()));
alter table course_author enable row level security;
alter table course_author force row level security;
create policy course_author_read on course_author for select using (
	(select scope_is_system()) or person_id = (select scope_person()) or organisation_id = (select scope_organisation()));
create policy course_author_write on course_author using (
	(select scope_is_system()) or (organisation_id = (select scope_organisation()) and (select scope_writes_courses())));
