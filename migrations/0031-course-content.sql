-- What a version of a course is made of: units, activities in their order, and banks of questions.

create table course_unit (
	id uuid primary key,
	version_id uuid not null references course_version,
	course_id uuid not null references course,
	organisation_id uuid not null references organisation,
	position integer not null,
	title_en text,
	title_zh text,
	check (title_en is not null or title_zh is not null)
);
create index on course_unit (version_id, position);

create table course_activity (
	id uuid primary key,
	unit_id uuid not null references course_unit,
	version_id uuid not null references course_version,
	course_id uuid not null references course,
	organisation_id uuid not null references organisation,
	position integer not null,
	kind text not null check (kind in ('page', 'video', 'document', 'quiz')),
	title_en text,
	title_zh text,
	-- Cleaned HTML: the page itself, or what stands above a video, a document, a quiz.
	body_en text,
	body_zh text,
	-- Minutes that a learner needs.
	minutes integer check (minutes between 1 and 600),
	-- Of a video or a document: a file of our own, or an address elsewhere.
	file_id uuid references stored_file,
	url text,
	-- Rules of a quiz.
	quiz jsonb,
	-- Changes so far, so that nobody overwrites what they have not seen.
	revision integer not null default 1,
	updated_at timestamptz not null,
	check (title_en is not null or title_zh is not null),
	check ((kind = 'quiz') = (quiz is not null)),
	check (kind in ('video', 'document') or (file_id is null and url is null)),
	check (num_nonnulls(file_id, url) <= 1)
);
create index on course_activity (version_id, position);
create index on course_activity (unit_id, position);
create index on course_activity (file_id) where file_id is not null;

create table question_bank (
	id uuid primary key,
	version_id uuid not null references course_version,
	course_id uuid not null references course,
	organisation_id uuid not null references organisation,
	position integer not null,
	name_en text,
	name_zh text,
	check (name_en is not null or name_zh is not null)
);
create index on question_bank (version_id, position);

-- With its answers: only those who write the course read it. A learner's paper is drawn from it by the server.
create table question (
	id uuid primary key,
	bank_id uuid not null references question_bank,
	version_id uuid not null references course_version,
	course_id uuid not null references course,
	organisation_id uuid not null references organisation,
	position integer not null,
	kind text not null check (kind in ('single', 'multiple', 'numeric', 'ordering', 'matching', 'short', 'cloze')),
	-- Prompt, what is to choose from, what is right, explanation.
	content jsonb not null,
	points numeric(5, 2) not null check (points > 0),
	competency_id uuid references competency,
	revision integer not null default 1,
	updated_at timestamptz not null
);
create index on question (bank_id, position);
create index on question (version_id);

create trigger course_unit_stays before insert or update or delete on course_unit
	for each row execute function published_course_stays();
create trigger course_activity_stays before insert or update or delete on course_activity
	for each row execute function published_course_stays();
create trigger question_bank_stays before insert or update or delete on question_bank
	for each row execute function published_course_stays();
create trigger question_stays before insert or update or delete on question
	for each row execute function published_course_stays();

alter table course_unit enable row level security;
alter table course_unit force row level security;
create policy course_unit_write on course_unit using (
	(select scope_is_system()) or (organisation_id = (select scope_organisation()) and (select scope_writes_courses()))
	or course_id in (select scope_authored_courses()));
alter table course_activity enable row level security;
alter table course_activity force row level security;
create policy course_activity_write on course_activity using (
	(select scope_is_system()) or (organisation_id = (select scope_organisation()) and (select scope_writes_courses()))
	or course_id in (select scope_authored_courses()));
alter table question_bank enable row level security;
alter table question_bank force row level security;
create policy question_bank_write on question_bank using (
	(select scope_is_system()) or (organisation_id = (select scope_organisation()) and (select scope_writes_courses()))
	or course_id in (select scope_authored_courses()));
alter table question enable row level security;
alter table question force row level security;
create policy question_write on question using (
	(select scope_is_system()) or (organisation_id = (select scope_organisation()) and (select scope_writes_courses()))
	or course_id in (select scope_authored_courses()));
