import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Sign-in: accounts, sessions, limits on attempts, and links by which a password is set. */
export class Accounts1764600000000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    for (const statement of UP) await q.query(statement);
  }

  async down(q: QueryRunner): Promise<void> {
    for (const statement of DOWN) await q.query(statement);
  }
}

const UP = [
  `CREATE TABLE account (
     person_id text PRIMARY KEY CONSTRAINT account_person_fk REFERENCES person(id),
     email text NOT NULL CONSTRAINT account_email_key UNIQUE CONSTRAINT account_email_check CHECK (email = lower(email)),
     password_hash text,
     password_set_at timestamptz)`,
  `CREATE TABLE session (
     token_hash text PRIMARY KEY,
     person_id text NOT NULL CONSTRAINT session_person_fk REFERENCES person(id),
     signed_in_by text NOT NULL CONSTRAINT session_by_check CHECK (signed_in_by IN ('password','mailLink','demo')),
     signed_in_at timestamptz NOT NULL,
     unused_until timestamptz NOT NULL,
     expires_at timestamptz NOT NULL,
     ended_at timestamptz)`,
  `CREATE INDEX session_person_idx ON session (person_id)`,
  `CREATE INDEX session_unused_idx ON session (unused_until)`,
  `CREATE TABLE attempt (
     kind text NOT NULL CONSTRAINT attempt_kind_check CHECK (kind IN ('signInAccount','signInAddress','resetAccount','resetAddress')),
     subject text NOT NULL,
     count int NOT NULL,
     last_at timestamptz NOT NULL,
     blocked_until timestamptz,
     PRIMARY KEY (kind, subject))`,
  `CREATE INDEX attempt_last_idx ON attempt (last_at)`,
  `CREATE TABLE password_link (
     id uuid PRIMARY KEY,
     person_id text NOT NULL CONSTRAINT password_link_account_fk REFERENCES account(person_id),
     purpose text NOT NULL CONSTRAINT password_link_purpose_check CHECK (purpose IN ('reset','invitation')),
     message_id uuid NOT NULL CONSTRAINT password_link_message_key UNIQUE CONSTRAINT password_link_message_fk REFERENCES message(id),
     expires_at timestamptz NOT NULL,
     used_at timestamptz)`,
  `CREATE INDEX password_link_person_idx ON password_link (person_id)`,
];

const DOWN = [
  `DROP TABLE password_link`,
  // The schema before has no word for these mails.
  `DELETE FROM message WHERE template IN ('passwordReset','invitation')`,
  `DROP TABLE attempt`,
  `DROP TABLE session`,
  `DROP TABLE account`,
];
