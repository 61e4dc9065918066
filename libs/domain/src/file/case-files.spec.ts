import { aRequest } from '../testing/a-request';
import { POST, UNIT_A, minhHoaPost, post, secondMemberPost, unitAPost, unitBPost, viDuPost } from '../testing/people';
import type { FileKind } from './file-kinds';
import {
  MOST_CASE_FILES,
  MOST_REPORT_PHOTOS,
  addingPost,
  fileRefusal,
  isWithDraft,
  mayRemoveFile,
  photosLeft,
  purposesOpenTo,
  reportBeingWritten,
  seesFile,
  type AttachedFile,
  type FilePurpose,
} from './case-files';

const coordinatorPost = post('coordinator', POST.coordinator, 'bloc');
const clerkPost = post('recordsClerk', 'post-clerk', 'bloc');
const observerPost = post('observer', 'post-observer', 'bloc');
const secretaryPost = post('unitSecretary', POST.secretaryOfUnitA, UNIT_A);

const requested = aRequest().state;
const held = aRequest().agreed().held();
const reported = held.reported();
const returned = reported.returned().state;
const reviewed = reported.reviewed();
const closed = reviewed.commended().confirmed().closed().state;

const file = (over: Partial<AttachedFile> = {}): AttachedFile => ({
  kind: 'jpeg',
  purpose: 'report',
  addedBy: { personId: 'thu', postId: POST.unitA },
  reportRound: 1,
  ...over,
});
const thu = { personId: 'thu', posts: [unitAPost] };
const phong = { personId: 'phong', posts: [viDuPost] };
const nhap = { personId: 'nhap', posts: [coordinatorPost] };

describe('who adds files to a case', () => {
  it('its parties, the committee and the office, each through the post that makes them one', () => {
    for (const one of [unitAPost, viDuPost, secondMemberPost, coordinatorPost, clerkPost]) {
      expect(addingPost(requested, [minhHoaPost, one])).toBe(one);
    }
    expect(addingPost(requested, [coordinatorPost, unitAPost])).toBe(unitAPost);
  });

  it('nobody who only looks on, and no stranger', () => {
    for (const one of [observerPost, secretaryPost, unitBPost, minhHoaPost]) {
      expect(addingPost(requested, [one])).toBeNull();
      expect(purposesOpenTo(requested, [one])).toEqual([]);
    }
    expect(purposesOpenTo(requested, [])).toEqual([]);
  });

  it('to a report only while it is written or waits: the unit, and the office', () => {
    const both: FilePurpose[] = ['evidence', 'other'];
    expect(purposesOpenTo(requested, [unitAPost])).toEqual(both);
    for (const { state } of [held, reported]) {
      expect(purposesOpenTo(state, [unitAPost])).toEqual(['report', ...both]);
      expect(purposesOpenTo(state, [coordinatorPost])).toEqual(['report', ...both]);
      expect(purposesOpenTo(state, [viDuPost])).toEqual(both);
      expect(purposesOpenTo(state, [secondMemberPost])).toEqual(both);
    }
    expect(purposesOpenTo(reviewed.state, [unitAPost])).toEqual(both);
  });

  it('after its end only the office', () => {
    expect(closed.stage).toBe('closed');
    for (const one of [unitAPost, viDuPost, secondMemberPost]) expect(purposesOpenTo(closed, [one])).toEqual([]);
    for (const one of [coordinatorPost, clerkPost]) expect(purposesOpenTo(closed, [one])).toEqual(['evidence', 'other']);
  });
});

describe('a file that goes with a report', () => {
  it('belongs to the report that is being written', () => {
    expect(reportBeingWritten(held.state, 'report')).toBe(1);
    expect(reportBeingWritten(returned, 'report')).toBe(2);
    expect(reportBeingWritten(reported.state, 'report')).toBeNull();
    expect(reportBeingWritten(held.state, 'other')).toBeNull();
  });

  it('is seen by whoever writes the report alone, until it is sent', () => {
    expect(isWithDraft(file(), held.state)).toBe(true);
    expect([thu, phong, nhap].map((viewer) => seesFile(file(), held.state, viewer))).toEqual([true, false, false]);
    expect([thu, phong, nhap].map((viewer) => seesFile(file(), reported.state, viewer))).toEqual([true, true, true]);
  });

  it('of a report that was sent stays seen when it is asked for again; what is new is not', () => {
    expect(seesFile(file(), returned, phong)).toBe(true);
    expect(seesFile(file({ reportRound: 2 }), returned, phong)).toBe(false);
  });

  it('is found by whoever holds the post now, when its holder has changed', () => {
    expect(seesFile(file(), held.state, { personId: 'next', posts: [unitAPost] })).toBe(true);
    expect(seesFile(file(), held.state, { personId: 'next', posts: [secretaryPost] })).toBe(false);
  });

  it('stays unseen when the engagement was not held after all', () => {
    expect(seesFile(file(), held.notHeld().closed('notHeld').state, phong)).toBe(false);
  });
});

describe('who takes a file away', () => {
  it('whoever added it, until the report has been reviewed', () => {
    for (const state of [held.state, reported.state, returned]) expect(mayRemoveFile(file(), state, thu)).toBe(true);
    for (const state of [reviewed.state, closed]) expect(mayRemoveFile(file(), state, thu)).toBe(false);
  });

  it('the office always, but nothing that it does not see', () => {
    for (const state of [reported.state, reviewed.state, closed]) expect(mayRemoveFile(file(), state, nhap)).toBe(true);
    expect(mayRemoveFile(file(), held.state, nhap)).toBe(false);
  });

  it('nobody else', () => {
    expect(mayRemoveFile(file(), reported.state, phong)).toBe(false);
    expect(mayRemoveFile(file(), reported.state, { personId: 'dinh', posts: [secondMemberPost] })).toBe(false);
  });
});

describe('how much is taken', () => {
  const many = (count: number, kind: FileKind, purpose: FilePurpose) => Array.from({ length: count }, () => ({ kind, purpose }));
  const photo = { kind: 'jpeg', bytes: 1_000, purpose: 'report' } as const;

  it.each([
    ['png', 15_000_000, null],
    ['png', 15_000_001, 'fileTooLarge'],
    ['pdf', 20_000_000, null],
    ['pdf', 20_000_001, 'fileTooLarge'],
  ] as const)('%s of %d bytes: %s', (kind, bytes, refusal) => {
    expect(fileRefusal({ kind, bytes, purpose: 'other' }, [])).toBe(refusal);
  });

  it('eight photos go with a report, and no photo of anything else counts, nor a document', () => {
    const others = [...many(20, 'jpeg', 'other'), ...many(5, 'pdf', 'report')];
    const full = [...others, ...many(MOST_REPORT_PHOTOS, 'jpeg', 'report')];
    expect(fileRefusal(photo, full.slice(1))).toBe('tooManyPhotos');
    expect(fileRefusal(photo, full.slice(0, -1))).toBeNull();
    expect(fileRefusal({ ...photo, kind: 'pdf' }, full)).toBeNull();
    expect(fileRefusal({ ...photo, purpose: 'other' }, full)).toBeNull();
    expect([photosLeft(others), photosLeft(full.slice(0, -1)), photosLeft(full)]).toEqual([8, 1, 0]);
  });

  it('a case has sixty', () => {
    const others = many(MOST_CASE_FILES, 'pdf', 'other');
    expect(fileRefusal(photo, others)).toBe('tooManyFiles');
    expect(fileRefusal(photo, others.slice(1))).toBeNull();
  });
});
