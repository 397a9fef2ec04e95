-- Proof of a family's need: read by who uploaded it, and by others only on the case of its application.
alter table files.stored_file drop constraint stored_file_use_check;
alter table files.stored_file add constraint stored_file_use_check
  check (use in ('CERTIFICATE', 'EVIDENCE', 'COURSEWARE', 'RESOURCE', 'MINUTES', 'QUESTION', 'NEED_PROOF'));
