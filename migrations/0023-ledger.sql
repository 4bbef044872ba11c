-- The competency ledger: evidence (append-only), attainment computed from it, who may see it, and what is disputed.

create table evidence (
	id uuid primary key,
	-- recorded: stands for itself; corrected: takes the place of another from its own recording on; withdrawn: ends one.
	action text not null check (action in ('recorded', 'corrected', 'withdrawn')),
	replaces_id uuid unique references evidence,
	person_id uuid not null references person,
	competency_id uuid not null references competency,
	kind text not null check (kind in ('self-declared', 'automatic', 'graded', 'joint', 'certified')),
	level numeric(2, 1) check (level between 0 and 5),
	-- The mark behind the level, and the bands by which it became one.
	score double precision,
	scale jsonb,
	-- When it was shown, and when this was written down.
	at timestamptz not null,
	recorded_at timestamptz not null,
	-- From then on a certificate counts as graded.
	expires_at timestamptz,
	issuer_organisation_id uuid references organisation,
	-- Null: a rule of the organisation wrote it.
	issuer_person_id uuid references person,
	-- What it comes from, unique within the issuer, so that a repetition adds nothing; and where that can be looked at.
	source_key text,
	source_link text,
	note text,
	sample boolean not null default false,
	check ((action = 'recorded') = (replaces_id is null)),
	check ((action = 'withdrawn') = (level is null)),
	check ((kind = 'self-declared') = (issuer_organisation_id is null)),
	check (expires_at is null or kind = 'certified'),
	check (at <= recorded_at),
	check (at >= '1950-01-01'),
	-- Nobody judges themselves.
	check (issuer_person_id is distinct from person_id)
);
create index on evidence (person_id, competency_id, at);
create index on evidence (person_id, at desc, id desc);
create index on evidence (competency_id);
create index on evidence (issuer_organisation_id, recorded_at desc);
create unique index evidence_source on evidence (issuer_organisation_id, source_key) where source_key is not null;

create function evidence_stays() returns trigger language plpgsql as $$
begin
	-- Erasing a person takes the words out; figures stay under a name that leads to nobody.
	if tg_op = 'UPDATE' and scope_is_system()
		and to_jsonb(new) - 'note' - 'source_link' = to_jsonb(old) - 'note' - 'source_link' then
		return new;
	end if;
	raise exception 'evidence is append-only' using errcode = 'restrict_violation';
end $$;
create trigger evidence_stays before update or delete on evidence for each row execute function evidence_stays();

-- What evidence adds up to: sums decayed to the reference instant.
create table attainment (
	person_id uuid not null references person,
	competency_id uuid not null references competency,
	-- Seconds after which evidence weighs half.
	half_life double precision not null,
	reference timestamptz not null,
	-- Sums of weight and of weight × level; certificates are in them as graded.
	weight double precision not null,
	weighted double precision not null,
	-- What people say of themselves, apart, because together it counts at most so much.
	self_weight double precision not null,
	self_weighted double precision not null,
	-- What certificates weigh more until they expire: when that is, when they were given, the level.
	expiring_until timestamptz[] not null,
	expiring_at timestamptz[] not null,
	expiring_level double precision[] not null,
	-- Entries that count, the newest of them, and whether one of them is invented.
	entries integer not null,
	latest_at timestamptz not null,
	sample boolean not null,
	primary key (person_id, competency_id)
);
create index on attainment (competency_id);

-- A person lets an organisation see their evidence, until they take it back.
create table evidence_grant (
	id uuid primary key,
	person_id uuid not null references person,
	organisation_id uuid not null references organisation,
	given_at timestamptz not null,
	ended_at timestamptz
);
create unique index evidence_grant_open on evidence_grant (person_id, organisation_id) where ended_at is null;
create index on evidence_grant (organisation_id) where ended_at is null;

-- open → answered → withdrawn, corrected or upheld by the issuer; dropped by the person.
create table evidence_dispute (
	id uuid primary key,
	evidence_id uuid not null references evidence,
	person_id uuid not null references person,
	-- The issuer, who answers.
	organisation_id uuid not null references organisation,
	issuer_person_id uuid references person,
	state text not null default 'open' check (state in ('open', 'answered', 'withdrawn', 'corrected', 'upheld', 'dropped')),
	reason text not null,
	answer text,
	answered_by uuid references person,
	opened_at timestamptz not null,
	answered_at timestamptz
);
-- An entry is disputed once; what corrects it is another entry.
create unique index evidence_dispute_once on evidence_dispute (evidence_id);
create index on evidence_dispute (person_id, opened_at desc);
create index on evidence_dispute (organisation_id, opened_at desc);

-- A class, a cohort, the trainees of a mentor: learners, and who has the duty to look after them.
create table learner_group (
	id uuid primary key,
	organisation_id uuid not null references organisation,
	name_en text,
	name_zh text,
	-- What its learners are meant to become.
	occupation_id uuid references occupation,
	state text not null default 'open' check (state in ('open', 'closed')),
	-- Changes so far, so that nobody overwrites what they have not seen.
	revision integer not null default 1,
	sample boolean not null default false,
	created_by uuid references person,
	created_at timestamptz not null,
	updated_at timestamptz not null,
	check (name_en is not null or name_zh is not null)
);
create index on learner_group (organisation_id, state);
create table learner_group_member (
	group_id uuid not null references learner_group,
	person_id uuid not null references person,
	since timestamptz not null,
	ended_at timestamptz,
	primary key (group_id, person_id)
);
create index on learner_group_member (person_id) where ended_at is null;
create table learner_group_teacher (
	group_id uuid not null references learner_group,
	person_id uuid not null references person,
	since timestamptz not null,
	ended_at timestamptz,
	primary key (group_id, person_id)
);
create index on learner_group_teacher (person_id) where ended_at is null;

