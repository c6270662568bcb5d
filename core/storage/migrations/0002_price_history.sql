-- SPDX-FileCopyrightText: 2026 Switchyard developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What prices were. Only what changed is a row; a fact holds until the next point of its offer and key.
-- It outlives connections, as the ledger does: no foreign key to them.

CREATE TABLE price_offer (
    id         INTEGER PRIMARY KEY,
    connection TEXT    NOT NULL,
    model      TEXT    NOT NULL,
    endpoint   TEXT    NOT NULL DEFAULT '', -- empty: the model's own list
    UNIQUE (connection, model, endpoint)
);

CREATE TABLE price_import (
    id         INTEGER PRIMARY KEY,
    name       TEXT    NOT NULL,
    time       INTEGER NOT NULL,
    connection TEXT    NOT NULL,
    points     INTEGER -- NULL while it is being taken in
);

-- Points of several sources may say the same: each is kept, so that an import can be taken back without touching another.
CREATE TABLE price_point (
    id     INTEGER PRIMARY KEY,
    offer  INTEGER NOT NULL REFERENCES price_offer (id) ON DELETE CASCADE,
    key    TEXT    NOT NULL,
    time   INTEGER NOT NULL,
    source INTEGER NOT NULL DEFAULT 0, -- 0: seen by this program; else the import
    value  TEXT,                       -- NULL: no such fact any more
    UNIQUE (offer, key, time, source)
);

CREATE INDEX price_point_by_time ON price_point (time);
CREATE INDEX price_point_by_source ON price_point (source) WHERE source > 0;
