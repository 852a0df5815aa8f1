-- The language that the client asks for, of those that are spoken here: ui_locales (OpenID Connect Core 1.0 §3.1.2.1).
ALTER TABLE pending ADD COLUMN language TEXT;
