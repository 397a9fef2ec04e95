-- Experts of an authority's pool sign in with a role of their own.
alter table people.role_grant drop constraint role_grant_role_check;
alter table people.role_grant add constraint role_grant_role_check check (role in ('GUARDIAN', 'TEACHER', 'SCHOOL',
    'SCHOOL_FINANCE', 'PRINCIPAL', 'BUREAU', 'BUREAU_FINANCE', 'OPERATOR', 'EXPERT', 'SYSTEM_ADMIN', 'SECURITY_ADMIN',
    'AUDIT_ADMIN'));
