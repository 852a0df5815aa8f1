-- Written for SQLite and PostgreSQL alike: times are seconds since 1970, flags are nullable times or
-- BIGINT 0/1. A released migration is never edited; the next one is a new file.

-- Accounts are never deleted, so an id is never given to a second person.
CREATE TABLE users (
    id            TEXT   NOT NULL PRIMARY KEY, -- authenticated_userid, as the gateway knows it
    username      TEXT   NOT NULL,             -- as typed
    canonical     TEXT   NOT NULL UNIQUE,      -- as compared
    password_hash TEXT,                        -- PHC string; NULL: can't sign in with a password
    disabled_at   BIGINT,
    generation    BIGINT NOT NULL DEFAULT 0,   -- sessions of an older generation are signed out
    created_at    BIGINT NOT NULL
);

CREATE TABLE sessions (
    hash         TEXT   NOT NULL PRIMARY KEY,  -- SHA-256 of the cookie's token
    browser      TEXT   NOT NULL,
    user_id      TEXT   REFERENCES users (id), -- NULL: anonymous
    generation   BIGINT,
    signed_in_at BIGINT,
    last_seen_at BIGINT NOT NULL,
    expires_at   BIGINT NOT NULL,              -- when the row may go, not when the person is signed out
    timed_out    BIGINT NOT NULL DEFAULT 0,
    notice       TEXT                          -- JSON: why the last sign-in failed
);
CREATE INDEX sessions_browser ON sessions (browser);
CREATE INDEX sessions_user_id ON sessions (user_id);
CREATE INDEX sessions_expires_at ON sessions (expires_at);

CREATE TABLE pending (
    id             TEXT   NOT NULL PRIMARY KEY,
    service        TEXT   NOT NULL,
    client_id      TEXT   NOT NULL,
    redirect_uri   TEXT   NOT NULL,
    response_type  TEXT   NOT NULL,
    scope          TEXT   NOT NULL,
    client_state   TEXT,
    code_challenge TEXT,
    browser        TEXT   NOT NULL,
    user_id        TEXT,                       -- to whom it was shown
    shown          TEXT,                       -- digest of what they saw
    refusal        TEXT,                       -- JSON
    stage          TEXT   NOT NULL CHECK (stage IN ('waiting', 'refused', 'submitting', 'retriable', 'answered')),
    decision       TEXT,
    created_at     BIGINT NOT NULL,
    expires_at     BIGINT NOT NULL,
    answered_at    BIGINT
);
CREATE INDEX pending_browser ON pending (browser);
CREATE INDEX pending_expires_at ON pending (expires_at);

-- Failed sign-ins, by account and by address. The keys are digests: people type passwords into the
-- username field.
CREATE TABLE throttle (
    key             TEXT   NOT NULL PRIMARY KEY,
    failures        BIGINT NOT NULL,
    last_failure_at BIGINT NOT NULL,
    not_before      BIGINT NOT NULL
);
CREATE INDEX throttle_last_failure_at ON throttle (last_failure_at);
