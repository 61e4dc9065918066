import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Comments on cases, and who was shown whose number. */
export class Talk1764710000000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    for (const statement of UP) await q.query(statement);
  }

  async down(q: QueryRunner): Promise<void> {
    for (const statement of DOWN) await q.query(statement);
  }
}

const UP = [
  `CREATE TABLE access_log (
     id uuid PRIMARY KEY,
     at timestamptz NOT NULL,
     person_id text NOT NULL CONSTRAINT access_log_person_fk REFERENCES person(id),
     whose_id text NOT NULL CONSTRAINT access_log_whose_fk REFERENCES person(id),
     case_id uuid NOT NULL CONSTRAINT access_log_case_fk REFERENCES cases(id),
     what text NOT NULL CONSTRAINT access_log_what_check CHECK (what IN ('phone')),
     why text NOT NULL CONSTRAINT access_log_why_check CHECK (why IN ('case')))`,
  `CREATE INDEX access_log_case_idx ON access_log (case_id)`,
  `CREATE INDEX access_log_at_idx ON access_log (at, id)`,
  `CREATE TABLE case_comment (
     id uuid PRIMARY KEY,
     key text NOT NULL CONSTRAINT case_comment_key UNIQUE,
     case_id uuid NOT NULL CONSTRAINT case_comment_case_fk REFERENCES cases(id),
     author_id text NOT NULL CONSTRAINT case_comment_author_fk REFERENCES person(id),
     author_post_id text NOT NULL CONSTRAINT case_comment_post_fk REFERENCES post(id),
     at timestamptz NOT NULL,
     body text CONSTRAINT case_comment_body_check CHECK (char_length(body) BETWEEN 1 AND 2000),
     edited_at timestamptz,
     removed_at timestamptz,
     CONSTRAINT case_comment_removed_check CHECK ((body IS NULL) = (removed_at IS NOT NULL)))`,
  `CREATE INDEX case_comment_case_idx ON case_comment (case_id, at)`,
  `CREATE TABLE comment_seen (
     person_id text NOT NULL CONSTRAINT comment_seen_person_fk REFERENCES person(id),
     case_id uuid NOT NULL CONSTRAINT comment_seen_case_fk REFERENCES cases(id),
     seen_to timestamptz NOT NULL,
     PRIMARY KEY (person_id, case_id))`,
];

const DOWN = [`DROP TABLE comment_seen`, `DROP TABLE case_comment`, `DROP TABLE access_log`];
