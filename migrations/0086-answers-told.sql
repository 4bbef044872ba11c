-- Quizzes of an offering of which answers could be read before it went on: nobody attempts them there any more.
create table quiz_told (
	offering_id uuid not null references offering,
	activity_id uuid not null references course_activity,
	told_at timestamptz not null,
	primary key (offering_id, activity_id)
);
