import { cleanFileName } from './file-name';

describe('the name of a file', () => {
  it.each([
    ['Ảnh hội trường.JPG', 'Ảnh hội trường.jpg'],
    ['Biên bản số 12.pdf.html', 'Biên bản số 12.pdf.html.jpg'],
    ['C:\\fakepath\\IMG_0012.png', 'IMG_0012.jpg'],
    ['../../etc/passwd', 'passwd.jpg'],
    ['anh\u202Egpj.exe', 'anhgpj.exe.jpg'],
    ['a\r\nX: 1.jpg', 'aX- 1.jpg'],
    ['..hidden..', 'hidden.jpg'],
    ['CON.jpg', 'tep-CON.jpg'],
    ['.jpg', 'tep.jpg'],
    ['', 'tep.jpg'],
    ['e\u0302\u0301.webp', 'ế.jpg'],
  ])('%j is shown as %j', (typed, shown) => {
    expect(cleanFileName(typed, 'jpeg')).toBe(shown);
  });

  it('has the ending of what it is', () => {
    expect(cleanFileName('bang.docx', 'xlsx')).toBe('bang.xlsx');
    expect(cleanFileName('bang.xlsx', 'xlsx')).toBe('bang.xlsx');
  });

  it('is never long, and never cut within a character', () => {
    const name = cleanFileName(`${'𝒜'.repeat(300)}.pdf`, 'pdf');
    expect([...name]).toHaveLength(120);
    expect(name.endsWith('𝒜.pdf')).toBe(true);
  });
});
