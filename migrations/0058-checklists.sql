-- Checklists of practical work: what an observer of the offering saw a learner do, signed by name and hour.

alter table course_activity add column checklist jsonb;
alter table course_activity drop constraint course_activity_kind_check;
alter table course_activity add constraint course_activity_kind_check
	check (kind in ('page', 'video', 'document', 'quiz', 'assignment', 'checklist'));
alter table course_activity add check ((kind = 'checklist') = (checklist is not null));

-- One learner observed once. What is not signed yet is its observer's alone; from the last signature on it is its learner's too.
create table observation (
	id uuid primary key,
	offering_id uuid not null references offering,
	activity_id uuid not null references course_activity,
	enrolment_id uuid not null references enrolment,
	-- Who was observed.
	person_id uuid not null references person,
	organisation_id uuid not null references organisation,
	observer_id uuid references person,
	-- signed: the second observer has not signed yet.
	state text not null default 'draft' check (state in ('draft', 'signed', 'confirmed')),
	-- Of this learner and checklist, from the first signature on.
	number integer,
	-- By item: not, help, alone.
	answers jsonb not null default '{}',
	-- Words to the learner.
	note text not null default '',
	observed_on date,
	place text not null default '',
	session_id uuid references class_session,
	-- Who watched too, and signs the same.
	second_id uuid references person,
	-- Why they did not.
	sent_back text,
	-- For whom each of them spoke: a school, or as a mentor an enterprise or a practice site.
	party text check (party in ('teacher', 'mentor')),
	observer_organisation_id uuid references organisation,
	signed_at timestamptz,
	second_party text check (second_party in ('teacher', 'mentor')),
	second_organisation_id uuid references organisation,
	second_signed_at timestamptz,
	confirmed_at timestamptz,
	kind text check (kind in ('graded', 'joint')),
	passed boolean,
	-- 0–1.
	score real,
	revision integer not null default 1,
	saved_at timestamptz not null,
	check ((state = 'draft') = (signed_at is null)),
	check (state = 'draft' or (number is not null and observed_on is not null and party is not null
		and passed is not null and score is not null)),
	check ((state = 'confirmed') = (confirmed_at is not null and kind is not null)),
	check (second_id is distinct from observer_id or second_id is null),
	unique (enrolment_id, activity_id, number)
);
-- Whatever tabs there are, an observer has one of a learner that is not settled.
create unique index observation_open on observation (enrolment_id, activity_id, observer_id) where state <> 'confirmed';
create index on observation (offering_id, activity_id);
create index on observation (person_id);
create index on observation (observer_id);
create index on observation (second_id) where second_id is not null;

-- What was changed after it was confirmed, and why; only ever added to.
create table observation_correction (
	id uuid primary key,
	observation_id uuid not null references observation,
	offering_id uuid not null references offering,
	answers_before jsonb not null,
	answers_after jsonb not null,
	score_before real not null,
	score_after real not null,
	passed_before boolean not null,
	passed_after boolean not null,
	reason text not null,
	corrected_by uuid references person,
	corrected_at timestamptz not null
);
create index on observation_correction (observation_id, corrected_at);
create function observation_correction_stays() returns trigger language plpgsql as $$
begin
	-- Erasing a person takes their name out of what they corrected, and what was said of them.
	if tg_op = 'UPDATE' and to_jsonb(new) - array['corrected_by', 'reason'] = to_jsonb(old) - array['corrected_by', 'reason']
		and (new.corrected_by is null or new.corrected_by = old.corrected_by)
		and (new.reason = '' or new.reason = old.reason) then
		return new;
	end if;
	raise exception 'a correction is never changed' using errcode = 'restrict_violation';
end $$;
create trigger observation_correction_stays before update or delete on observation_correction
	for each row execute function observation_correction_stays();

-- What was confirmed is neither taken away nor put back.
create function observation_stays() returns trigger language plpgsql as $$
begin
	if old.state = 'confirmed' and (tg_op = 'DELETE' or new.state <> 'confirmed') then
		raise exception 'a confirmed observation stays' using errcode = 'restrict_violation';
	end if;
	return coalesce(new, old);
end $$;
create trigger observation_stays before update or delete on observation
	for each row execute function observation_stays();

alter table observation enable row level security;
alter table observation force row level security;
create policy observation_read on observation for select using (
	(select scope_is_system())
	or (state = 'confirmed' and person_id = (select scope_person()))
	or (offering_id in (select scope_run_offerings()) and person_id <> (select scope_person())
		and (state <> 'draft' or observer_id = (select scope_person()))));
create policy observation_write on observation using (
	(select scope_is_system())
	or (offering_id in (select scope_run_offerings()) and person_id <> (select scope_person())
		and (state <> 'draft' or observer_id = (select scope_person()))));
alter table observation_correction enable row level security;
alter table observation_correction force row level security;
create policy observation_correction_read on observation_correction for select using (
	(select scope_is_system())
	or observation_id in (select o.id from observation o where o.person_id = (select scope_person()))
	or offering_id in (select scope_run_offerings()));
create policy observation_correction_erase on observation_correction for update using ((select scope_is_system()));
create policy observation_correction_write on observation_correction for insert with check (
	(select scope_is_system()) or offering_id in (select scope_run_offerings()));
