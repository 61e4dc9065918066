import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import type { Response } from 'express';
import { DataSource } from 'typeorm';
import { localDateOf, type LocalDate } from '@chung-suc/domain';
import { LIVE_CHANNELS } from '@chung-suc/persistence';
import { CLOCK, type Clock } from '@chung-suc/platform/clock';
import { DatabaseHints } from '@chung-suc/platform/hints';
import type { LiveSession } from '../identity/person';
import { SessionsService } from '../identity/sessions.service';
import { API_SETTINGS, type ApiSettings } from '../settings';
import { EventStream } from './event-stream';
import { whoHears } from './who-hears';

interface Listener {
  readonly session: LiveSession;
  readonly stream: EventStream;
}

/** What of a case is to be told: that it has moved on, its comments, or both. */
interface Changed {
  readonly moved: boolean;
  readonly commented: boolean;
}

/**
 * Tells whoever looks on that a case has moved on, by ids only. Every process of the API hears of every commit on one connection to
 * PostgreSQL, and asks once for each case who of its own listeners may read it at that instant.
 */
@Injectable()
export class LiveService implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger('Live');
  private readonly listeners = new Set<Listener>();
  private readonly hints: DatabaseHints;
  /** Cases that are still to be told, in the order in which they changed. */
  private readonly changed = new Map<string, Changed>();
  private telling = false;
  private beat: NodeJS.Timeout | null = null;
  private today: LocalDate | null = null;
  /** When something was heard last, or could have been missed; on this machine's own clock. */
  private lastHeardAt = Date.now();

  constructor(
    private readonly database: DataSource,
    private readonly sessions: SessionsService,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(API_SETTINGS) private readonly settings: ApiSettings,
  ) {
    this.hints = new DatabaseHints(settings.DATABASE_URL, Object.values(LIVE_CHANNELS));
  }

  onApplicationBootstrap(): void {
    this.hints.start({
      heard: (channel, payload) => this.heard(channel, payload),
      listening: () => {
        this.lastHeardAt = Date.now();
        this.sayReady(this.listeners);
      },
      lost: () => {
        for (const { stream } of this.listeners) stream.say('lost', {});
      },
    });
    this.beat = setInterval(() => void this.keep(), this.settings.LIVE_BEAT_SECONDS * 1_000);
  }

  /** Before the server closes, which waits for every answer to end. */
  async onModuleDestroy(): Promise<void> {
    if (this.beat) clearInterval(this.beat);
    for (const { stream } of this.listeners) stream.end();
    await this.hints.stop();
  }

  open(session: LiveSession, response: Response): void {
    const listener: Listener = { session, stream: new EventStream(response) };
    listener.stream.begin(() => this.listeners.delete(listener));
    this.listeners.add(listener);
    if (this.hints.listening) this.sayReady([listener]);
    else listener.stream.say('lost', {});
  }

  private heard(channel: string, payload: string): void {
    this.lastHeardAt = Date.now();
    if (this.listeners.size === 0) return;
    if (channel === LIVE_CHANNELS.sessionEnded) return void this.endSessions();
    if (channel === LIVE_CHANNELS.phonesChanged) return this.sayPhones();
    const [caseId = ''] = payload.split(' ');
    const { moved = false, commented = false } = this.changed.get(caseId) ?? {};
    this.changed.set(caseId, {
      moved: moved || channel === LIVE_CHANNELS.caseChanged,
      commented: commented || channel === LIVE_CHANNELS.commentsChanged,
    });
    void this.tellChanged();
  }

  /** Anybody may look at a number of the catalogue; it comes seldom, and says of whom to nobody. */
  private sayPhones(): void {
    for (const { stream } of this.listeners) stream.say('phones', {});
  }

  /** One case after the other: a busy morning never takes more than one connection for this. */
  private async tellChanged(): Promise<void> {
    if (this.telling) return;
    this.telling = true;
    try {
      for (let [next] = this.changed; next; [next] = this.changed) {
        this.changed.delete(next[0]);
        await this.tell(...next);
      }
    } catch {
      this.changed.clear();
      this.sayReady(this.listeners); // who may hear what could not be found out: everybody asks for their own
    } finally {
      this.telling = false;
    }
  }

  private async tell(id: string, { moved, commented }: Changed): Promise<void> {
    const people = [...new Set([...this.listeners].map(({ session }) => session.personId))];
    const found = await whoHears(this.database, id, people, await this.clock.now());
    if (!found) return;
    const { version, readers, owers } = found;
    for (const { session, stream } of this.listeners) {
      if (moved && readers.has(session.personId)) stream.say('case', { id, version });
      if (commented && readers.has(session.personId)) stream.say('comments', { id });
      if (moved && owers.has(session.personId)) stream.say('duties', {});
    }
  }

  /** Now and then: says that we are there, ends what has ended by itself, and has everything asked again when a day has begun. */
  private async keep(): Promise<void> {
    for (const { stream } of this.listeners) stream.beat();
    await this.hints.check();
    await this.endSessions();
    try {
      const today = localDateOf(await this.clock.now());
      if (this.today !== null && this.today !== today) this.sayReady(this.listeners); // what is due today, and what is late, is another thing now
      this.today = today;
    } catch {
      // the next beat asks again
    }
  }

  private async endSessions(): Promise<void> {
    const listeners = [...this.listeners];
    if (listeners.length === 0) return;
    try {
      const live = await this.sessions.liveAmong(listeners.map(({ session }) => session.token));
      for (const { session, stream } of listeners) {
        if (live.has(session.token)) continue;
        stream.say('ended', {});
        stream.end();
      }
    } catch (error) {
      this.logger.warn(`Sessions could not be looked up: ${error instanceof Error ? error.name : 'unknown'}`);
    }
  }

  /** Has everything asked again; not while deaf: whoever believed it would miss what comes, and to hear again says it anyway. */
  private sayReady(listeners: Iterable<Listener>): void {
    if (!this.hints.listening) return;
    for (const { stream } of listeners) stream.say('ready', { quietMs: Date.now() - this.lastHeardAt });
  }
}
