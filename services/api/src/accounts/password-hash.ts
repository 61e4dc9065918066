import { hash, verify, type Options } from '@node-rs/argon2';

/** OWASP Password Storage Cheat Sheet: Argon2id (2 in the library's enumeration), 19 MiB, two passes, one lane. */
const PARAMETERS: Options = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** A hash of nothing that anybody knows: what is verified where there is no account, so that both take the same time. */
let nobody: Promise<string> | null = null;

/** In the PHC string format: `$argon2id$v=19$m=19456,t=2,p=1$…`. */
export const hashPassword = (password: string): Promise<string> => hash(password, PARAMETERS);

/** False, after the same time, when there is no hash. */
export async function isPassword(stored: string | null, password: string): Promise<boolean> {
  nobody ??= hashPassword(crypto.randomUUID());
  const right = await verify(stored ?? (await nobody), password);
  return right && stored !== null;
}

/** The first sign-in must not take longer than the next ones because it makes the hash that stands for nobody. */
export const warmUp = async (): Promise<void> => void (await isPassword(null, ''));
