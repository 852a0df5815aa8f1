-- What a person sees of their own account, and what an operator is told of a problem page.

-- How a person tells their devices apart. All three are of signed-in sessions only; sessions of an
-- older version have none.
ALTER TABLE sessions ADD COLUMN public_id TEXT;  -- names the session on the page; opens nothing
ALTER TABLE sessions ADD COLUMN user_agent TEXT; -- at most 256 visible characters
ALTER TABLE sessions ADD COLUMN network TEXT;    -- the address cut to its /24 or /48
CREATE UNIQUE INDEX sessions_public_id ON sessions (public_id);

-- The steps of a request, for the story of a problem page.
ALTER TABLE pending ADD COLUMN shown_at BIGINT;
ALTER TABLE pending ADD COLUMN decided_at BIGINT;

-- What happened to an account, for its owner; 90 days.
CREATE TABLE events (
    id        TEXT   NOT NULL PRIMARY KEY, -- sorts by time
    user_id   TEXT   NOT NULL,
    kind      TEXT   NOT NULL,
    client_id TEXT,
    detail    TEXT   NOT NULL,             -- JSON, with the client's name as it was shown
    times     BIGINT NOT NULL,             -- tries with a wrong password within an hour are one row
    log_id    TEXT,
    at        BIGINT NOT NULL
);
CREATE INDEX events_user_id ON events (user_id, id);
CREATE INDEX events_at ON events (at);

-- The problem pages that were drawn, for the operator; 30 days, and at most 100,000.
CREATE TABLE problems (
    id        TEXT   NOT NULL PRIMARY KEY, -- sorts by time
    log_id    TEXT   NOT NULL,             -- the request id on the page
    at        BIGINT NOT NULL,
    status    BIGINT NOT NULL,
    problem   TEXT   NOT NULL,             -- JSON, without the form's token
    method    TEXT   NOT NULL,
    path      TEXT   NOT NULL,             -- without its query
    service   TEXT,
    client_id TEXT,
    request   TEXT,                        -- the pending request's handle
    reason    TEXT,                        -- the error, in the log's words
    steps     TEXT                         -- JSON: how far the pending request had come
);
CREATE INDEX problems_log_id ON problems (log_id);
CREATE INDEX problems_request ON problems (request);
CREATE INDEX problems_at ON problems (at);
