-- Families and teachers hear of a schedule and its changes; such a message belongs to no lesson, a teacher's to no
-- pupil. The kinds are the application's to know.
alter table notification.message drop constraint message_kind_check;
alter table notification.message add constraint message_kind_check check (kind ~ '^[A-Z_]{3,40}$');
alter table notification.message drop constraint message_of_a_lesson;
alter table notification.message add constraint message_of_a_lesson
    check (session_id is not null or kind not in ('REMARK', 'SESSION_CANCELLED'));
alter table notification.message alter column pupil_id drop not null;
alter table notification.message drop constraint message_school_id_account_kind_pupil_id_about_key;
alter table notification.message add constraint message_once
    unique nulls not distinct (school_id, account, kind, pupil_id, about);

-- Authorities and schools hear of filings and of what is overdue.
alter table notification.notice drop constraint notice_kind_check;
alter table notification.notice add constraint notice_kind_check check (kind ~ '^[A-Z_]{3,40}$');
alter table notification.notice drop constraint notice_subject_check;
alter table notification.notice add constraint notice_subject_check check (subject ~ '^[A-Z_]{3,40}$');