-- Who runs the daily business of the organisation acted for, whatever its kind.
create function scope_manages() returns boolean language sql stable as $$
	select exists (select from membership m join organisation o on o.id = m.organisation_id
		where m.person_id = scope_person() and m.organisation_id = scope_organisation() and m.ended_at is null
			and m.roles && array['owner', 'coordinator'] and o.state = 'verified')
$$;
-- Who looks after learners there.
create function scope_teaches() returns boolean language sql stable as $$
	select scope_holds(array['teacher', 'programme_head', 'mentor'], array['school', 'enterprise', 'practice_site'])
$$;
-- Learners of the organisation acted for: its members, and those who let it see their evidence.
create function scope_learners() returns setof uuid language sql stable as $$
	select m.person_id from membership m where m.organisation_id = scope_organisation() and m.ended_at is null
		and 'student' = any (m.roles)
	union
	select g.person_id from evidence_grant g where g.organisation_id = scope_organisation() and g.ended_at is null
$$;
-- Whose evidence the actor sees by duty: learners of open groups that were given to them.
create function scope_duty_people() returns setof uuid language sql stable as $$
	select m.person_id
	from learner_group_teacher t
		join learner_group g on g.id = t.group_id and g.organisation_id = scope_organisation() and g.state = 'open'
		join learner_group_member m on m.group_id = g.id and m.ended_at is null
	where t.person_id = scope_person() and t.ended_at is null and (select scope_teaches())
		-- Asked of each of them, not by the list of all learners: a school has tens of thousands.
		and (exists (select from membership s where s.person_id = m.person_id and s.organisation_id = scope_organisation()
				and s.ended_at is null and 'student' = any (s.roles))
			or exists (select from evidence_grant v where v.person_id = m.person_id
				and v.organisation_id = scope_organisation() and v.ended_at is null))
$$;
-- Whose evidence the actor sees by the person's own leave.
create function scope_granted_people() returns setof uuid language sql stable as $$
	select g.person_id from evidence_grant g
	where g.organisation_id = scope_organisation() and g.ended_at is null and (select scope_manages())
$$;

alter table evidence enable row level security;
alter table evidence force row level security;
create policy evidence_read on evidence for select using (
	(select scope_is_system()) or person_id = (select scope_person())
	or person_id in (select scope_duty_people()) or person_id in (select scope_granted_people())
	or (issuer_organisation_id = (select scope_organisation())
		and (issuer_person_id = (select scope_person()) or (select scope_manages()))));
create policy evidence_add on evidence for insert with check (
	(select scope_is_system())
	or (kind = 'self-declared' and person_id = (select scope_person()) and issuer_person_id is null)
	or (issuer_organisation_id = (select scope_organisation()) and issuer_person_id = (select scope_person())
		and ((select scope_teaches()) or (select scope_manages()))));
create policy evidence_erase on evidence for update using ((select scope_is_system()));

alter table attainment enable row level security;
alter table attainment force row level security;
create policy attainment_read on attainment for select using (
	(select scope_is_system()) or person_id = (select scope_person())
	or person_id in (select scope_duty_people()) or person_id in (select scope_granted_people()));
create policy attainment_keep on attainment using ((select scope_is_system()));

alter table evidence_grant enable row level security;
alter table evidence_grant force row level security;
create policy evidence_grant_read on evidence_grant for select using (
	(select scope_is_system()) or person_id = (select scope_person())
	or (organisation_id = (select scope_organisation()) and ((select scope_manages())
		or person_id in (select m.person_id from learner_group_teacher t
			join learner_group_member m on m.group_id = t.group_id and m.ended_at is null
			where t.person_id = (select scope_person()) and t.ended_at is null))));
create policy evidence_grant_write on evidence_grant using (
	(select scope_is_system()) or person_id = (select scope_person()));

alter table evidence_dispute enable row level security;
alter table evidence_dispute force row level security;
create policy evidence_dispute_scope on evidence_dispute using (
	(select scope_is_system()) or person_id = (select scope_person())
	or (organisation_id = (select scope_organisation())
		and (issuer_person_id = (select scope_person()) or (select scope_manages()))));

alter table learner_group enable row level security;
alter table learner_group force row level security;
create policy learner_group_read on learner_group for select using (
	(select scope_is_system()) or organisation_id = (select scope_organisation()));
create policy learner_group_write on learner_group using (
	(select scope_is_system()) or (organisation_id = (select scope_organisation()) and (select scope_manages())));
alter table learner_group_member enable row level security;
alter table learner_group_member force row level security;
create policy learner_group_member_read on learner_group_member for select using (
	(select scope_is_system()) or person_id = (select scope_person())
	or (group_id in (select g.id from learner_group g) and ((select scope_manages()) or ((select scope_teaches())
		and group_id in (select t.group_id from learner_group_teacher t
			where t.person_id = (select scope_person()) and t.ended_at is null)))));
create policy learner_group_member_write on learner_group_member using (
	(select scope_is_system()) or (group_id in (select g.id from learner_group g) and (select scope_manages())));
alter table learner_group_teacher enable row level security;
alter table learner_group_teacher force row level security;
create policy learner_group_teacher_read on learner_group_teacher for select using (
	(select scope_is_system()) or group_id in (select g.id from learner_group g));
create policy learner_group_teacher_write on learner_group_teacher using (
	(select scope_is_system()) or (group_id in (select g.id from learner_group g) and (select scope_manages())));

-- Who may see somebody's evidence sees their name.
create policy person_granted on person for select using (
	id in (select scope_granted_people()) or id in (select scope_duty_people()));
