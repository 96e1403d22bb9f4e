-- A clinic's template may get another name; what is in it still only comes with a next version.
GRANT UPDATE ("name") ON "programme_template" TO plumbline_runtime;
