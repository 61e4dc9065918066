import * as fc from 'fast-check';
import { readPlan } from '../parse-plan';
import { inOneByte, toTcvn3, toVni } from '../testing/legacy';
import { describeRealPlan, realBytes, twinBytes, twinText } from '../testing/plan-files';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const reasonOf = (input: Uint8Array | string): string => {
  const reading = readPlan(typeof input === 'string' ? bytes(input) : input);
  return reading.ok ? 'read' : reading.reject.reason;
};

describe('what is not read as a plan', () => {
  it('refuses an empty file and one of spaces', () => {
    expect(reasonOf('')).toBe('empty');
    expect(reasonOf(' \n\t\r\n\u00a0\ufeff ')).toBe('empty');
    expect(reasonOf('\ufeff')).toBe('empty');
  });

  it('names Word and PDF files and other binary data', () => {
    expect(reasonOf(Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0, 6, 0))).toBe('wordFile');
    expect(reasonOf(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1))).toBe('wordFile');
    expect(reasonOf('%PDF-1.7\n')).toBe('pdf');
    expect(reasonOf(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13))).toBe('binary');
    expect(reasonOf(`${twinText()}\u0000`)).toBe('binary');
    expect(reasonOf(Uint8Array.from({ length: 4000 }, (_, index) => (index * 37 + 128) % 256))).toBe('binary');
  });

  it('refuses a file larger than any plan', () => {
    expect(reasonOf(new Uint8Array(4 * 1024 * 1024 + 1).fill(0x20))).toBe('tooLarge');
  });

  it('refuses TCVN3 and VNI, as bytes and pasted into Unicode', () => {
    for (const legacy of [toTcvn3(twinText()), toVni(twinText())]) {
      expect(reasonOf(inOneByte(legacy))).toBe('legacyEncoding');
      expect(reasonOf(legacy)).toBe('legacyEncoding');
    }
    expect(toTcvn3('KẾ HOẠCH Đoàn')).toBe('K\u00d5 HO\u00b9CH \u00a7oµn');
    expect(toVni('Kế hoạch Đoàn')).toBe('Keâù hoaïch Ñoaøn');
  });

  it('refuses UTF-8 that was once read as Latin-1 or Windows-1252', () => {
    expect(reasonOf(Buffer.from(twinBytes().toString('latin1')))).toBe('garbledEncoding');
    expect(reasonOf(new TextDecoder('windows-1252').decode(twinBytes()))).toBe('garbledEncoding');
  });

  it('refuses other documents', () => {
    for (const text of [
      'Xin chào',
      'KẾ HOẠCH',
      'KẾ HOẠCH\nđi chơi cuối tuần\n- Sáng: tập trung\n- Chiều: về',
      'BÁO CÁO\nKết quả\nI. TÌNH HÌNH:\n- Tốt.\nII. KIẾN NGHỊ:\n- Không.\nNơi nhận:\n- Lưu: VP.',
      'KẾ HOẠCH\nHọp\nI. MỤC ĐÍCH:\n- Họp.\nII. TỔ CHỨC THỰC HIỆN:\n- Họp.\nNơi nhận:\n- Lưu: VP.',
      '{"programme": {"title": "x"}}',
      twinText().split('\n').slice(40).join('\n'),
    ]) {
      expect([text.slice(0, 30), reasonOf(text)]).toEqual([text.slice(0, 30), 'notAPlan']);
    }
  });

  const cutAnywhere = (whole: Uint8Array): void => {
    const archive = Buffer.from('- Lưu: V');
    const end = Buffer.from(whole).lastIndexOf(archive) + archive.length - 1;
    expect(end).toBeGreaterThan(1000);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: end }), (length) => {
        expect(['empty', 'notAPlan', 'truncated', 'truncatedBytes']).toContain(reasonOf(whole.subarray(0, length)));
      }),
      { numRuns: 200 },
    );
    for (const share of [0.3, 0.5, 0.8, 0.97]) {
      expect(
        reasonOf(
          Buffer.from(whole.subarray(0, whole.length * share)).subarray(0, Buffer.from(whole).lastIndexOf('\n', whole.length * share)),
        ),
      ).toBe('truncated');
    }
  };

  it('refuses the twin cut off anywhere', () => cutAnywhere(twinBytes()));

  it('tells a cut inside a letter from a wrong encoding', () => {
    const inside = twinBytes().indexOf('ừ') + 1;
    expect(inside).toBeGreaterThan(1);
    expect(reasonOf(twinBytes().subarray(0, inside))).toBe('truncatedBytes');
  });

  it('says which parts are missing, in one sentence a language', () => {
    const reading = readPlan(bytes(twinText().slice(0, 9000)));
    expect(reading).toMatchObject({ ok: false, reject: { reason: 'truncated', vi: expect.stringContaining('“Nơi nhận”') } });
    if (!reading.ok) for (const sentence of [reading.reject.vi, reading.reject.en]) expect(sentence).not.toMatch(/[\n{}]/);
  });

  it('warns when the last line lacks its full stop', () => {
    const reading = readPlan(bytes(twinText().replace('- Lưu: VP.', '- Lưu: VP')));
    expect(reading.ok && reading.draft.findings.filter(({ code }) => code === 'endWithoutStop')).toMatchObject([
      { severity: 'warning', lines: [179] },
    ]);
  });
});

describeRealPlan('the real plan, cut', () => {
  it('is refused wherever it ends', () => {
    const whole = realBytes();
    for (let length = 0; length < whole.length - 12; length += 997) expect(reasonOf(whole.subarray(0, length))).not.toBe('read');
  });
});
