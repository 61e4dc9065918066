import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { readdir, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { addDays, localDateOf } from '@chung-suc/domain';
import { CaseFileRow, UploadRow } from '@chung-suc/persistence';
import { aBomb, aDocx, aLargePhoto, aPdf, aPhoto, aPng, aZip, anXlsx, DEVICE, WORD_TYPE } from '../fixtures/sample-files';
import { PEOPLE, POSTS } from '../fixtures/small-plan';
import { FilesClient } from './files-client';
import { PagesBench } from './pages-bench';

const DAY = 86_400_000;

describe('files of a case', () => {
  let bench: PagesBench;
  let url: string;
  beforeAll(async () => {
    bench = await PagesBench.begin();
    url = await bench.url();
  });
  afterAll(() => bench.end());

  const as = (personId: string, caseId = bench.caseId): Promise<FilesClient> => FilesClient.of(url, personId, caseId);
  const kept = async (): Promise<string[]> =>
    (await readdir(join(bench.filesFolder, 'kept'), { recursive: true, withFileTypes: true }).catch(() => []))
      .filter((entry) => entry.isFile())
      .map(({ name }) => name);
  const parts = (): Promise<string[]> => readdir(join(bench.filesFolder, 'parts')).catch(() => []);
  const after = async (step: Parameters<PagesBench['caseAfter']>[0]): Promise<void> => {
    await bench.caseAfter(step);
    bench.now += 60_000;
  };

  describe('a photo', () => {
    it('is drawn anew: upright, smaller, without place, device and whatever else was in it', async () => {
      await after('agreed');
      const unit = await as(PEOPLE.unitContact);
      const original = Buffer.concat([await aPhoto(1, { width: 3_000, height: 2_000 }), Buffer.from('<script>alert(1)</script>')]);
      for (const trace of [DEVICE, 'Exif', '<script>']) expect(original.includes(trace)).toBe(true);
      expect((await unit.send('Ảnh hội trường.PNG', original)).status).toBe(204);
      const { files } = await unit.list();
      expect(files).toMatchObject([
        {
          name: 'Ảnh hội trường.jpg',
          kind: 'jpeg',
          width: 1_365,
          height: 2_048,
          purpose: 'other',
          addedBy: { name: 'Nguyễn Văn Thử', organisation: 'Đoàn Sở Mẫu A' },
          withDraft: false,
          mayRemove: true,
        },
      ]);
      const bytes = await unit.bytesOf(files[0]?.id ?? '');
      const found = await sharp(bytes).metadata();
      expect(found).toMatchObject({ format: 'jpeg', width: 1_365, height: 2_048 });
      expect([found.exif, found.xmp, found.iptc, found.icc, found.orientation, found.comments]).toEqual(Array(6).fill(undefined));
      for (const trace of [DEVICE, 'GPS', 'Exif', '<script>']) expect(bytes.includes(trace)).toBe(false);
      expect(bytes.length).toBe(files[0]?.size);
      const small = await sharp(await unit.bytesOf(files[0]?.id ?? '', true)).metadata();
      expect(small).toMatchObject({ format: 'jpeg', width: 320, height: 480 });
    });

    it.each([
      ['a PNG that lets through', aPng, 'jpeg'],
      [
        'a WebP',
        async () =>
          sharp(await aPng())
            .webp()
            .toBuffer(),
        'jpeg',
      ],
      ['a PDF', () => Promise.resolve(aPdf()), 'pdf'],
      ['a Word document', () => Promise.resolve(aDocx()), 'docx'],
      ['an Excel workbook', () => Promise.resolve(anXlsx()), 'xlsx'],
    ])('%s is taken for what it is, whatever it is called', async (_, make, kind) => {
      await after('agreed');
      const unit = await as(PEOPLE.unitContact);
      const bytes = await make();
      expect((await unit.send('tap.html', bytes)).status).toBe(204);
      const [file] = (await unit.list()).files;
      expect(file).toMatchObject({ kind, name: expect.stringMatching(/^tap\.html\.(jpg|pdf|docx|xlsx)$/) as string });
      if (kind !== 'jpeg') expect(await unit.bytesOf(file?.id ?? '')).toEqual(bytes);
    });
  });

  describe('what is refused leaves nothing behind', () => {
    const html = Buffer.from('<!doctype html><script>alert(1)</script>');
    const macros = aDocx({ 'word/vbaProject.bin': 'x' });
    it.each<[string, string, () => Promise<Buffer> | Buffer, number, string]>([
      ['a page', 'anh.jpg', () => html, 415, 'fileKindRefused'],
      [
        'a drawing that can hold scripts',
        'anh.png',
        () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
        415,
        'fileKindRefused',
      ],
      ['a page that begins like a photo', 'anh.jpg', () => Buffer.concat([Buffer.from('ffd8ffe0', 'hex'), html]), 422, 'fileBroken'],
      ['half of a photo', 'anh.jpg', async () => (await aPhoto(2, { width: 900, height: 900 })).subarray(0, 2_000), 422, 'fileBroken'],
      ['a photo of 81 million pixels', 'anh.png', aBomb, 422, 'photoTooManyPixels'],
      [
        'a GIF',
        'anh.jpg',
        () =>
          sharp({ create: { width: 9, height: 9, channels: 3, background: '#000' } })
            .gif()
            .toBuffer(),
        415,
        'fileKindRefused',
      ],
      ['half of a PDF', 'a.pdf', () => aPdf().subarray(0, 20), 422, 'fileBroken'],
      ['a page before a PDF', 'a.pdf', () => Buffer.concat([html, aPdf()]), 415, 'fileKindRefused'],
      ['any other ZIP', 'a.docx', () => aZip({ 'index.html': '<script>' }), 415, 'fileKindRefused'],
      ['half of a Word document', 'a.docx', () => aDocx().subarray(0, 150), 422, 'fileBroken'],
      ['macros', 'a.docx', () => macros, 415, 'fileHasMacros'],
      [
        'macros that only the types name',
        'a.docx',
        () => aDocx({}, 'application/vnd.ms-word.document.macroEnabled.main+xml'),
        415,
        'fileHasMacros',
      ],
      ['a control', 'a.xlsx', () => anXlsx({ 'xl/activeX/activeX1.xml': 'x' }), 415, 'fileHasMacros'],
      [
        'a Word document in name only',
        'a.docx',
        () => aDocx({}, WORD_TYPE.replace('document.main', 'template.main')),
        415,
        'fileKindRefused',
      ],
      ['a photo that is too large', 'a.jpg', async () => Buffer.concat([await aPhoto(), Buffer.alloc(15_000_001)]), 413, 'fileTooLarge'],
    ])('%s', async (_, name, make, status, code) => {
      await after('agreed');
      const unit = await as(PEOPLE.unitContact);
      const before = (await kept()).length;
      const bytes = await make();
      const { location } = await unit.begin(name, bytes.length);
      expect(await unit.part(location, 0, bytes)).toMatchObject({ status, code });
      expect((await unit.list()).files).toEqual([]);
      expect(await unit.arrived(location)).toBeNull();
      expect([await parts(), (await kept()).length]).toEqual([[], before]);
    });

    it.each([
      ['nothing', 0, 400, 'fileEmpty'],
      ['more than any file may have', 20_000_001, 413, 'fileTooLarge'],
    ])('%s, before a byte of it is sent', async (_, length, status, code) => {
      await after('agreed');
      expect(await (await as(PEOPLE.unitContact)).begin('a.pdf', length)).toMatchObject({ status, code });
    });
  });

  describe('in parts', () => {
    it('goes on where the connection was lost, and is one file however often it is sent', async () => {
      await after('agreed');
      const unit = await as(PEOPLE.unitContact);
      const photo = await aLargePhoto();
      const half = Math.floor(photo.length / 2);
      const { location, headers } = await unit.begin('anh.jpg', photo.length);
      expect(Date.parse(headers.get('upload-expires') ?? '')).toBe(Math.floor((bench.now + DAY) / 1_000) * 1_000);
      await unit.cut(location, 0, photo.subarray(0, half), photo.length);
      const arrived = (await unit.arrived(location)) ?? -1;
      expect(arrived).toBeGreaterThan(0);
      expect(arrived).toBeLessThanOrEqual(half);
      expect(await unit.part(location, 0, photo)).toMatchObject({ status: 409, code: 'uploadOffsetWrong' });
      expect((await unit.list()).files).toEqual([]);
      expect((await unit.part(location, arrived, photo.subarray(arrived))).status).toBe(204);
      // The answer was lost: it is asked for, and then everything is sent once more.
      expect(await unit.arrived(location)).toBe(photo.length);
      expect((await unit.part(location, photo.length, Buffer.alloc(0))).status).toBe(204);
      expect((await unit.send('the same.jpg', photo)).status).toBe(204);
      expect((await unit.list()).files).toHaveLength(1);
      expect(await parts()).toEqual([]);
    });

    it('does not wait for the connection that was lost', async () => {
      await after('agreed');
      const unit = await as(PEOPLE.unitContact);
      const photo = await aPhoto(5, { width: 2_000, height: 2_000 });
      const { location } = await unit.begin('anh.jpg', photo.length);
      // Announced and never sent: the server still waits for the rest of it.
      const hanging = unit.cut(location, 0, photo.subarray(0, 500), photo.length);
      await new Promise((resolve) => setTimeout(resolve, 100));
      const arrived = (await unit.arrived(location)) ?? -1;
      expect((await unit.part(location, arrived, photo.subarray(arrived))).status).toBe(204);
      await hanging;
      expect((await unit.list()).files).toHaveLength(1);
    });

    it('becomes a file when it was whole and the service stopped before it was looked into', async () => {
      await after('agreed');
      const unit = await as(PEOPLE.unitContact);
      const photo = await aPhoto(6);
      const { location } = await unit.begin('anh.jpg', photo.length);
      await unit.cut(location, 0, photo, photo.length + 1);
      expect(await unit.arrived(location)).toBe(photo.length);
      expect((await unit.list()).files).toHaveLength(1);
    });

    it('is forgotten after a day, or when it is dropped', async () => {
      await after('agreed');
      const unit = await as(PEOPLE.unitContact);
      const [old, dropped] = [await unit.begin('a.pdf', 100), await unit.begin('b.pdf', 100)];
      await unit.part(old.location, 0, Buffer.from('%PDF-'));
      expect((await unit.drop(dropped.location)).status).toBe(204);
      expect(await unit.arrived(dropped.location)).toBeNull();
      bench.now += DAY - 1;
      await bench.sweepUploads();
      expect(await unit.arrived(old.location)).toBe(5);
      bench.now += 1;
      expect(await unit.arrived(old.location)).toBeNull();
      await bench.sweepUploads();
      expect([await parts(), await bench.db.database.getRepository(UploadRow).countBy({ caseId: bench.caseId })]).toEqual([[], 0]);
    });

    it('that a crash has left of a form is forgotten; what is being written is not', async () => {
      await after('agreed');
      await (await as(PEOPLE.unitContact)).begin('a.pdf', 10); // the folder is there
      const [stray, fresh] = [randomUUID(), randomUUID()];
      for (const id of [stray, fresh]) await writeFile(join(bench.filesFolder, 'parts', id), 'x');
      const longAgo = Date.now() / 1_000 - 3_700;
      await utimes(join(bench.filesFolder, 'parts', stray), longAgo, longAgo);
      await bench.sweepUploads();
      const left = await parts();
      expect([left.includes(stray), left.includes(fresh)]).toEqual([false, true]);
      for (const id of left) await utimes(join(bench.filesFolder, 'parts', id), longAgo, longAgo);
      bench.now += DAY;
      await bench.sweepUploads();
      expect(await parts()).toEqual([]);
    });

    it('takes no more than was announced', async () => {
      await after('agreed');
      const unit = await as(PEOPLE.unitContact);
      const { location } = await unit.begin('a.pdf', 10);
      expect(await unit.part(location, 0, Buffer.alloc(11))).toMatchObject({ status: 400, code: 'uploadMalformed' });
      expect(await unit.arrived(location)).toBe(0);
    });

    it('says what is wrong with the asking', async () => {
      await after('agreed');
      const unit = await as(PEOPLE.unitContact);
      const codeOf = async (path: string, init: RequestInit) => ((await (await unit.ask(path, init)).json()) as { code: string }).code;
      const uploads = `/api/cases/${bench.caseId}/uploads`;
      const { location } = await unit.begin('a.pdf', 10);
      const tus = { 'Tus-Resumable': '1.0.0' };
      expect(await codeOf(uploads, { method: 'POST' })).toBe('uploadVersion');
      expect(await codeOf(uploads, { method: 'POST', headers: tus })).toBe('uploadMalformed');
      expect(await codeOf(uploads, { method: 'POST', headers: { ...tus, 'Upload-Length': '5', 'Upload-Metadata': 'filename YQ==' } })).toBe(
        'uploadMalformed',
      );
      expect(
        await codeOf(location, { method: 'PATCH', headers: { ...tus, 'Upload-Offset': '0', 'Content-Type': 'image/jpeg' }, body: 'x' }),
      ).toBe('wrongMediaType');
      for (let n = 0; n < 19; n += 1) expect((await unit.begin('a.pdf', 10)).status).toBe(201);
      expect(await unit.begin('a.pdf', 10)).toMatchObject({ status: 409, code: 'tooManyUnfinished' });
    });
  });

  describe('who', () => {
    it('sees what goes with a report before it is sent: whoever writes it alone', async () => {
      await after('held');
      const [unit, locality, coordinator] = [await as(PEOPLE.unitContact), await as(PEOPLE.localityContact), await as(PEOPLE.coordinator)];
      expect((await unit.send('anh.jpg', await aPhoto(7), 'report')).status).toBe(204);
      const [file] = (await unit.list()).files;
      expect(file).toMatchObject({ withDraft: true, mayRemove: true });
      for (const other of [locality, coordinator]) {
        expect((await other.list()).files).toEqual([]);
        expect((await other.ask(`${other.files}/${file?.id}`)).status).toBe(404);
      }
      await bench.give(
        'report',
        { attendance: [{ group: 'youthAndChildren', count: 118 }], summary: 'Tốt', difficulties: null },
        PEOPLE.unitContact,
        bench.now,
      );
      for (const other of [locality, coordinator]) expect((await other.list()).files).toMatchObject([{ id: file?.id, withDraft: false }]);
    });

    it('sends eight photos with a report and no more, also when they come at the same time', async () => {
      await after('held');
      const unit = await as(PEOPLE.unitContact);
      const photos = await Promise.all(Array.from({ length: 10 }, (_, n) => aPhoto(20 + n)));
      const begun = await Promise.all(photos.map((photo) => unit.begin('anh.jpg', photo.length, 'report')));
      const taken = await Promise.all(begun.map(({ location }, n) => unit.part(location, 0, photos[n] ?? Buffer.alloc(0))));
      expect(taken.map(({ code }) => code).sort()).toEqual([...Array<null>(8).fill(null), 'tooManyPhotos', 'tooManyPhotos'].sort());
      expect(await unit.begin('anh.jpg', 100, 'report')).toMatchObject({ status: 409, code: 'tooManyPhotos' });
      expect((await unit.list()).photosLeft).toBe(0);
      expect((await unit.send('them.jpg', await aPhoto(40), 'other')).status).toBe(204);
    });

    it('adds to a report: the unit while it is due, nobody to one that is not', async () => {
      await after('held');
      const locality = await as(PEOPLE.localityContact);
      expect(await locality.begin('a.jpg', 9, 'report')).toMatchObject({ status: 409, code: 'filePurposeClosed' });
      expect((await locality.list()).purposes).toEqual(['evidence', 'other']);
      await after('agreed');
      expect(await (await as(PEOPLE.unitContact)).begin('a.jpg', 9, 'report')).toMatchObject({ code: 'filePurposeClosed' });
    });

    it('removes: whoever added it, and the office; its bytes go, unless another file has the same', async () => {
      await after('agreed');
      const [unit, locality, coordinator] = [await as(PEOPLE.unitContact), await as(PEOPLE.localityContact), await as(PEOPLE.coordinator)];
      const photo = await aPhoto(50);
      const remove = (by: FilesClient, id?: string): Promise<Response> => by.ask(`${by.files}/${id}`, { method: 'DELETE' });
      await unit.send('a.jpg', photo);
      await locality.send('b.jpg', photo);
      const [first, second] = (await unit.list()).files.toSorted((a, b) => a.name.localeCompare(b.name));
      expect((await remove(locality, first?.id)).status).toBe(403);
      expect((await remove(unit, first?.id)).status).toBe(200);
      expect((await remove(unit, first?.id)).status).toBe(404);
      const row = await bench.db.database.getRepository(CaseFileRow).findOneByOrFail({ id: first?.id ?? '' });
      expect(row).toMatchObject({ removedById: PEOPLE.unitContact });
      expect((await locality.bytesOf(second?.id ?? '')).length).toBeGreaterThan(0);
      expect((await remove(coordinator, second?.id)).status).toBe(200);
      for (const name of [row.sha256, row.thumbnailSha256 ?? '']) expect(await kept()).not.toContain(name.slice(2));
      expect((await unit.send('a.jpg', photo)).status).toBe(204); // taken away is not forbidden
    });

    it('of another case, and whoever looks on, gets nothing', async () => {
      await after('agreed');
      const unit = await as(PEOPLE.unitContact);
      await unit.send('a.pdf', aPdf());
      const [file] = (await unit.list()).files;
      const upload = await unit.begin('b.pdf', 10);
      const first = bench.caseId;
      await after('agreed');
      for (const client of [await as(PEOPLE.unitContact), await as(PEOPLE.coordinator)]) {
        expect((await client.ask(`${client.files}/${file?.id}`)).status).toBe(404);
        expect(await client.part(upload.location.replace(/CS-[\d-]+/, bench.caseId), 0, aPdf())).toMatchObject({ code: 'uploadUnknown' });
      }
      const [locality, observer, stranger] = [
        await as(PEOPLE.localityContact, first),
        await as(PEOPLE.observer, first),
        await as(PEOPLE.otherLocalityContact, first),
      ];
      expect(await locality.part(upload.location, 0, aPdf())).toMatchObject({ code: 'uploadUnknown' });
      expect((await observer.list()).purposes).toEqual([]);
      expect(await observer.begin('a.pdf', 10)).toMatchObject({ status: 403, code: 'notYours' });
      expect((await stranger.ask(`${stranger.files}/${file?.id}`)).status).toBe(403);
    });

    it('loses the post loses the files, at that moment, in the middle of sending one', async () => {
      await after('agreed');
      const unit = await as(PEOPLE.unitContact);
      await unit.send('a.pdf', aPdf());
      const [file] = (await unit.list()).files;
      const { location } = await unit.begin('b.pdf', aPdf().length);
      const { database } = bench.db;
      await database.query(`UPDATE holding SET held_to = $2 WHERE post_id = $1`, [POSTS.unit, addDays(localDateOf(bench.now), -1)]);
      try {
        expect((await unit.ask(`${unit.files}/${file?.id}?nho`)).status).toBe(403);
        expect(await unit.part(location, 0, aPdf())).toMatchObject({ status: 403, code: 'notYours' });
      } finally {
        await database.query(`UPDATE holding SET held_to = NULL WHERE post_id = $1`, [POSTS.unit]);
      }
    });

    it('without the token of the session sends nothing', async () => {
      await after('agreed');
      const unit = await as(PEOPLE.unitContact);
      const answer = await unit.ask(`/api/cases/${bench.caseId}/uploads`, { method: 'POST', headers: { 'X-CSRF-Token': '' } });
      expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([403, 'csrfTokenWrong']);
    });
  });

  it('is handed out to be saved, under its own name, and is never a page', async () => {
    await after('agreed');
    const unit = await as(PEOPLE.unitContact);
    await unit.send('Biên bản “số 12”; đ/c Thử.pdf', aPdf());
    await unit.send('anh.jpg', await aPhoto(60));
    const [pdf, photo] = (await unit.list()).files.toSorted((a, b) => b.kind.localeCompare(a.kind));
    const get = async (path: string, method = 'GET') => (await unit.ask(`${unit.files}/${path}`, { method })).headers;
    const document = await get(pdf?.id ?? '');
    expect(document.get('content-disposition')).toBe(`attachment; filename="c Thu.pdf"; filename*=UTF-8''c%20Th%E1%BB%AD.pdf`);
    expect(document.get('content-type')).toBe('application/pdf');
    expect((await get(photo?.id ?? '')).get('content-disposition')).toMatch(/^attachment; /);
    expect((await get(photo?.id ?? '', 'HEAD')).get('content-length')).toBe(String(photo?.size));
    const small = await get(`${photo?.id}?nho`);
    expect(small.get('content-disposition')).toBe('inline');
    for (const headers of [document, small]) {
      expect(headers.get('content-security-policy')).toBe("sandbox; default-src 'none'");
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('cache-control')).toBe('no-store');
    }
    expect((await unit.ask(`${unit.files}/${pdf?.id}?nho`)).status).toBe(404);
  });
});
