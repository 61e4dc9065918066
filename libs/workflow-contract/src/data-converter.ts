import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { METADATA_ENCODING_KEY, type DataConverter, type Payload, type PayloadCodec } from '@temporalio/common';
import { temporal } from '@temporalio/proto';

const ENCODING = 'binary/encrypted';
const KEY_ID = 'key-id';
const IV_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Keys as written in the setting CODEC_KEYS: `id:base64,id:base64`, 32 bytes each. The first encrypts; all decrypt, so that keys can be
 * rotated. Throws `RangeError` with the reason when the text is not that.
 */
export function parseCodecKeys(text: string): ReadonlyMap<string, Buffer> {
  const keys = new Map<string, Buffer>();
  for (const part of text.split(',')) {
    const [id, encoded] = part.trim().split(':');
    const key = Buffer.from(encoded ?? '', 'base64');
    if (!id || key.length !== 32) throw new RangeError('CODEC_KEYS must be id:base64 of 32 bytes, several separated by commas');
    keys.set(id, key);
  }
  return keys;
}

/** AES-256-GCM over the whole payload, with the id of its key in the metadata: what lies in the engine's database is not readable. */
export function createPayloadCodec(keysText: string): PayloadCodec {
  const keys = parseCodecKeys(keysText);
  const [currentId, currentKey] = [...keys][0] as [string, Buffer];

  const encodeOne = (payload: Payload): Payload => {
    const iv = randomBytes(IV_BYTES);
    const cipher = createCipheriv('aes-256-gcm', currentKey, iv);
    const plain = temporal.api.common.v1.Payload.encode(payload).finish();
    const data = Buffer.concat([iv, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
    return { metadata: { [METADATA_ENCODING_KEY]: Buffer.from(ENCODING), [KEY_ID]: Buffer.from(currentId) }, data };
  };
  const decodeOne = (payload: Payload): Payload => {
    const encoding = payload.metadata?.[METADATA_ENCODING_KEY];
    if (!encoding || Buffer.from(encoding).toString() !== ENCODING || !payload.data) return payload;
    const keyId = Buffer.from(payload.metadata?.[KEY_ID] ?? []).toString();
    const key = keys.get(keyId);
    if (!key) throw new Error(`No codec key "${keyId}": add it to CODEC_KEYS`);
    const data = Buffer.from(payload.data);
    const decipher = createDecipheriv('aes-256-gcm', key, data.subarray(0, IV_BYTES));
    decipher.setAuthTag(data.subarray(data.length - TAG_BYTES));
    const plain = Buffer.concat([decipher.update(data.subarray(IV_BYTES, data.length - TAG_BYTES)), decipher.final()]);
    return temporal.api.common.v1.Payload.decode(plain);
  };
  return {
    encode: (payloads) => Promise.resolve(payloads.map(encodeOne)),
    decode: (payloads) => Promise.resolve(payloads.map(decodeOne)),
  };
}

/** For clients. Workers take the codec alone: their failure converter is in the workflow bundle. */
export const clientDataConverter = (keysText: string): DataConverter => ({
  payloadCodecs: [createPayloadCodec(keysText)],
  failureConverterPath: failureConverterPath(),
});

export const failureConverterPath = (): string => require.resolve('./failure-converter');
