-- How the client wants the person to be asked: prompt, max_age and login_hint (OpenID Connect Core 1.0 §3.1.2.1).
ALTER TABLE pending ADD COLUMN stale_session TEXT;               -- the session that must be signed in anew
ALTER TABLE pending ADD COLUMN asks_consent BIGINT NOT NULL DEFAULT 0;
ALTER TABLE pending ADD COLUMN login_hint TEXT;

-- "Remember my choice": the same request is answered at once next time.
ALTER TABLE consents ADD COLUMN remembered BIGINT NOT NULL DEFAULT 0;
