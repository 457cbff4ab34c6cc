import { describe, expect, it } from 'vitest';
import {
  derivations,
  derivationsFor,
  isStronger,
  stretchPassphrase,
} from '../../../workers/vault/passphrase.ts';

const salt = new TextEncoder().encode('somesaltsomesalt');

describe('stretching a passphrase', () => {
  it('gives what the reference implementation of Argon2id gives', async () => {
    // test.c of P-H-C/phc-winner-argon2: version 0x13, t = 2, m = 2^16 KiB, p = 1.
    const bytes = await stretchPassphrase('password', new TextEncoder().encode('somesalt'), {
      type: 'argon2id',
      memoryKib: 65_536,
      iterations: 2,
      parallelism: 1,
    });
    expect(Buffer.from(bytes).toString('hex')).toBe(
      '09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7',
    );
  });

  it('gives the published value of PBKDF2-HMAC-SHA256', async () => {
    const bytes = await stretchPassphrase('password', new TextEncoder().encode('salt'), {
      type: 'pbkdf2-sha256',
      iterations: 4096,
    });
    expect(Buffer.from(bytes).toString('hex')).toBe(
      'c5e478d59288c841aa530db6845c4c8d962893a001ce4e11a4963873aa98134a',
    );
  });

  it('takes the same passphrase from every keyboard', async () => {
    const quick = { type: 'pbkdf2-sha256', iterations: 1 } as const;
    expect(await stretchPassphrase('caf\u00e9', salt, quick)).toEqual(
      await stretchPassphrase('cafe\u0301', salt, quick),
    );
  });

  it('begins with less on a device with little memory', () => {
    expect(derivationsFor(null)[0]).toEqual(derivations[0]);
    expect(derivationsFor(8)[0]).toEqual(derivations[0]);
    expect(derivationsFor(2)[0]).toEqual(derivations[1]);
  });

  it('orders the derivations by what they cost', () => {
    expect(isStronger(derivations[0], derivations[1])).toBe(true);
    expect(isStronger(derivations[1], derivations[2])).toBe(true);
    expect(isStronger(derivations[2], derivations[1])).toBe(false);
    expect(isStronger(derivations[0], derivations[0])).toBe(false);
  });
});
