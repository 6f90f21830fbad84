insert into item (name, version) values ('from a script', 1);
