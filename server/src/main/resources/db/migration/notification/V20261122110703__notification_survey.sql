-- Families are told of surveys too; such a message belongs to no lesson.
alter table notification.message alter column session_id drop not null;
alter table notification.message drop constraint message_kind_check;
alter table notification.message add constraint message_kind_check
    check (kind in ('REMARK', 'SESSION_CANCELLED', 'SURVEY_PUBLISHED', 'SURVEY_REMINDER'));
alter table notification.message add constraint message_of_a_lesson
    check (session_id is not null or kind in ('SURVEY_PUBLISHED', 'SURVEY_REMINDER'));
