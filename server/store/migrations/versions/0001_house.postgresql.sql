CREATE TABLE accounts (
  id SERIAL NOT NULL,
  email VARCHAR(254) NOT NULL,
  name VARCHAR(120) NOT NULL,
  password VARCHAR(200) NOT NULL,
  created_at BIGINT NOT NULL,
  disabled_at BIGINT,
  CONSTRAINT pk_accounts PRIMARY KEY (id),
  CONSTRAINT uq_accounts_email UNIQUE (email)
)

CREATE TABLE sites (
  id SERIAL NOT NULL,
  key VARCHAR(40) NOT NULL,
  name VARCHAR(120) NOT NULL,
  origins JSON NOT NULL,
  languages JSON NOT NULL,
  lists JSON NOT NULL,
  version INTEGER DEFAULT '1' NOT NULL,
  level VARCHAR(16) DEFAULT 'normal' NOT NULL,
  level_text TEXT,
  level_until BIGINT,
  two_keys BOOLEAN DEFAULT false NOT NULL,
  identity_secret VARCHAR(64) NOT NULL,
  preferences JSON NOT NULL,
  created_at BIGINT NOT NULL,
  CONSTRAINT pk_sites PRIMARY KEY (id),
  CONSTRAINT uq_sites_key UNIQUE (key)
)

CREATE TABLE api_tokens (
  digest VARCHAR(64) NOT NULL,
  id VARCHAR(16) NOT NULL,
  site_id INTEGER NOT NULL,
  name VARCHAR(120) NOT NULL,
  role VARCHAR(16) NOT NULL,
  created_at BIGINT NOT NULL,
  revoked_at BIGINT,
  CONSTRAINT pk_api_tokens PRIMARY KEY (digest),
  CONSTRAINT uq_api_tokens_id UNIQUE (id),
  CONSTRAINT fk_api_tokens_site_id FOREIGN KEY(site_id) REFERENCES sites (id)
)

CREATE TABLE audit (
  id BIGSERIAL NOT NULL,
  site_id INTEGER NOT NULL,
  decision_id VARCHAR(16),
  at BIGINT NOT NULL,
  act VARCHAR(32) NOT NULL,
  actor VARCHAR(180) NOT NULL,
  detail TEXT NOT NULL,
  position BIGINT,
  previous VARCHAR(64),
  hash VARCHAR(64),
  CONSTRAINT pk_audit PRIMARY KEY (id),
  CONSTRAINT fk_audit_site_id FOREIGN KEY(site_id) REFERENCES sites (id)
)

CREATE INDEX ix_audit_decision ON audit (decision_id)

CREATE INDEX ix_audit_site_position ON audit (site_id, position)

CREATE INDEX ix_audit_unsealed ON audit (site_id, id) WHERE position IS NULL

CREATE TABLE audit_heads (
  site_id INTEGER NOT NULL,
  position BIGINT NOT NULL,
  hash VARCHAR(64) NOT NULL,
  sealed_at BIGINT NOT NULL,
  CONSTRAINT pk_audit_heads PRIMARY KEY (site_id),
  CONSTRAINT fk_audit_heads_site_id FOREIGN KEY(site_id) REFERENCES sites (id)
)

CREATE TABLE blocks (
  id VARCHAR(16) NOT NULL,
  site_id INTEGER NOT NULL,
  network VARCHAR(64),
  visitor_id VARCHAR(16),
  reason TEXT NOT NULL,
  at BIGINT NOT NULL,
  until BIGINT NOT NULL,
  decision_id VARCHAR(16) NOT NULL,
  ended_at BIGINT,
  CONSTRAINT pk_blocks PRIMARY KEY (id),
  CONSTRAINT fk_blocks_site_id FOREIGN KEY(site_id) REFERENCES sites (id)
)

CREATE INDEX ix_blocks_site_ended ON blocks (site_id, ended_at)

CREATE INDEX ix_blocks_until ON blocks (until) WHERE ended_at IS NULL

