import { outcomeOf } from './smtp-outcome';

const smtpError = (fields: object): Error => Object.assign(new Error('550 <nobody@example.vn> unknown'), fields);

describe('what the mail server’s answer means', () => {
  it.each([
    ['no such mailbox', { responseCode: 550, code: 'EENVELOPE', command: 'RCPT TO' }, { kind: 'refused', code: '550' }],
    ['message refused', { responseCode: 554, code: 'EMESSAGE', command: 'DATA' }, { kind: 'refused', code: '554' }],
    [
      'mailbox full for now',
      { responseCode: 452, code: 'EENVELOPE', command: 'RCPT TO' },
      { kind: 'later', code: '452', mayBeTaken: false },
    ],
    ['greylisted', { responseCode: 451, code: 'EMESSAGE', command: 'DATA' }, { kind: 'later', code: '451', mayBeTaken: false }],
    ['out of step', { responseCode: 503, code: 'EENVELOPE', command: 'RCPT TO' }, { kind: 'later', code: '503', mayBeTaken: false }],
  ])('%s', (_, fields, outcome) => {
    expect(outcomeOf(smtpError(fields))).toEqual(outcome);
  });

  it.each([
    ['our password', { responseCode: 535, code: 'EAUTH', command: 'AUTH PLAIN' }],
    ['our sender', { responseCode: 550, code: 'EENVELOPE', command: 'MAIL FROM' }],
    ['our connection', { responseCode: 554, code: 'EPROTOCOL', command: 'CONN' }],
  ])('a refusal of %s ends no mail: it waits until that is put right', (_, fields) => {
    expect(outcomeOf(smtpError(fields))).toMatchObject({ kind: 'later', mayBeTaken: false });
  });

  it('knows that a server that was never reached has taken nothing', () => {
    expect(outcomeOf(smtpError({ code: 'ESOCKET', syscall: 'connect', command: 'CONN' }))).toEqual({
      kind: 'later',
      code: 'unreachable',
      mayBeTaken: false,
    });
    expect(outcomeOf(smtpError({ code: 'EDNS', command: 'CONN' }))).toMatchObject({ mayBeTaken: false });
  });

  it('admits that a broken connection leaves it open whether the mail was taken', () => {
    for (const code of ['ECONNECTION', 'ETIMEDOUT', 'ESOCKET', 'EABORT']) {
      expect(outcomeOf(smtpError({ code, command: 'CONN' }))).toEqual({ kind: 'later', code: 'connectionLost', mayBeTaken: true });
    }
  });

  it('ends a mail whose address cannot be one', () => {
    expect(outcomeOf(smtpError({ code: 'EENVELOPE', command: 'API' }))).toEqual({ kind: 'refused', code: 'badAddress' });
  });

  it('repeats nothing that the server said: it may hold addresses', () => {
    const outcome = outcomeOf(smtpError({ responseCode: 550, command: 'RCPT TO', response: '550 <nobody@example.vn> unknown' }));
    expect(JSON.stringify(outcome)).not.toContain('example.vn');
  });
});
