-- SPDX-FileCopyrightText: 2026 Switchyard developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What a server answered last to a question of which the list of models is no part: its providers, who serves a model.
-- A cache: it can be asked for again.

CREATE TABLE cached_answer (
    connection TEXT    NOT NULL,
    path       TEXT    NOT NULL,
    body       BLOB    NOT NULL,
    etag       TEXT    NOT NULL,
    fetched    INTEGER NOT NULL,
    PRIMARY KEY (connection, path)
);
