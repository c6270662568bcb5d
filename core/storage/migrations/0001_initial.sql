-- SPDX-FileCopyrightText: 2026 Switchyard developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Times are milliseconds since 1970, UTC. Money is a whole number of picodollars. Ids are made by the program.

CREATE TABLE meta (
    name  TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE conversation (
    key           INTEGER PRIMARY KEY,
    id            TEXT    NOT NULL UNIQUE,
    title         TEXT    NOT NULL,
    created       INTEGER NOT NULL,
    updated       INTEGER NOT NULL,
    pinned        INTEGER NOT NULL DEFAULT 0,
    trashed       INTEGER,
    active_leaf   TEXT    NOT NULL DEFAULT '',
    connection    TEXT    NOT NULL DEFAULT '',
    model         TEXT    NOT NULL DEFAULT '',
    system_prompt TEXT    NOT NULL DEFAULT '',
    parameters    TEXT    NOT NULL DEFAULT '{}',
    routing       TEXT    NOT NULL DEFAULT '{}',
    draft         TEXT    NOT NULL DEFAULT ''
);

-- The parent is no foreign key: a lost parent must not make its children unreadable.
CREATE TABLE message (
    key                  INTEGER PRIMARY KEY,
    id                   TEXT    NOT NULL UNIQUE,
    conversation         TEXT    NOT NULL REFERENCES conversation (id) ON DELETE CASCADE,
    parent               TEXT    NOT NULL DEFAULT '',
    kind                 TEXT    NOT NULL DEFAULT 'first',
    role                 TEXT    NOT NULL,
    state                TEXT    NOT NULL,
    sequence             INTEGER NOT NULL,
    created              INTEGER NOT NULL,
    connection           TEXT    NOT NULL DEFAULT '',
    model                TEXT    NOT NULL DEFAULT '',
    answered_by          TEXT    NOT NULL DEFAULT '',
    provider             TEXT    NOT NULL DEFAULT '',
    generation           TEXT    NOT NULL DEFAULT '',
    finish_reason        TEXT    NOT NULL DEFAULT '',
    native_finish_reason TEXT    NOT NULL DEFAULT '',
    usage                TEXT    NOT NULL DEFAULT '{}',
    computed_cost        INTEGER,
    first_token_ms       INTEGER,
    reasoning_ms         INTEGER,
    total_ms             INTEGER,
    error                TEXT,
    unreadable_events    INTEGER NOT NULL DEFAULT 0,
    -- for the list of conversations, so that one index answers it
    answer_model         TEXT,
    cost                 INTEGER
);

CREATE INDEX message_by_conversation ON message (conversation, answer_model, sequence, cost);
CREATE INDEX message_unfinished ON message (state) WHERE state IN ('queued', 'waiting', 'streaming');

CREATE TABLE part (
    message  INTEGER NOT NULL REFERENCES message (key) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    kind     TEXT    NOT NULL,
    text,             -- text; UTF-16 bytes where it is no valid Unicode
    data     BLOB,    -- JSON of this kind, or the bytes as they came
    PRIMARY KEY (message, position)
) WITHOUT ROWID;

CREATE TABLE blob_reference (
    sha256  TEXT    NOT NULL,
    message INTEGER NOT NULL REFERENCES message (key) ON DELETE CASCADE,
    PRIMARY KEY (sha256, message)
) WITHOUT ROWID;

CREATE INDEX blob_reference_by_message ON blob_reference (message);

-- What a streaming answer gained since its row was written; folded into the row at its end or at the next start.
CREATE TABLE stream_piece (
    message INTEGER NOT NULL REFERENCES message (key) ON DELETE CASCADE,
    number  INTEGER NOT NULL,
    body    BLOB    NOT NULL,
    PRIMARY KEY (message, number)
) WITHOUT ROWID;

-- The ledger. It outlives conversations: no foreign keys.
CREATE TABLE generation (
    message           TEXT    NOT NULL PRIMARY KEY,
    conversation      TEXT    NOT NULL,
    sent              INTEGER NOT NULL,
    connection        TEXT    NOT NULL,
    connection_name   TEXT    NOT NULL,
    key_label         TEXT    NOT NULL,
    model             TEXT    NOT NULL,
    answered_by       TEXT    NOT NULL,
    provider          TEXT    NOT NULL,
    generation        TEXT    NOT NULL,
    outcome           TEXT    NOT NULL,
    usage             TEXT    NOT NULL,
    prompt_tokens     INTEGER,
    completion_tokens INTEGER,
    reported_cost     INTEGER,
    computed_cost     INTEGER,
    first_token_ms    INTEGER,
    reasoning_ms      INTEGER,
    total_ms          INTEGER,
    prices            TEXT    NOT NULL,
    finish_reason     TEXT    NOT NULL
);

CREATE INDEX generation_by_time ON generation (sent);
CREATE INDEX generation_unfinished ON generation (outcome) WHERE outcome IN ('queued', 'waiting', 'streaming');

CREATE TABLE connection (
    id                TEXT    NOT NULL PRIMARY KEY,
    position          INTEGER NOT NULL,
    name              TEXT    NOT NULL,
    base_url          TEXT    NOT NULL,
    dialect           TEXT    NOT NULL,
    has_stored_key    INTEGER NOT NULL DEFAULT 0,
    allows_plain_http INTEGER NOT NULL DEFAULT 0,
    is_sandbox        INTEGER NOT NULL DEFAULT 0,
    ca_file           TEXT    NOT NULL DEFAULT ''
);

CREATE TABLE catalog (
    connection TEXT    NOT NULL PRIMARY KEY,
    body       BLOB    NOT NULL,
    etag       TEXT    NOT NULL,
    fetched    INTEGER NOT NULL
);

-- What search finds in a message. The index keeps no text of its own: it reads it here.
CREATE VIEW message_text (key, body) AS
    SELECT m.key,
           (SELECT group_concat(p.text, '' ORDER BY p.position)
              FROM part p
             WHERE p.message = m.key AND p.kind = 'text' AND typeof(p.text) = 'text')
      FROM message m;

CREATE VIRTUAL TABLE message_fts USING fts5 (
    body,
    content = 'message_text', content_rowid = 'key',
    tokenize = 'unicode61 remove_diacritics 2'
);

-- Without it the words of deleted messages stay in the index until it is optimised.
INSERT INTO message_fts (message_fts, rank) VALUES ('secure-delete', 1);
