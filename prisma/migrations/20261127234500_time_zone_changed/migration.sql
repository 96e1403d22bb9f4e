-- An owner may set the clinic's time zone; what is booked from that day on keeps its time of day, and so does the mail
-- that reminded of it.
GRANT UPDATE ("time_zone") ON "clinic" TO plumbline_runtime;
GRANT UPDATE ("starts_at") ON "visit_reminder" TO plumbline_runtime;
