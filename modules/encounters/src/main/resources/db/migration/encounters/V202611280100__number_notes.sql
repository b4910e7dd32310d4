create sequence encounters.note_number;
comment on sequence encounters.note_number is 'What people call a note by; gaps mean nothing';
grant usage on sequence encounters.note_number to ${app_role};
