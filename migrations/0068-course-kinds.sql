-- What a course is besides a course: a project, worked on for somebody who needs its outcome, or the way to a certificate,
-- which is named. A learner's plan says which is which.
alter table course add column kind text not null default 'course' check (kind in ('course', 'project', 'certificate'));
alter table course add column certificate_en text;
alter table course add column certificate_zh text;
alter table course add check ((kind = 'certificate') = (certificate_en is not null or certificate_zh is not null));
