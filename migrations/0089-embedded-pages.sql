-- Activities that show a page of another site.
alter table course_activity drop constraint course_activity_kind_check;
alter table course_activity add constraint course_activity_kind_check
	check (kind in ('page', 'video', 'document', 'embedded', 'quiz', 'assignment', 'checklist', 'discussion'));
alter table course_activity drop constraint course_activity_check2;
alter table course_activity add constraint course_activity_check2 check (
	(kind in ('video', 'document') or file_id is null) and (kind in ('video', 'document', 'embedded') or url is null)
);
