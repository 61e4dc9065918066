import type { MigrationInterface, QueryRunner } from 'typeorm';

/** With what somebody is signed in; not known of earlier sessions. */
export class SessionDevice1764740000000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`ALTER TABLE session ADD COLUMN device text`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`ALTER TABLE session DROP COLUMN device`);
  }
}
