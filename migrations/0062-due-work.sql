-- Due work in calendars and reminders.

-- Reminders of single works; `object_id` is then the activity.
alter table learning_reminder drop constraint learning_reminder_kind_check;
alter table learning_reminder add check (kind in ('session', 'course-end', 'work'));

-- How often more time of this learner was given, changed or taken back, in whatever assignment, and when last: calendars ask
-- for the number of a change, which never falls.
alter table enrolment add column due_changes integer not null default 0;
alter table enrolment add column due_changed_at timestamptz;

create index on assignment_due (due_at);
create index on assignment_extension (due_at);
