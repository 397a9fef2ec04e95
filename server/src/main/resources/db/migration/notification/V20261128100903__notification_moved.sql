-- A family hears that a lesson went to another venue; the kinds are the application's to know.
alter table notification.message drop constraint message_kind_check;
alter table notification.message add constraint message_kind_check check (kind ~ '^[A-Z_]{3,40}$');
alter table notification.message drop constraint message_of_a_lesson;
alter table notification.message add constraint message_of_a_lesson
    check (session_id is not null or kind not in ('REMARK', 'SESSION_CANCELLED', 'SESSION_MOVED'));