CREATE TABLE decisions (
  id VARCHAR(16) NOT NULL,
  site_id INTEGER NOT NULL,
  act VARCHAR(32) NOT NULL,
  target_kind VARCHAR(16) NOT NULL,
  target VARCHAR(200) NOT NULL,
  reason TEXT NOT NULL,
  actor_kind VARCHAR(16) NOT NULL,
  actor_id VARCHAR(40) NOT NULL,
  actor_name VARCHAR(120) NOT NULL,
  at BIGINT NOT NULL,
  before JSON NOT NULL,
  after JSON NOT NULL,
  undone_by VARCHAR(16),
  CONSTRAINT pk_decisions PRIMARY KEY (id),
  CONSTRAINT fk_decisions_site_id FOREIGN KEY(site_id) REFERENCES sites (id)
)

CREATE INDEX ix_decisions_site_at ON decisions (site_id, at)

CREATE INDEX ix_decisions_target ON decisions (target)

CREATE TABLE entries (
  id SERIAL NOT NULL,
  site_id INTEGER NOT NULL,
  key VARCHAR(200) NOT NULL,
  body JSON NOT NULL,
  state VARCHAR(10) DEFAULT 'agreed' NOT NULL,
  version INTEGER DEFAULT '1' NOT NULL,
  decision_id VARCHAR(16),
  ended_by VARCHAR(16),
  was VARCHAR(10),
  proposed_by VARCHAR(180),
  proposed_side VARCHAR(8),
  agreed_by VARCHAR(180),
  reason TEXT DEFAULT '' NOT NULL,
  at BIGINT NOT NULL,
  expires_at BIGINT,
  CONSTRAINT pk_entries PRIMARY KEY (id),
  CONSTRAINT fk_entries_site_id FOREIGN KEY(site_id) REFERENCES sites (id)
)

CREATE INDEX ix_entries_decision ON entries (decision_id)

CREATE INDEX ix_entries_ended ON entries (ended_by)

CREATE INDEX ix_entries_expires ON entries (expires_at) WHERE expires_at IS NOT NULL

CREATE INDEX ix_entries_site_key ON entries (site_id, key)

CREATE INDEX ix_entries_site_state ON entries (site_id, state)

CREATE TABLE memberships (
  account_id INTEGER NOT NULL,
  site_id INTEGER NOT NULL,
  role VARCHAR(16) NOT NULL,
  side VARCHAR(8) DEFAULT 'brand' NOT NULL,
  CONSTRAINT pk_memberships PRIMARY KEY (account_id, site_id),
  CONSTRAINT fk_memberships_account_id FOREIGN KEY(account_id) REFERENCES accounts (id),
  CONSTRAINT fk_memberships_site_id FOREIGN KEY(site_id) REFERENCES sites (id)
)

CREATE TABLE rooms (
  id SERIAL NOT NULL,
  site_id INTEGER NOT NULL,
  slug VARCHAR(40) NOT NULL,
  name VARCHAR(120) NOT NULL,
  language VARCHAR(8) NOT NULL,
  mode VARCHAR(16) DEFAULT 'open' NOT NULL,
  slow INTEGER DEFAULT '0' NOT NULL,
  position INTEGER DEFAULT '0' NOT NULL,
  seq BIGINT DEFAULT '0' NOT NULL,
  change BIGINT DEFAULT '0' NOT NULL,
  CONSTRAINT pk_rooms PRIMARY KEY (id),
  CONSTRAINT uq_rooms_site_id_slug UNIQUE (site_id, slug),
  CONSTRAINT fk_rooms_site_id FOREIGN KEY(site_id) REFERENCES sites (id)
)

CREATE TABLE sessions (
  digest VARCHAR(64) NOT NULL,
  account_id INTEGER NOT NULL,
  csrf VARCHAR(64) NOT NULL,
  created_at BIGINT NOT NULL,
  seen_at BIGINT NOT NULL,
  expires_at BIGINT NOT NULL,
  CONSTRAINT pk_sessions PRIMARY KEY (digest),
  CONSTRAINT fk_sessions_account_id FOREIGN KEY(account_id) REFERENCES accounts (id)
)

CREATE INDEX ix_sessions_account_id ON sessions (account_id)

CREATE TABLE visitors (
  id VARCHAR(16) NOT NULL,
  site_id INTEGER NOT NULL,
  pseudonym VARCHAR(40) NOT NULL,
  named BOOLEAN DEFAULT false NOT NULL,
  role VARCHAR(16) DEFAULT 'visitor' NOT NULL,
  subject VARCHAR(200),
  first_seen BIGINT NOT NULL,
  CONSTRAINT pk_visitors PRIMARY KEY (id),
  CONSTRAINT uq_visitors_site_id_subject UNIQUE (site_id, subject),
  CONSTRAINT fk_visitors_site_id FOREIGN KEY(site_id) REFERENCES sites (id)
)

