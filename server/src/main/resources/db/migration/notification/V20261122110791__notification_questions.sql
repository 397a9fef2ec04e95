-- Teachers are told of questions and families of answers; such a message belongs to no lesson either.
alter table notification.message drop constraint message_kind_check;
alter table notification.message add constraint message_kind_check
  check (kind in ('REMARK', 'SESSION_CANCELLED', 'SURVEY_PUBLISHED', 'SURVEY_REMINDER',
                  'QUESTION_ASKED', 'QUESTION_ANSWERED'));
alter table notification.message drop constraint message_of_a_lesson;
alter table notification.message add constraint message_of_a_lesson
  check ((session_id is null) = (kind not in ('REMARK', 'SESSION_CANCELLED')));
