import type { DetailedError } from 'tus-js-client';
import type { Problem } from '@chung-suc/api-contract';
import type { FilePurpose } from '@chung-suc/domain';
import { ApiError, NoAnswer } from '../api/api-error';
import { csrfHeaders } from '../api/http';
import type { Sending } from './upload-queue';

/** So much is lost at most when the connection is. Bytes. */
const PART = 512 * 1_024;
/** A moment without network is waited for; what lasts longer is told. Milliseconds. */
const RETRY_AFTER = [300, 1_000, 2_000];

/** Sends one file by tus, and goes on where it was left, after a reload too. It begins when it is asked to go on. */
export function sendFile(caseNumber: string, purpose: FilePurpose, file: File, onPart: (part: number) => void): Sending {
  let stop = (): Promise<void> => Promise.resolve();
  let drop = (): Promise<void> => Promise.resolve();
  const goOn = async (): Promise<void> => {
    const { Upload } = await import('tus-js-client').catch(() => {
      throw new NoAnswer('The sender could not be loaded');
    });
    return new Promise<void>((resolve, reject) => {
      const upload = new Upload(file, {
        endpoint: `${location.origin}/api/cases/${caseNumber}/uploads`,
        metadata: { filename: file.name, purpose },
        headers: csrfHeaders(),
        chunkSize: PART,
        retryDelays: RETRY_AFTER,
        removeFingerprintOnSuccess: true,
        onShouldRetry: (error) => navigator.onLine && isAway(error),
        onProgress: (sent, total) => onPart(total === 0 ? 0 : sent / total),
        onSuccess: () => resolve(),
        onError: (error) => reject(toError(error)),
      });
      stop = async () => {
        await upload.abort();
        reject(new NoAnswer('Stopped'));
      };
      drop = async () => {
        await upload.abort(true).catch(() => undefined); // what is left of it is forgotten within a day
      };
      upload.findPreviousUploads().then(([before]) => {
        if (before) upload.resumeFromPreviousUpload(before);
        upload.start();
      }, reject);
    });
  };
  return { goOn, stop: () => stop(), drop: () => drop() };
}

const isDetailed = (error: Error | DetailedError): error is DetailedError => 'originalResponse' in error;

/** No answer, or one of a server in trouble, or one to go on from elsewhere: nothing says that the file is refused. */
const isAway = (error: DetailedError): boolean => {
  const problem = toError(error);
  return !(problem instanceof ApiError) || problem.problem.code === 'uploadOffsetWrong' || problem.problem.status >= 500;
};

function toError(error: Error | DetailedError): ApiError | NoAnswer {
  const answer = isDetailed(error) ? error.originalResponse : null;
  try {
    if (answer && /problem\+json/.test(answer.getHeader('Content-Type') ?? ''))
      return new ApiError(JSON.parse(answer.getBody()) as Problem);
  } catch {
    // Cut off on its way.
  }
  return new NoAnswer('No answer', { cause: error });
}
