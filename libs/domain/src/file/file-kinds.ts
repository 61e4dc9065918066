/** What may be attached to a case. A photo is kept as a JPEG whatever it came as; documents are kept as they came. */
export const PHOTO_KINDS = ['jpeg', 'png', 'webp'] as const;
export const DOCUMENT_KINDS = ['pdf', 'docx', 'xlsx'] as const;
export type PhotoKind = (typeof PHOTO_KINDS)[number];
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];
export type FileKind = PhotoKind | DocumentKind;

/** As it is kept. */
export const KEPT_KINDS = ['jpeg', ...DOCUMENT_KINDS] as const;
export type KeptKind = (typeof KEPT_KINDS)[number];

export const isPhotoKind = (kind: FileKind): kind is PhotoKind => (PHOTO_KINDS as readonly string[]).includes(kind);

/** What a name promises: enough to say beforehand that no more photos fit. What the file is decides, once it is there. */
export const isCalledPhoto = (name: string): boolean => /\.(jpe?g|jfif|png|webp)$/i.test(name);

const MEGABYTE = 1_000_000;
const MOST_PHOTO_BYTES = 15 * MEGABYTE;
const MOST_DOCUMENT_BYTES = 20 * MEGABYTE;

/** Most bytes of one file as it arrives; a photo is made smaller afterwards. */
export const mostBytesOf = (kind: FileKind): number => (isPhotoKind(kind) ? MOST_PHOTO_BYTES : MOST_DOCUMENT_BYTES);

/** More than this is no file of any kind. */
export const MOST_FILE_BYTES = MOST_DOCUMENT_BYTES;

/** A photo with more pixels is not decoded: a few bytes can ask for more memory than there is. */
export const MOST_PHOTO_PIXELS = 60_000_000;

/** The longest side of a photo as it is kept, and of its small picture, in pixels. */
export const PHOTO_SIDE = 2_048;
export const THUMBNAIL_SIDE = 480;

/** A document in parts (docx, xlsx) may not unpack to more bytes, or have more parts. */
export const MOST_UNPACKED_BYTES = 200 * MEGABYTE;
export const MOST_PARTS = 5_000;

export const MEDIA_TYPES: Record<KeptKind, string> = {
  jpeg: 'image/jpeg',
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** The ending that a name has, by what the file is. */
export const ENDINGS: Record<KeptKind, string> = { jpeg: '.jpg', pdf: '.pdf', docx: '.docx', xlsx: '.xlsx' };

/** What somebody may choose among: a telephone that has another kind of photo turns it into one of these by itself. */
export const ACCEPTED_PHOTOS = 'image/jpeg,image/png,image/webp';
export const ACCEPTED_FILES = `${ACCEPTED_PHOTOS},.pdf,.docx,.xlsx`;
