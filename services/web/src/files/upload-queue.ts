import type { Words } from '@chung-suc/api-contract';
import { ApiError, isAway } from '../api/api-error';

/** One file being sent. */
export interface Sending {
  /** Resolves when it is a file of the case. Throws `ApiError` for one that is refused, `NoAnswer` when the connection is lost; then again from there. */
  readonly goOn: () => Promise<void>;
  readonly stop: () => Promise<void>;
  /** Nothing of it is kept. */
  readonly drop: () => Promise<void>;
}

export interface QueuedFile {
  readonly id: number;
  readonly name: string;
  readonly state: 'waiting' | 'preparing' | 'sending' | 'paused' | 'refused';
  /** Of 1. */
  readonly part: number;
  /** Why it is refused. */
  readonly problem: Words | null;
}

interface Job {
  readonly file: File;
  sending: Sending | null;
}

interface Ways {
  readonly prepare: (file: File) => Promise<File>;
  readonly send: (file: File, onPart: (part: number) => void) => Sending;
  /** After each file that has arrived. */
  readonly onArrived: () => void;
}

/** Files on their way, one after the other: a phone has one thin line. When it breaks, all wait until they are asked to go on. */
export class UploadQueue {
  private files: readonly QueuedFile[] = [];
  private readonly jobs = new Map<number, Job>();
  private readonly listeners = new Set<() => void>();
  private running = false;
  private paused = false;
  private begun = 0;

  constructor(private readonly ways: Ways) {}

  readonly subscribe = (heard: () => void): (() => void) => {
    this.listeners.add(heard);
    return () => this.listeners.delete(heard);
  };

  readonly now = (): readonly QueuedFile[] => this.files;

  add(files: readonly File[]): void {
    for (const file of files) {
      this.begun += 1;
      this.jobs.set(this.begun, { file, sending: null });
      this.files = [...this.files, { id: this.begun, name: file.name, state: 'waiting', part: 0, problem: null }];
    }
    this.tell();
    void this.run();
  }

  goOn(): void {
    this.paused = false;
    this.files = this.files.map((file) => (file.state === 'paused' ? { ...file, state: 'waiting' } : file));
    this.tell();
    void this.run();
  }

  /** The connection is gone, or the page is left. */
  async pause(): Promise<void> {
    this.paused = true;
    const current = this.files.find(({ state }) => state === 'sending');
    if (current) await this.jobs.get(current.id)?.sending?.stop();
  }

  drop(id: number): void {
    const job = this.jobs.get(id);
    this.remove(id);
    void job?.sending?.stop().then(() => job.sending?.drop());
  }

  private async run(): Promise<void> {
    if (this.running) return;
    this.running = true;
    for (let next = this.next(); next; next = this.next()) await this.sendOne(next.id);
    this.running = false;
  }

  private next(): QueuedFile | undefined {
    return this.paused ? undefined : this.files.find(({ state }) => state === 'waiting');
  }

  private async sendOne(id: number): Promise<void> {
    const job = this.jobs.get(id);
    if (!job) return;
    try {
      this.change(id, { state: 'preparing' });
      job.sending ??= this.ways.send(await this.ways.prepare(job.file), (part) => this.change(id, { part }));
      // Dropped, or the line lost, while it was made smaller.
      if (!this.jobs.has(id)) return;
      if (this.paused) return this.change(id, { state: 'paused' });
      this.change(id, { state: 'sending' });
      await job.sending.goOn();
      this.remove(id);
      this.ways.onArrived();
    } catch (error) {
      if (error instanceof ApiError && !isAway(error)) this.change(id, { state: 'refused', problem: error.problem.detail });
      else {
        this.paused = this.jobs.has(id) || this.paused;
        this.change(id, { state: 'paused' });
      }
    }
  }

  private change(id: number, change: Partial<QueuedFile>): void {
    this.files = this.files.map((file) => (file.id === id ? { ...file, ...change } : file));
    this.tell();
  }

  private remove(id: number): void {
    this.jobs.delete(id);
    this.files = this.files.filter((file) => file.id !== id);
    // With nothing left to go on with, what is chosen next is sent at once.
    if (this.files.every(({ state }) => state === 'refused')) this.paused = false;
    this.tell();
  }

  private tell(): void {
    for (const heard of this.listeners) heard();
  }
}
