-- What people have allowed and not taken back: one row for each person, client and service.
CREATE TABLE consents (
    id              TEXT   NOT NULL PRIMARY KEY,  -- opaque; its removal bears the same
    user_id         TEXT   NOT NULL REFERENCES users (id),
    client_id       TEXT   NOT NULL,
    service         TEXT   NOT NULL,
    scope           TEXT   NOT NULL,              -- all that was given since
    destination     TEXT   NOT NULL,              -- JSON: where the last redirect led
    client_name     TEXT   NOT NULL,              -- as it was last shown
    developer       TEXT,                         -- likewise
    redirects       TEXT   NOT NULL,              -- digest of the client's registered redirect URIs
    since           BIGINT NOT NULL,
    last_allowed_at BIGINT NOT NULL,
    until_at        BIGINT,                       -- the end that the person chose
    UNIQUE (user_id, client_id, service)
);
CREATE INDEX consents_last_allowed_at ON consents (user_id, last_allowed_at);
CREATE INDEX consents_until_at ON consents (until_at);

-- Ending access at the gateway: the jobs, and then their receipts.
CREATE TABLE removals (
    id           TEXT   NOT NULL PRIMARY KEY,     -- the consent's
    user_id      TEXT   NOT NULL REFERENCES users (id),
    client_id    TEXT   NOT NULL,
    service      TEXT   NOT NULL,
    client_name  TEXT   NOT NULL,
    developer    TEXT,
    requested_at BIGINT NOT NULL,
    stage        TEXT   NOT NULL CHECK (stage IN ('first', 'second', 'done', 'noted')),
    due_at       BIGINT,                          -- when to go on; NULL: there is nothing left to do
    ended        BIGINT NOT NULL DEFAULT 0,       -- rows deleted so far
    failed       BIGINT NOT NULL DEFAULT 0,       -- rows that the last try could not delete
    tries        BIGINT NOT NULL DEFAULT 0,       -- failures in a row
    page         TEXT,                            -- where the pass goes on; NULL: at its start
    pass_found   BIGINT NOT NULL DEFAULT 0,
    pass_failed  BIGINT NOT NULL DEFAULT 0,
    lease        TEXT,                            -- who works on it
    lease_until  BIGINT NOT NULL DEFAULT 0
);
CREATE INDEX removals_user_id ON removals (user_id);
CREATE INDEX removals_due_at ON removals (due_at);
CREATE INDEX removals_requested_at ON removals (requested_at);
