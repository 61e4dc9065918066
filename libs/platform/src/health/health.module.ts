import { Controller, Get, Inject, Res, type DynamicModule, type InjectionToken } from '@nestjs/common';
import type { Response } from 'express';

/** Resolves when the part works; throws with the reason when it does not. */
export type HealthCheck = () => Promise<void>;

const CHECKS = Symbol('HEALTH_CHECKS');
const CHECK_LIMIT_MS = 3_000;

@Controller('health')
class HealthController {
  constructor(@Inject(CHECKS) private readonly checks: Record<string, HealthCheck>) {}

  /** The process answers. */
  @Get('live')
  live(): { status: 'live' } {
    return { status: 'live' };
  }

  /** The process can do its work now: every part that it needs has been asked just now. */
  @Get('ready')
  async ready(
    @Res({ passthrough: true }) response: Response,
  ): Promise<{ status: 'ready' | 'not ready'; parts: Record<string, 'ok' | 'away'> }> {
    const parts = Object.fromEntries(
      await Promise.all(Object.entries(this.checks).map(async ([name, check]) => [name, (await works(check)) ? 'ok' : 'away'] as const)),
    );
    const ready = Object.values(parts).every((part) => part === 'ok');
    if (!ready) response.status(503);
    return { status: ready ? 'ready' : 'not ready', parts };
  }
}

async function works(check: HealthCheck): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('no answer')), CHECK_LIMIT_MS);
  });
  try {
    await Promise.race([check(), late]);
    return true;
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
  }
}

/** `/health/live` and `/health/ready`. `checks` is built from the injected `tokens`, one check per part that the service needs. */
export const healthModule = (tokens: InjectionToken[], checks: (...parts: never[]) => Record<string, HealthCheck>): DynamicModule => ({
  module: class HealthModule {},
  controllers: [HealthController],
  providers: [{ provide: CHECKS, useFactory: checks, inject: tokens }],
});
