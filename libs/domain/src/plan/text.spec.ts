import * as fc from 'fast-check';
import { fold, foldedWords, slug, toNfc, toPlainText } from './text';

const VIETNAMESE = 'aăâbcdđeêghiklmnoôơpqrstuưvxyàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵĐÀẤỘ '.normalize('NFC');
const vietnamese = fc.array(fc.constantFrom(...VIETNAMESE), { maxLength: 40 }).map((letters) => letters.join(''));

describe('text of Vietnamese documents', () => {
  it('composes what was typed with combining marks', () => {
    expect(toNfc('tru\u031b\u0323c tie\u0302\u0301p')).toBe('trực tiếp');
    expect(toNfc('trư\u0323c tiê\u0301p')).toBe('trực tiếp');
  });

  it('sees one space where NBSP, tab, thin and zero-width spaces were typed', () => {
    expect(toPlainText('\u00a0Nơi\tnhận\u2009:\u200b \ufeff')).toBe('Nơi nhận :');
    expect(toPlainText('bảo\u00adhiểm\u200d')).toBe('bảohiểm');
  });

  it('folds tone placement, đ and case together', () => {
    expect(fold('Toà')).toBe(fold('tòa'));
    expect(fold('ma tuý')).toBe(fold('Ma  Túy'));
    expect(fold('ĐƯỜNG Đỏ')).toBe('duong do');
    expect(fold('Hương')).toBe('huong');
  });

  it('keeps words that differ by more than marks apart', () => {
    expect(fold('tham quan')).not.toBe(fold('tham quân đội'));
    expect(fold('thu')).not.toBe(fold('thi'));
  });

  it('makes words and slugs of ASCII only', () => {
    expect(foldedWords('Luật Phòng, chống ma tuý (sửa đổi)')).toEqual(['luat', 'phong', 'chong', 'ma', 'tuy', 'sua', 'doi']);
    expect(slug('Chi đoàn Hội Thử, Đoàn Cơ quan Y')).toBe('chi-doan-hoi-thu-doan-co-quan-y');
    expect(slug('…')).toBe('');
  });

  it('gives the same fold for every composition of the same text', () => {
    fc.assert(
      fc.property(vietnamese, (text) => {
        expect(fold(text.normalize('NFD'))).toBe(fold(text));
        expect(fold(fold(text))).toBe(fold(text));
        expect(fold(text)).toMatch(/^[a-z ]*$/);
      }),
    );
  });
});