CREATE INDEX ix_visitors_site_role ON visitors (site_id, role)

CREATE INDEX ix_visitors_site_seen ON visitors (site_id, first_seen)

CREATE TABLE messages (
  id VARCHAR(16) NOT NULL,
  site_id INTEGER NOT NULL,
  room_id INTEGER NOT NULL,
  author_id VARCHAR(16) NOT NULL,
  cid VARCHAR(64) NOT NULL,
  sent_digest VARCHAR(64) NOT NULL,
  text TEXT NOT NULL,
  shown TEXT,
  state VARCHAR(10) NOT NULL,
  at BIGINT NOT NULL,
  seq BIGINT,
  changed_seq BIGINT,
  published_at BIGINT,
  root_id VARCHAR(16),
  reply_to VARCHAR(16),
  question BOOLEAN DEFAULT false NOT NULL,
  thanks INTEGER DEFAULT '0' NOT NULL,
  aside_until BIGINT,
  revision INTEGER DEFAULT '1' NOT NULL,
  reason TEXT,
  decided BOOLEAN DEFAULT false NOT NULL,
  decision_id VARCHAR(16),
  CONSTRAINT pk_messages PRIMARY KEY (id),
  CONSTRAINT uq_messages_site_id_author_id_cid UNIQUE (site_id, author_id, cid),
  CONSTRAINT fk_messages_site_id FOREIGN KEY(site_id) REFERENCES sites (id),
  CONSTRAINT fk_messages_room_id FOREIGN KEY(room_id) REFERENCES rooms (id),
  CONSTRAINT fk_messages_author_id FOREIGN KEY(author_id) REFERENCES visitors (id)
)

CREATE INDEX ix_messages_aside ON messages (aside_until) WHERE aside_until IS NOT NULL

CREATE INDEX ix_messages_author_at ON messages (author_id, at)

CREATE INDEX ix_messages_root ON messages (root_id)

CREATE UNIQUE INDEX uq_messages_room_change ON messages (room_id, changed_seq) WHERE seq IS NOT NULL

CREATE UNIQUE INDEX uq_messages_room_seq ON messages (room_id, seq) WHERE seq IS NOT NULL

CREATE TABLE visitor_tokens (
  digest VARCHAR(64) NOT NULL,
  visitor_id VARCHAR(16) NOT NULL,
  site_id INTEGER NOT NULL,
  seen_at BIGINT NOT NULL,
  expires_at BIGINT NOT NULL,
  CONSTRAINT pk_visitor_tokens PRIMARY KEY (digest),
  CONSTRAINT fk_visitor_tokens_visitor_id FOREIGN KEY(visitor_id) REFERENCES visitors (id),
  CONSTRAINT fk_visitor_tokens_site_id FOREIGN KEY(site_id) REFERENCES sites (id)
)

CREATE INDEX ix_visitor_tokens_visitor_id ON visitor_tokens (visitor_id)

CREATE TABLE cases (
  message_id VARCHAR(16) NOT NULL,
  site_id INTEGER NOT NULL,
  severity INTEGER NOT NULL,
  opened_at BIGINT NOT NULL,
  version INTEGER DEFAULT '1' NOT NULL,
  decided_at BIGINT,
  CONSTRAINT pk_cases PRIMARY KEY (message_id),
  CONSTRAINT fk_cases_message_id FOREIGN KEY(message_id) REFERENCES messages (id),
  CONSTRAINT fk_cases_site_id FOREIGN KEY(site_id) REFERENCES sites (id)
)

CREATE INDEX ix_cases_decided ON cases (site_id, decided_at DESC, message_id) WHERE decided_at IS NOT NULL

CREATE INDEX ix_cases_waiting ON cases (site_id, severity DESC, opened_at, message_id) WHERE decided_at IS NULL

