-- What the examples of the guide run, one statement a line; a test compares.
-- tag::first[]
INSERT INTO user_account (name, fullname) VALUES (?, ?);
INSERT INTO address (email_address, user_id) VALUES (?, ?);
SELECT user_account.id, user_account.name, user_account.fullname FROM user_account WHERE user_account.name = ?;
SELECT address.id, address.email_address, address.user_id FROM address WHERE address.user_id = ?;
INSERT INTO address (email_address, user_id) VALUES (?, ?);
-- end::first[]
-- tag::batch[]
SELECT user_account.id, user_account.name, user_account.fullname FROM user_account;
SELECT address.user_id, address.id, address.email_address FROM address WHERE address.user_id IN (?, ?);
-- end::batch[]
