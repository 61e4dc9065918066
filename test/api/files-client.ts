import { request as httpRequest } from 'node:http';
import { caseFilesShape, type CaseFiles, type Problem } from '@chung-suc/api-contract';
import { signInAsDemo, type SessionHeaders } from '@chung-suc/infra/local/demo-session';

const TUS = { 'Tus-Resumable': '1.0.0' };
const base64 = (text: string): string => Buffer.from(text).toString('base64');

export interface Sent {
  readonly status: number;
  /** Of a refusal. */
  readonly code: string | null;
  readonly headers: Headers;
}

/** Sends and reads files as a browser with tus does: signed in, or behind a link, whose address then is `base`. */
export class FilesClient {
  constructor(
    private readonly url: string,
    private readonly headers: SessionHeaders,
    /** `/api/cases/ID/uploads`, or a link's. */
    private readonly uploads: string,
  ) {}

  static async of(url: string, personId: string, caseId: string): Promise<FilesClient> {
    const session = await signInAsDemo(url, personId);
    if ('refused' in session) throw new Error(`${personId} could not sign in`);
    return new FilesClient(url, session.headers, `/api/cases/${caseId}/uploads`);
  }

  get files(): string {
    return this.uploads.replace(/uploads$/, 'files');
  }

  ask(path: string, init: RequestInit = {}): Promise<Response> {
    return fetch(this.url + path, { ...init, headers: { ...this.headers, ...(init.headers as SessionHeaders) } });
  }

  /** The address of the upload, when it was taken. */
  async begin(name: string, length: number, purpose = 'other'): Promise<Sent & { readonly location: string }> {
    const response = await this.ask(this.uploads, {
      method: 'POST',
      headers: { ...TUS, 'Upload-Length': String(length), 'Upload-Metadata': `filename ${base64(name)},purpose ${base64(purpose)}` },
    });
    return { ...(await sent(response)), location: response.headers.get('location') ?? '' };
  }

  async part(location: string, offset: number, bytes: Uint8Array): Promise<Sent> {
    const headers = { ...TUS, 'Content-Type': 'application/offset+octet-stream', 'Upload-Offset': String(offset) };
    return sent(await this.ask(location, { method: 'PATCH', headers, body: Buffer.from(bytes) }));
  }

  /** Begins a part, and loses the connection after `bytes`; resolves when the server can have noticed. */
  cut(location: string, offset: number, bytes: Uint8Array, announced: number): Promise<void> {
    return new Promise((resolve) => {
      const sending = httpRequest(this.url + location, {
        method: 'PATCH',
        headers: {
          ...this.headers,
          ...TUS,
          'Content-Type': 'application/offset+octet-stream',
          'Upload-Offset': String(offset),
          'Content-Length': String(announced),
        },
      });
      sending.on('error', () => resolve());
      sending.write(bytes, () => setTimeout(() => sending.destroy(new Error('cut')), 200));
    });
  }

  /** How much has arrived; null when nothing is kept. */
  async arrived(location: string): Promise<number | null> {
    const { status, headers } = await this.ask(location, { method: 'HEAD', headers: TUS });
    return status === 200 ? Number(headers.get('upload-offset')) : null;
  }

  /** All at once. */
  async send(name: string, bytes: Uint8Array, purpose = 'other'): Promise<Sent> {
    const begun = await this.begin(name, bytes.length, purpose);
    return begun.status === 201 ? this.part(begun.location, 0, bytes) : begun;
  }

  drop(location: string): Promise<Response> {
    return this.ask(location, { method: 'DELETE', headers: TUS });
  }

  async list(): Promise<CaseFiles> {
    const response = await this.ask(this.files);
    expect(response.status).toBe(200);
    return caseFilesShape.parse(await response.json());
  }

  async bytesOf(id: string, small = false): Promise<Buffer> {
    const response = await this.ask(`${this.files}/${id}${small ? '?nho' : ''}`);
    expect(response.status).toBe(200);
    return Buffer.from(await response.arrayBuffer());
  }
}

async function sent(response: Response): Promise<Sent> {
  const text = await response.text();
  const code = response.status < 300 ? null : (JSON.parse(text) as Problem).code;
  if (code !== null) expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  return { status: response.status, code, headers: response.headers };
}
