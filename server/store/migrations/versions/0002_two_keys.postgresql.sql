CREATE TABLE shared_lists (
  id VARCHAR(16) NOT NULL,
  slug VARCHAR(40) NOT NULL,
  name VARCHAR(120) NOT NULL,
  home_id INTEGER NOT NULL,
  version INTEGER DEFAULT '1' NOT NULL,
  created_at BIGINT NOT NULL,
  CONSTRAINT pk_shared_lists PRIMARY KEY (id),
  CONSTRAINT uq_shared_lists_slug UNIQUE (slug),
  CONSTRAINT fk_shared_lists_home_id FOREIGN KEY(home_id) REFERENCES sites (id)
)

CREATE TABLE proposals (
  id BIGSERIAL NOT NULL,
  site_id INTEGER NOT NULL,
  list_id VARCHAR(16),
  batch VARCHAR(16) NOT NULL,
  change VARCHAR(8) NOT NULL,
  key VARCHAR(200) NOT NULL,
  body JSON,
  before_state VARCHAR(10),
  before JSON,
  state VARCHAR(10) NOT NULL,
  side VARCHAR(8),
  by VARCHAR(180) NOT NULL,
  reason TEXT NOT NULL,
  at BIGINT NOT NULL,
  urgent_until BIGINT,
  answered_by VARCHAR(180),
  answered_at BIGINT,
  answer TEXT,
  answered_in VARCHAR(16),
  CONSTRAINT pk_proposals PRIMARY KEY (id),
  CONSTRAINT fk_proposals_site_id FOREIGN KEY(site_id) REFERENCES sites (id),
  CONSTRAINT fk_proposals_list_id FOREIGN KEY(list_id) REFERENCES shared_lists (id)
)

CREATE INDEX ix_proposals_batch ON proposals (batch)

CREATE INDEX ix_proposals_site_state ON proposals (site_id, state, key)

CREATE INDEX ix_proposals_answered ON proposals (answered_in)

CREATE INDEX ix_proposals_urgent ON proposals (urgent_until) WHERE state = 'proposed' AND urgent_until IS NOT NULL

CREATE TABLE entry_changes (
  id BIGSERIAL NOT NULL,
  site_id INTEGER NOT NULL,
  list_id VARCHAR(16),
  key VARCHAR(200) NOT NULL,
  before_state VARCHAR(10),
  before JSON,
  after_state VARCHAR(10),
  after JSON,
  version INTEGER NOT NULL,
  proposed_by VARCHAR(180),
  agreed_by VARCHAR(180),
  reason TEXT NOT NULL,
  decision_id VARCHAR(16) NOT NULL,
  at BIGINT NOT NULL,
  by VARCHAR(180) NOT NULL,
  CONSTRAINT pk_entry_changes PRIMARY KEY (id),
  CONSTRAINT fk_entry_changes_site_id FOREIGN KEY(site_id) REFERENCES sites (id),
  CONSTRAINT fk_entry_changes_list_id FOREIGN KEY(list_id) REFERENCES shared_lists (id)
)

CREATE INDEX ix_entry_changes_decision ON entry_changes (decision_id)

CREATE INDEX ix_entry_changes_key ON entry_changes (site_id, key)

INSERT INTO entry_changes (site_id, key, before_state, before, after_state, after, version, proposed_by, agreed_by, reason, decision_id, at, by)
SELECT site_id, key, before_state, before, after_state, after, 1, proposed_by, agreed_by, reason, decision_id, at, by FROM (
  SELECT e.id AS place, e.site_id, e.key, p.was AS before_state, p.body AS before, coalesce(e.was, e.state) AS after_state, e.body AS after,
    e.proposed_by, e.agreed_by, e.reason, coalesce(e.decision_id, '') AS decision_id, e.at, coalesce(d.actor_name, e.agreed_by, '') AS by
  FROM entries AS e LEFT JOIN decisions AS d ON d.id = e.decision_id
    LEFT JOIN entries AS p ON p.id = (SELECT max(o.id) FROM entries AS o WHERE o.ended_by = e.decision_id AND o.site_id = e.site_id AND o.key = e.key AND o.id < e.id AND o.was IS NOT NULL)
  WHERE coalesce(e.was, e.state) IN ('agreed', 'retired') AND (e.ended_by IS NULL OR e.decision_id IS NULL OR e.ended_by <> e.decision_id)
  UNION ALL
  SELECT x.id, x.site_id, x.key, x.was, x.body, CASE WHEN x.state = 'retired' THEN 'retired' END, CASE WHEN x.state = 'retired' THEN x.body END,
    x.proposed_by, x.agreed_by, x.reason, x.ended_by, coalesce(d.at, x.at), coalesce(d.actor_name, '')
  FROM entries AS x LEFT JOIN decisions AS d ON d.id = x.ended_by
  WHERE x.ended_by IS NOT NULL AND x.was IN ('agreed', 'retired') AND (x.decision_id IS NULL OR x.ended_by <> x.decision_id)
    AND NOT EXISTS (SELECT 1 FROM entries AS n WHERE n.decision_id = x.ended_by AND n.site_id = x.site_id AND n.key = x.key)
) AS known ORDER BY at, place

CREATE FUNCTION refuse_journal_change() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'the journal of the library is append-only'; END $$

CREATE TRIGGER entry_changes_no_change BEFORE UPDATE OR DELETE OR TRUNCATE ON entry_changes FOR EACH STATEMENT EXECUTE FUNCTION refuse_journal_change()

DELETE FROM entries WHERE state NOT IN ('agreed', 'retired') OR id NOT IN (SELECT max(id) FROM entries WHERE state = 'agreed' GROUP BY site_id, key UNION ALL SELECT max(id) FROM entries WHERE state = 'retired' AND NOT EXISTS (SELECT 1 FROM entries AS again WHERE again.site_id = entries.site_id AND again.key = entries.key AND again.state = 'agreed') GROUP BY site_id, key)

DROP INDEX ix_entries_ended

DROP INDEX ix_entries_decision

DROP INDEX ix_entries_site_state

DROP INDEX ix_entries_site_key

ALTER TABLE entries DROP COLUMN ended_by

ALTER TABLE entries DROP COLUMN was

ALTER TABLE entries DROP COLUMN proposed_side

ALTER TABLE entries ADD COLUMN list_id VARCHAR(16) CONSTRAINT fk_entries_list_id REFERENCES shared_lists (id)

CREATE UNIQUE INDEX ix_entries_own ON entries (site_id, key) WHERE list_id IS NULL

CREATE UNIQUE INDEX ix_entries_list ON entries (list_id, key) WHERE list_id IS NOT NULL

ALTER TABLE api_tokens ADD COLUMN side VARCHAR(8)

CREATE INDEX ix_findings_rule_message ON findings (rule, message_id)

CREATE INDEX ix_messages_site_at ON messages (site_id, at, id)
