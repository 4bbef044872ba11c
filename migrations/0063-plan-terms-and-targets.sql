-- Personal plans are bound by what is offered when, where and in which language, and lead to positions and to lists of
-- competencies as well as to occupations.

-- Where an offering is held and in which language it is taught. Without a place: where its organisation is; without a
-- language: in those in which its course has a name.
alter table offering add column online boolean not null default false;
alter table offering add column place_id uuid references region;
alter table offering add column language text check (language in ('en', 'zh'));
alter table offering add check (not online or place_id is null);

-- What its learner can do: in these places or online, in these languages. Nothing named: anywhere, in any.
alter table personal_plan add column places uuid[] not null default '{}';
alter table personal_plan add column online boolean not null default false;
alter table personal_plan add column languages text[] not null default '{}' check (languages <@ array['en', 'zh']);

-- How it is known that the course is given in that term, and whether its learner had a seat when the plan was accepted.
alter table personal_plan_course add column basis text not null default 'open'
	check (basis in ('enrolled', 'offered', 'expected', 'open'));

-- A need that learners of the region may read and aim at, while it is open: its title, who asks for whom, and what they
-- should be able to do; never pay or contact.
alter table need add column shown_to_learners boolean not null default false;
create index need_shown on need (region_id, created_at desc) where shown_to_learners and state = 'open';

-- What a plan leads to besides occupations: positions, by the version that its learner saw, with what they were called
-- then, as they may be closed since …
create table personal_plan_position (
	plan_id uuid not null references personal_plan on delete cascade,
	person_id uuid not null references person,
	need_id uuid not null references need,
	version integer not null,
	title text not null,
	language text not null,
	primary key (plan_id, need_id)
);
create index on personal_plan_position (person_id);
create index on personal_plan_position (need_id);

-- … and competencies of a certificate or a standard, picked by hand.
create table personal_plan_standard (
	plan_id uuid not null references personal_plan on delete cascade,
	person_id uuid not null references person,
	number integer not null,
	title text not null,
	language text not null check (language in ('en', 'zh')),
	primary key (plan_id, number)
);
create index on personal_plan_standard (person_id);
create table personal_plan_standard_level (
	plan_id uuid not null,
	number integer not null,
	person_id uuid not null references person,
	competency_id uuid not null references competency,
	level numeric(2, 1) not null check (level > 0 and level <= 5),
	primary key (plan_id, number, competency_id),
	foreign key (plan_id, number) references personal_plan_standard on delete cascade
);
create index on personal_plan_standard_level (person_id);

-- Second lock, as of the plan itself.
do $$
declare
	name text;
begin
	foreach name in array array['personal_plan_position', 'personal_plan_standard', 'personal_plan_standard_level'] loop
		execute format('alter table %I enable row level security', name);
		execute format('alter table %I force row level security', name);
		execute format('create policy %I on %I for select using ((select scope_is_system()) or person_id = (select scope_person())
			or person_id in (select scope_duty_people()))', name || '_read', name);
		execute format('create policy %I on %I using ((select scope_is_system()) or person_id = (select scope_person()))',
			name || '_write', name);
	end loop;
end $$;
