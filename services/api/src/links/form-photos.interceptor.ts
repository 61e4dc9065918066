import { randomUUID } from 'node:crypto';
import type { Readable } from 'node:stream';
import { Inject, Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { AnyFilesInterceptor } from '@nestjs/platform-express';
import type { Request } from 'express';
import type { Observable } from 'rxjs';
import { MOST_FILE_BYTES, MOST_REPORT_PHOTOS } from '@chung-suc/domain';
import { PARTS_FOLDER, TooMuch, type PartsFolder } from '../files/parts-folder';
import { ApiProblem } from '../problems/api-problem';
import { LinkSituationService } from './link-situation.service';
import { takesPhotos, type SentPhoto } from './link-photos.service';

/** More than a form with all its photos can be. */
const MOST_FORM_BYTES = 200_000_000;
/** Somebody may choose some too many, and then hears that of each. */
const MOST_SENT = MOST_REPORT_PHOTOS + 4;
const FORM_LIMITS = { fields: 200, fieldSize: 1_000_000, parts: 300 };

/** A request whose photos are being laid among the parts. */
interface FormRequest extends Request {
  takesPhotos?: boolean;
  sent?: SentPhoto[];
}

/** Photos that came with the form. */
export const sentWith = (request: Request): readonly SentPhoto[] => (request as FormRequest).sent ?? [];

/** What multer asks of a place to put files. */
interface Storage {
  _handleFile(request: FormRequest, file: { originalname: string; stream: Readable }, done: (error: unknown, info?: object) => void): void;
  _removeFile(request: FormRequest, file: object, done: (error: unknown) => void): void;
}

/** Reads a form with files, as a browser without script sends it. Nothing that is wrong with a file loses what was typed beside it. */
@Injectable()
export class FormPhotosInterceptor implements NestInterceptor {
  private readonly reading: NestInterceptor;

  constructor(
    private readonly situations: LinkSituationService,
    @Inject(PARTS_FOLDER) private readonly parts: PartsFolder,
  ) {
    this.reading = new (AnyFilesInterceptor({ storage: this.storage(), defParamCharset: 'utf8', limits: FORM_LIMITS }))();
  }

  /** Throws `linkUnknown`, `fileTooLarge`. */
  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const request = context.switchToHttp().getRequest<FormRequest>();
    if (!request.is('multipart/form-data')) return next.handle();
    if (Number(request.get('Content-Length') ?? MOST_FORM_BYTES + 1) > MOST_FORM_BYTES) throw new ApiProblem('fileTooLarge');
    request.takesPhotos = takesPhotos(await this.situations.find(String(request.params['token'])));
    request.sent = [];
    const response = context.switchToHttp().getResponse<{ once: (event: 'close', heard: () => void) => void }>();
    response.once('close', () => void this.forget(request));
    return this.reading.intercept(context, next);
  }

  private storage(): Storage {
    return {
      _handleFile: (request, { originalname, stream }, done) => {
        this.lay(request, originalname, stream).then(
          () => done(null, {}),
          (error: unknown) => done(error),
        );
      },
      // All of them go when the answer has gone.
      _removeFile: (_request, _file, done) => done(null),
    };
  }

  private async lay(request: FormRequest, name: string, stream: Readable): Promise<void> {
    const sent = request.sent ?? [];
    if (!request.takesPhotos || sent.length >= MOST_SENT) {
      stream.resume();
      return;
    }
    const id = randomUUID();
    await this.parts.begin(id);
    const photo = { id, name, tooLarge: false };
    sent.push(photo);
    try {
      await this.parts.append(id, 0, stream, MOST_FILE_BYTES);
    } catch (error) {
      if (!(error instanceof TooMuch)) throw error;
      stream.resume();
      sent.splice(sent.indexOf(photo), 1, { ...photo, tooLarge: true });
    }
  }

  private async forget({ sent = [] }: FormRequest): Promise<void> {
    for (const { id } of sent) await this.parts.forget(id);
  }
}
