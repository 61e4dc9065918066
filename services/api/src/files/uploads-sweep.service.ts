import { Injectable, Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { CaseFilesService } from './case-files.service';
import { UploadsService } from './uploads.service';

const ROUND_MS = 3_600_000;

/** Once an hour, forgets what was sent in part and never finished, and what a crash has kept of removed files. Any number of us may do it at once. */
@Injectable()
export class UploadsSweepService implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(UploadsSweepService.name);
  private timer: NodeJS.Timeout | null = null;
  private round: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly uploads: UploadsService,
    private readonly files: CaseFilesService,
  ) {}

  onApplicationBootstrap(): void {
    this.round = this.sweep();
    this.timer = setInterval(() => {
      this.round = this.sweep();
    }, ROUND_MS);
    this.timer.unref();
  }

  async beforeApplicationShutdown(): Promise<void> {
    if (this.timer) clearInterval(this.timer);
    await this.round;
  }

  /** One round. Never throws: what is away now is tried again. */
  async sweep(): Promise<void> {
    try {
      const forgotten = await this.uploads.sweep();
      await this.files.forgetRemoved();
      if (forgotten > 0) this.logger.log(`uploads forgotten: ${forgotten}`);
    } catch (error) {
      // The name only: messages may quote what people wrote.
      this.logger.warn(`nothing swept: ${error instanceof Error ? error.name : typeof error}`);
    }
  }
}