CREATE TABLE findings (
  id BIGSERIAL NOT NULL,
  message_id VARCHAR(16) NOT NULL,
  revision INTEGER NOT NULL,
  "check" VARCHAR(32) NOT NULL,
  rule VARCHAR(200) NOT NULL,
  category VARCHAR(64) NOT NULL,
  outcome VARCHAR(8) NOT NULL,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  scope VARCHAR(16) NOT NULL,
  disguise VARCHAR(64) DEFAULT '' NOT NULL,
  CONSTRAINT pk_findings PRIMARY KEY (id),
  CONSTRAINT fk_findings_message_id FOREIGN KEY(message_id) REFERENCES messages (id)
)

CREATE INDEX ix_findings_message_revision ON findings (message_id, revision)

CREATE TABLE flags (
  id VARCHAR(16) NOT NULL,
  site_id INTEGER NOT NULL,
  message_id VARCHAR(16) NOT NULL,
  visitor_id VARCHAR(16) NOT NULL,
  reason VARCHAR(32) NOT NULL,
  note TEXT DEFAULT '' NOT NULL,
  state VARCHAR(10) DEFAULT 'open' NOT NULL,
  at BIGINT NOT NULL,
  decided_at BIGINT,
  decision_id VARCHAR(16),
  CONSTRAINT pk_flags PRIMARY KEY (id),
  CONSTRAINT uq_flags_message_id_visitor_id UNIQUE (message_id, visitor_id),
  CONSTRAINT fk_flags_site_id FOREIGN KEY(site_id) REFERENCES sites (id),
  CONSTRAINT fk_flags_message_id FOREIGN KEY(message_id) REFERENCES messages (id),
  CONSTRAINT fk_flags_visitor_id FOREIGN KEY(visitor_id) REFERENCES visitors (id)
)

CREATE INDEX ix_flags_visitor_at ON flags (visitor_id, at)

CREATE TABLE message_addresses (
  message_id VARCHAR(16) NOT NULL,
  site_id INTEGER NOT NULL,
  address VARCHAR(45) COLLATE "C" NOT NULL,
  at BIGINT NOT NULL,
  CONSTRAINT pk_message_addresses PRIMARY KEY (message_id),
  CONSTRAINT fk_message_addresses_message_id FOREIGN KEY(message_id) REFERENCES messages (id),
  CONSTRAINT fk_message_addresses_site_id FOREIGN KEY(site_id) REFERENCES sites (id)
)

CREATE INDEX ix_message_addresses_at ON message_addresses (at)

CREATE INDEX ix_message_addresses_site_address ON message_addresses (site_id, address)

CREATE TABLE thanks (
  message_id VARCHAR(16) NOT NULL,
  visitor_id VARCHAR(16) NOT NULL,
  at BIGINT NOT NULL,
  CONSTRAINT pk_thanks PRIMARY KEY (message_id, visitor_id),
  CONSTRAINT fk_thanks_message_id FOREIGN KEY(message_id) REFERENCES messages (id),
  CONSTRAINT fk_thanks_visitor_id FOREIGN KEY(visitor_id) REFERENCES visitors (id)
)

CREATE TABLE verdicts (
  message_id VARCHAR(16) NOT NULL,
  revision INTEGER NOT NULL,
  outcome VARCHAR(8) NOT NULL,
  policy_version INTEGER NOT NULL,
  at BIGINT NOT NULL,
  CONSTRAINT pk_verdicts PRIMARY KEY (message_id, revision),
  CONSTRAINT fk_verdicts_message_id FOREIGN KEY(message_id) REFERENCES messages (id)
)

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'the audit is append-only, and a verdict is never altered'; END $$

CREATE TRIGGER audit_no_update BEFORE UPDATE ON audit FOR EACH ROW WHEN (OLD.hash IS NOT NULL OR NEW.id IS DISTINCT FROM OLD.id OR NEW.site_id IS DISTINCT FROM OLD.site_id OR NEW.decision_id IS DISTINCT FROM OLD.decision_id OR NEW.at IS DISTINCT FROM OLD.at OR NEW.act IS DISTINCT FROM OLD.act OR NEW.actor IS DISTINCT FROM OLD.actor OR NEW.detail IS DISTINCT FROM OLD.detail) EXECUTE FUNCTION refuse_change()

CREATE TRIGGER audit_no_delete BEFORE DELETE OR TRUNCATE ON audit FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()

CREATE TRIGGER verdicts_no_update BEFORE UPDATE ON verdicts FOR EACH ROW EXECUTE FUNCTION refuse_change()
