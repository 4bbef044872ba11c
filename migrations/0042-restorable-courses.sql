-- A course and its newest version refer to each other: a backup brings them back one after the other, and this reference is
-- looked at when both are there.
alter table course drop constraint course_current_version_id_fkey;
alter table course add foreign key (current_version_id) references course_version deferrable initially immediate;
