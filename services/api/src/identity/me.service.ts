import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { POST_WORDS, type Me } from '@chung-suc/api-contract';
import { seesAllCases } from '@chung-suc/domain';
import { holdersOf } from '@chung-suc/persistence';
import { CLOCK, type Clock } from '@chung-suc/platform/clock';
import type { ActingPerson } from './person';

@Injectable()
export class MeService {
  constructor(
    private readonly database: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async describe({ personId, fullName, posts }: ActingPerson): Promise<Me> {
    const ids = posts.map(({ postId }) => postId);
    const named = new Map((await holdersOf(this.database, ids, await this.clock.now())).map((post) => [post.postId, post]));
    return {
      id: personId,
      name: fullName,
      posts: posts.map(({ postId, kind }) => ({
        id: postId,
        title: named.get(postId)?.title ?? '',
        organisation: named.get(postId)?.organisationName ?? '',
        role: POST_WORDS[kind],
      })),
      seesAllCases: seesAllCases(posts),
    };
  }
}
