import { instantAt } from '@chung-suc/domain';
import type { Mail } from '../mail';
import { ABOUT, COORDINATOR, UNIT_CONTACT } from './invented-case';

const toContact = {
  to: UNIT_CONTACT,
  about: { caseNumber: null, year: ABOUT.year, issuer: ABOUT.issuer },
  email: 'thu.nv@example.vn',
  coordinator: COORDINATOR,
};

/** Mails of accounts with invented data. */
export const ACCOUNT_MAILS: { readonly [T in 'passwordReset' | 'invitation' | 'passwordChanged']: Extract<Mail, { template: T }> } = {
  passwordReset: { template: 'passwordReset', ...toContact, expiresAt: instantAt('2026-02-12', 11, 15) },
  invitation: { template: 'invitation', ...toContact, expiresAt: instantAt('2026-02-13', 10, 15) },
  passwordChanged: { template: 'passwordChanged', ...toContact, changedAt: instantAt('2026-02-12', 10, 15) },
};
