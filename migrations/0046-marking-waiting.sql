-- Works that wait for somebody, counted for every mark beside the navigation: few of all that there ever were.
create index assignment_marking_waiting on assignment_marking (offering_id) where stage in ('first', 'second', 'agree');
