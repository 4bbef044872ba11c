-- A position that learners see lapses by its last day. Whoever stated it is told some days before, and then they and those who
-- aim at it are: from a morning of the region's own zone on, once for each last day that it had.
alter table region add column time_zone text not null default 'Asia/Shanghai';
alter table need add column end_told_for date;
alter table need add column lapse_told_for date;
-- What had ended before is no news.
update need set end_told_for = ends_on, lapse_told_for = ends_on where ends_on < current_date;
create index need_ending on need (ends_on) where state = 'open' and shown_to_learners and ends_on is not null;
