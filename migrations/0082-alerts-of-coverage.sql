-- What a programme was told of a competency: that nothing teaches it, or nothing as far as needs ask for. The mark goes when
-- it is taught, so that the next hole is told of again.

alter table coverage_alert add column state text not null default 'uncovered' check (state in ('uncovered', 'below'));
alter table coverage_alert alter column state drop default;

-- When a link was last found to be offered more than it is asked for, and its schools told.
create table oversupply_alert (
	link_id uuid primary key references chain_link on delete cascade,
	told_at timestamptz not null
);
-- When the links of a chain were last looked at for that.
create table oversupply_check (
	chain_id uuid primary key references industry_chain on delete cascade,
	checked_at timestamptz not null
);

-- Second lock: the chore alone.
alter table oversupply_alert enable row level security;
alter table oversupply_alert force row level security;
create policy oversupply_alert_scope on oversupply_alert using ((select scope_is_system()));
alter table oversupply_check enable row level security;
alter table oversupply_check force row level security;
create policy oversupply_check_scope on oversupply_check using ((select scope_is_system()));

-- Since when the people of a published version know that its yearly review is due.
alter table plan_version add column review_told_at timestamptz;
create index plan_version_review_due on plan_version (published_at) where state = 'published' and review_told_at is null;
