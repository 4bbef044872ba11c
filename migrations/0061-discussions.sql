-- Discussions of an offering: activities of its course, and its general board.

alter table course_activity add column discussion jsonb;
alter table course_activity drop constraint course_activity_kind_check;
alter table course_activity add constraint course_activity_kind_check
	check (kind in ('page', 'video', 'document', 'quiz', 'assignment', 'checklist', 'discussion'));
alter table course_activity add check ((kind = 'discussion') = (discussion is not null));

-- A thread has the id of the post that opens it.
create table discussion_thread (
	id uuid primary key,
	offering_id uuid not null references offering,
	organisation_id uuid not null references organisation,
	-- Null: the general board.
	activity_id uuid references course_activity,
	pinned_at timestamptz,
	closed_at timestamptz,
	answer_id uuid,
	created_at timestamptz not null,
	last_at timestamptz not null
);
create index on discussion_thread (offering_id, activity_id, last_at);

create table discussion_post (
	id uuid primary key,
	thread_id uuid not null references discussion_thread,
	-- The reply that it belongs to, or itself: by branch and id a thread is read in its order.
	branch_id uuid not null,
	offering_id uuid not null references offering,
	activity_id uuid references course_activity,
	author_id uuid references person,
	author_role text not null check (author_role in ('learner', 'teacher', 'mentor', 'manager')),
	-- Of the post that opens a thread.
	title text not null default '',
	-- HTML as it was cleaned; empty once it was deleted or its author erased.
	body text not null,
	-- The same without signs of HTML, to be searched.
	plain text not null,
	created_at timestamptz not null,
	edited_at timestamptz,
	deleted_at timestamptz,
	hidden_at timestamptz,
	hidden_by uuid references person,
	hidden_reason text,
	revision integer not null default 1,
	check ((hidden_at is null) = (hidden_reason is null)),
	check (deleted_at is null or (title = '' and body = '' and plain = ''))
);
create index on discussion_post (thread_id, branch_id, id);
create index on discussion_post (offering_id, created_at);
create index on discussion_post (author_id, created_at);
create index on discussion_post (activity_id, author_id) where activity_id is not null;

create table discussion_mention (
	post_id uuid not null references discussion_post,
	person_id uuid not null references person,
	offering_id uuid not null references offering,
	primary key (post_id, person_id)
);
create index on discussion_mention (person_id);

create table discussion_report (
	post_id uuid not null references discussion_post,
	reporter_id uuid not null references person,
	offering_id uuid not null references offering,
	reason text not null,
	reported_at timestamptz not null,
	settled_by uuid references person,
	settled_at timestamptz,
	primary key (post_id, reporter_id)
);
create index on discussion_report (offering_id) where settled_at is null;
create index on discussion_report (reporter_id);

-- Until when somebody has read a thread.
create table discussion_seen (
	person_id uuid not null references person,
	thread_id uuid not null references discussion_thread,
	seen_at timestamptz not null,
	primary key (person_id, thread_id)
);

-- Of what somebody wants to be told in an offering; without a row as their part in it has it.
create table discussion_choice (
	person_id uuid not null references person,
	offering_id uuid not null references offering,
	tell text not null check (tell in ('all', 'mentions', 'none')),
	primary key (person_id, offering_id)
);

alter table learning_reminder drop constraint learning_reminder_kind_check;
alter table learning_reminder add constraint learning_reminder_kind_check
	check (kind in ('session', 'course-end', 'discussion-news'));

-- Offerings whose discussions the actor reads.
create function scope_discussed_offerings() returns setof uuid language sql stable as $$
	select scope_run_offerings()
	union
	select e.offering_id from enrolment e where e.person_id = scope_person() and e.state = 'active'
$$;

alter table discussion_thread enable row level security;
alter table discussion_thread force row level security;
create policy discussion_thread_scope on discussion_thread using (
	(select scope_is_system()) or offering_id in (select scope_discussed_offerings()));
alter table discussion_post enable row level security;
alter table discussion_post force row level security;
create policy discussion_post_read on discussion_post for select using (
	(select scope_is_system()) or offering_id in (select scope_discussed_offerings()));
create policy discussion_post_write on discussion_post for insert with check (
	(select scope_is_system())
	or (author_id = (select scope_person()) and offering_id in (select scope_discussed_offerings())));
create policy discussion_post_change on discussion_post for update using (
	(select scope_is_system()) or offering_id in (select scope_run_offerings())
	or (author_id = (select scope_person()) and offering_id in (select scope_discussed_offerings())));
alter table discussion_mention enable row level security;
alter table discussion_mention force row level security;
create policy discussion_mention_scope on discussion_mention using (
	(select scope_is_system()) or offering_id in (select scope_discussed_offerings()));
alter table discussion_report enable row level security;
alter table discussion_report force row level security;
create policy discussion_report_scope on discussion_report using (
	(select scope_is_system()) or reporter_id = (select scope_person())
	or offering_id in (select scope_run_offerings()));
alter table discussion_seen enable row level security;
alter table discussion_seen force row level security;
create policy discussion_seen_scope on discussion_seen using (
	(select scope_is_system()) or person_id = (select scope_person()));
alter table discussion_choice enable row level security;
alter table discussion_choice force row level security;
create policy discussion_choice_scope on discussion_choice using (
	(select scope_is_system()) or person_id = (select scope_person()));
