import * as fc from 'fast-check';
import { catalogueForm } from './testing/catalogue-form';
import { describeRealPlan, draftOf, realBytes, twinText } from './testing/plan-files';
import { ENDINGS, RETYPINGS, seeds } from './testing/typing';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const formOf = (text: string): unknown => catalogueForm(draftOf(bytes(text)));

function sameCatalogueHoweverTyped(original: string, runs: number): void {
  const expected = formOf(original);

  for (const [name, retyping] of Object.entries(RETYPINGS)) {
    it(`reads the same with ${name}`, () => {
      let changed = false;
      fc.assert(
        fc.property(seeds, (seed) => {
          const text = retyping(seed)(original);
          changed ||= text !== original;
          expect(formOf(text)).toEqual(expected);
        }),
        { numRuns: runs },
      );
      expect(changed).toBe(true);
    });
  }

  it('reads the same with all of them together and any line ends', () => {
    const names = fc.subarray(Object.keys(RETYPINGS), { minLength: 2 });
    fc.assert(
      fc.property(names, seeds, fc.constantFrom(...Object.keys(ENDINGS)), (chosen, seed, ending) => {
        const text = chosen.reduce((sofar, name) => (RETYPINGS[name] ?? (() => String))(seed)(sofar), original);
        expect(formOf((ENDINGS[ending] ?? String)(text))).toEqual(expected);
      }),
      { numRuns: runs * 2 },
    );
  });

  it.each(Object.entries(ENDINGS))('reads the same with %s', (_, ending) => {
    expect(formOf(ending(original))).toEqual(expected);
  });

  it.each(['NFC', 'NFD'])('reads the same in %s', (form) => {
    expect(formOf(original.normalize(form))).toEqual(expected);
  });

  it('reads UTF-16 with a byte order mark like UTF-8', () => {
    expect(catalogueForm(draftOf(Buffer.from(`\ufeff${original}`, 'utf16le')))).toEqual(expected);
  });
}

describe('the twin, typed otherwise', () => {
  sameCatalogueHoweverTyped(twinText(), 10);

  it('keeps line numbers of the source, whatever the line ends', () => {
    const lines = (text: string): (readonly [number, string])[] =>
      draftOf(bytes(text)).areas.flatMap((area) => area.offerings.map(({ line, printed }) => [line, printed] as const));
    expect(lines(twinText().replace(/\n/g, '\r\n'))).toEqual(lines(twinText()));
    expect(lines(`\n\n${twinText()}`)).toEqual(lines(twinText()).map(([line, printed]) => [line + 2, printed]));
  });

  it('says what it met in the typing', () => {
    const codes = (text: string): string[] => draftOf(bytes(text)).findings.map(({ code }) => code);
    const plain = codes(twinText());
    const met = (text: string): string[] => codes(text).filter((code) => !plain.includes(code as never));
    expect(met(twinText().replace(/\n/g, '\r\n'))).toEqual(['carriageReturns']);
    expect(met(`\ufeff${twinText()}`)).toEqual(['byteOrderMark']);
    expect(met(twinText().replace('3.1. Nội dung', '3.1.Nội dung'))).toEqual(['gluedNumber']);
    expect(met(twinText().replace('Chuyện ở phường', 'Chuyện ở\u00a0phường'))).toEqual(['oddSpaces']);
    expect(met(twinText().replace('“Chuyện ở phường”', '"Chuyện ở phường"'))).toEqual(['straightQuotes']);
    expect(codes(twinText().normalize('NFC'))).not.toContain('combiningMarks');
  });
});

describeRealPlan('the real plan, typed otherwise', () => {
  sameCatalogueHoweverTyped(realBytes().toString('utf8'), 3);
});
