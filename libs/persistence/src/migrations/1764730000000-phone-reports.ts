import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Numbers that were reported as wrong, how that was resolved, and which number somebody was shown. */
export class PhoneReports1764730000000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    for (const statement of UP) await q.query(statement);
  }

  async down(q: QueryRunner): Promise<void> {
    for (const statement of DOWN) await q.query(statement);
  }
}

const shownBecause = (values: string): string =>
  `ALTER TABLE access_log DROP CONSTRAINT access_log_why_check, ADD CONSTRAINT access_log_why_check CHECK (why IN (${values}))`;

const UP = [
  `CREATE TABLE phone_resolution (
     id uuid PRIMARY KEY,
     key text NOT NULL CONSTRAINT phone_resolution_key UNIQUE,
     whose_id text NOT NULL CONSTRAINT phone_resolution_whose_fk REFERENCES person(id),
     phone text NOT NULL,
     outcome text NOT NULL CONSTRAINT phone_resolution_outcome_check CHECK (outcome IN ('corrected','confirmed')),
     corrected_to text,
     source text NOT NULL CONSTRAINT phone_resolution_source_check CHECK (char_length(source) BETWEEN 1 AND 500),
     at timestamptz NOT NULL,
     by_id text CONSTRAINT phone_resolution_by_fk REFERENCES person(id),
     CONSTRAINT phone_resolution_corrected_check CHECK (CASE WHEN outcome = 'corrected' THEN corrected_to IS NOT NULL AND corrected_to <> phone ELSE corrected_to IS NULL END))`,
  `CREATE INDEX phone_resolution_whose_idx ON phone_resolution (whose_id, at)`,
  `CREATE TABLE phone_report (
     id uuid PRIMARY KEY,
     key text NOT NULL CONSTRAINT phone_report_key UNIQUE,
     whose_id text NOT NULL CONSTRAINT phone_report_whose_fk REFERENCES person(id),
     phone text NOT NULL,
     case_id uuid NOT NULL CONSTRAINT phone_report_case_fk REFERENCES cases(id),
     reporter_id text NOT NULL CONSTRAINT phone_report_reporter_fk REFERENCES person(id),
     reporter_post_id text NOT NULL CONSTRAINT phone_report_post_fk REFERENCES post(id),
     at timestamptz NOT NULL,
     fault text NOT NULL CONSTRAINT phone_report_fault_check CHECK (fault IN ('wrongPerson','unreachable','other')),
     note text CONSTRAINT phone_report_note_check CHECK (char_length(note) BETWEEN 1 AND 500),
     better_phone text,
     resolution_id uuid CONSTRAINT phone_report_resolution_fk REFERENCES phone_resolution(id),
     seen_at timestamptz,
     CONSTRAINT phone_report_seen_check CHECK (seen_at IS NULL OR resolution_id IS NOT NULL))`,
  // Whoever has reported a number says nothing new until it is resolved. It also finds the open reports on somebody's number.
  `CREATE UNIQUE INDEX phone_report_open_idx ON phone_report (whose_id, phone, reporter_id) WHERE resolution_id IS NULL`,
  `CREATE INDEX phone_report_reporter_idx ON phone_report (reporter_id) WHERE resolution_id IS NOT NULL AND seen_at IS NULL`,
  // Which number it was is not known of earlier looks.
  `ALTER TABLE access_log ADD COLUMN phone text`,
  `CREATE INDEX access_log_whose_idx ON access_log (whose_id, at)`,
  shownBecause(`'case','phoneReport'`),
];

const DOWN = [
  `DELETE FROM access_log WHERE why = 'phoneReport'`,
  shownBecause(`'case'`),
  `DROP INDEX access_log_whose_idx`,
  `ALTER TABLE access_log DROP COLUMN phone`,
  `DROP TABLE phone_report`,
  `DROP TABLE phone_resolution`,
];
