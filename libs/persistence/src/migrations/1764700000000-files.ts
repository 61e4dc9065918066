import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files of cases, and those that have arrived in part. Their bytes lie in a folder (ADR 14). */
export class Files1764700000000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    for (const statement of UP) await q.query(statement);
  }

  async down(q: QueryRunner): Promise<void> {
    for (const statement of DOWN) await q.query(statement);
  }
}

const UP = [
  `CREATE TABLE case_file (
     id uuid PRIMARY KEY,
     case_id uuid NOT NULL CONSTRAINT case_file_case_fk REFERENCES cases(id),
     person_id text NOT NULL CONSTRAINT case_file_person_fk REFERENCES person(id),
     post_id text NOT NULL CONSTRAINT case_file_post_fk REFERENCES post(id),
     link_id uuid CONSTRAINT case_file_link_fk REFERENCES link(id),
     purpose text NOT NULL CONSTRAINT case_file_purpose_check CHECK (purpose IN ('report','evidence','other')),
     report_round int,
     name text NOT NULL,
     kind text NOT NULL CONSTRAINT case_file_kind_check CHECK (kind IN ('jpeg','pdf','docx','xlsx')),
     size int NOT NULL,
     width int,
     height int,
     sha256 text NOT NULL,
     thumbnail_sha256 text,
     source_sha256 text NOT NULL,
     added_at timestamptz NOT NULL,
     removed_at timestamptz,
     removed_by_id text CONSTRAINT case_file_removed_by_fk REFERENCES person(id),
     CONSTRAINT case_file_photo_check CHECK ((kind = 'jpeg') = (thumbnail_sha256 IS NOT NULL) AND (kind = 'jpeg') = (width IS NOT NULL) AND (kind = 'jpeg') = (height IS NOT NULL)),
     CONSTRAINT case_file_removed_check CHECK ((removed_at IS NULL) = (removed_by_id IS NULL)))`,
  `CREATE INDEX case_file_case_idx ON case_file (case_id, added_at)`,
  `CREATE UNIQUE INDEX case_file_once ON case_file (case_id, person_id, purpose, source_sha256) WHERE removed_at IS NULL`,
  `CREATE TABLE upload (
     id uuid PRIMARY KEY,
     case_id uuid NOT NULL CONSTRAINT upload_case_fk REFERENCES cases(id),
     person_id text NOT NULL CONSTRAINT upload_person_fk REFERENCES person(id),
     post_id text NOT NULL CONSTRAINT upload_post_fk REFERENCES post(id),
     link_id uuid CONSTRAINT upload_link_fk REFERENCES link(id),
     purpose text NOT NULL CONSTRAINT upload_purpose_check CHECK (purpose IN ('report','evidence','other')),
     name text NOT NULL,
     length int NOT NULL CONSTRAINT upload_length_check CHECK (length > 0),
     begun_at timestamptz NOT NULL,
     expires_at timestamptz NOT NULL,
     file_id uuid CONSTRAINT upload_file_fk REFERENCES case_file(id))`,
  `CREATE INDEX upload_expires_idx ON upload (expires_at)`,
  `CREATE INDEX upload_person_idx ON upload (case_id, person_id)`,
];

const DOWN = [`DROP TABLE upload`, `DROP TABLE case_file`];
