-- Changes of a training plan's objectives that are proposed, each with where it comes from: needs, or a survey described by
-- hand. A competency has one open proposal at most; what else asks for it is one more source.

create table plan_proposal (
	id uuid primary key,
	plan_id uuid not null references training_plan on delete cascade,
	competency_id uuid not null references competency,
	state text not null default 'open' check (state in ('open', 'taken', 'declined')),
	-- The version into whose draft it was taken, and at which level.
	version_id uuid references plan_version,
	level numeric(2, 1) check (level between 0 and 5),
	-- Why it was declined.
	reason text,
	proposed_at timestamptz not null,
	decided_by uuid references person,
	decided_at timestamptz,
	check ((state = 'open') = (decided_at is null)),
	check ((state = 'taken') = (version_id is not null) and (state = 'taken') = (level is not null)),
	check ((state = 'declined') = (reason is not null))
);
create unique index plan_proposal_open on plan_proposal (plan_id, competency_id) where state = 'open';
create index on plan_proposal (plan_id, decided_at);
create index on plan_proposal (version_id);
create index on plan_proposal (decided_by);

create table proposal_source (
	id uuid primary key,
	proposal_id uuid not null references plan_proposal on delete cascade,
	-- The level that it asks for.
	level numeric(2, 1) not null check (level between 0 and 5),
	need_id uuid references need,
	-- A survey, as somebody describes it.
	title text,
	language text,
	held_on date,
	surveyor text,
	answers integer check (answers >= 0),
	result text,
	url text,
	file_id uuid references stored_file,
	-- Who proposed it; null: the school took over what figures of the region's needs say.
	organisation_id uuid references organisation,
	person_id uuid references person,
	added_at timestamptz not null,
	check ((need_id is null) <> (title is null)),
	unique (proposal_id, need_id)
);
create index on proposal_source (need_id);
create index on proposal_source (person_id);
create index on proposal_source (file_id);

-- Second lock: those who build the plan read, who writes it decides. What others propose, and what a need's own people read of
-- it, goes through use cases that ask for their rights on the need.
alter table plan_proposal enable row level security;
alter table plan_proposal force row level security;
alter table proposal_source enable row level security;
alter table proposal_source force row level security;
create policy plan_proposal_read on plan_proposal for select using ((select scope_is_system())
	or exists (select from plan_version v where v.plan_id = plan_proposal.plan_id
		and (v.organisation_id = (select scope_organisation()) or (select scope_organisation()) = any (v.party_ids))));
create policy plan_proposal_write on plan_proposal using ((select scope_is_system())
	or exists (select from plan_version v where v.plan_id = plan_proposal.plan_id
		and v.organisation_id = (select scope_organisation()) and ((select scope_runs_school())
			or ((select scope_is_programme_head()) and scope_heads_programme(v.programme_id)))));
create policy proposal_source_read on proposal_source for select using ((select scope_is_system())
	or exists (select from plan_proposal p where p.id = proposal_id));
create policy proposal_source_write on proposal_source using ((select scope_is_system()));

-- Files of surveys are handed out as those of attachments are.
create or replace function plan_file(file uuid)
	returns table (id uuid, name text, media_type text, size bigint, sha256 text)
	language plpgsql as $$
declare
	before text := coalesce(current_setting('ronghe.system', true), '');
begin
	perform set_config('ronghe.system', 'on', true);
	return query select f.id, f.name, f.media_type, f.size, f.sha256 from stored_file f
		where f.id = file and (exists (select from plan_attachment a where a.file_id = f.id)
			or exists (select from proposal_source s where s.file_id = f.id));
	perform set_config('ronghe.system', before, true);
end $$;
