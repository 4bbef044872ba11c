-- What was told of learning to other parts of the house, so that it is told once: a day's first opening of an activity and first
-- taking of its file, and when a video was left at another place than was told, once that day is over.
alter table activity_progress add column opening_told_at timestamptz;
alter table activity_progress add column taking_told_at timestamptz;
alter table activity_progress add column position_untold boolean not null default false;
create index on activity_progress (seen_at) where position_untold;

-- When it was told that a learner has done all of a course.
alter table enrolment add column completion_told_at timestamptz;
update enrolment e set completion_told_at = coalesce(last_at, enrolled_at)
where done > 0 and done >= (select count(*) from course_activity a where a.version_id = e.version_id);
