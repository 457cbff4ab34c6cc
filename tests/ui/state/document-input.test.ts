import { describe, expect, it } from 'vitest';
import type { DocumentReader, DocumentText } from '../../../src/core/ports/document-reader.ts';
import { err, ok } from '../../../src/core/shared/result.ts';
import { DocumentInputState } from '../../../src/ui/state/document-input.svelte.ts';

describe('document input', () => {
  it('hands over what was read', async () => {
    const { input, read } = makeInput(() => Promise.resolve(ok(text('one', 'two'))));
    await input.readFile(new File(['x'], 'cv.txt'));
    expect(read).toEqual([['one', 'two']]);
    expect([input.reading, input.error]).toEqual([null, null]);
  });

  it('refuses a file that is too large without reading it', async () => {
    const { input, read } = makeInput(() => Promise.reject(new Error('read')));
    await input.readFile(new File([new Uint8Array(10_000_001)], 'cv.pdf'));
    expect(input.error?.type).toBe('document-too-large');
    expect(read).toEqual([]);
  });

  it('keeps the error until the next try', async () => {
    const { input } = makeInput(() => Promise.resolve(err({ type: 'document-encrypted' })));
    await input.readFile(new File(['x'], 'cv.pdf'));
    expect(input.error).toEqual({ type: 'document-encrypted' });
    input.paste();
    expect([input.error, input.pasting]).toEqual([null, true]);
  });

  it('lets a newer file win over one that is still read', async () => {
    let finishFirst = (): void => undefined;
    const first = new Promise<void>((resolve) => (finishFirst = resolve));
    let calls = 0;
    const { input, read } = makeInput(async () => {
      calls += 1;
      if (calls > 1) return ok(text('second'));
      await first;
      return ok(text('first'));
    });
    const reading = input.readFile(new File(['a'], 'a.txt'));
    await input.readFile(new File(['b'], 'b.txt'));
    finishFirst();
    await reading;
    expect(read).toEqual([['second']]);
  });

  it('shows nothing of a file whose reading was cancelled', async () => {
    const { input, read } = makeInput((_, signal) => {
      input.cancel();
      return Promise.resolve(signal.aborted ? err({ type: 'document-cancelled' }) : ok(text('x')));
    });
    await input.readFile(new File(['x'], 'cv.txt'));
    expect([read, input.error, input.reading]).toEqual([[], null, null]);
  });

  it('empties the field once pasted text was read', async () => {
    const { input } = makeInput(() => Promise.resolve(ok(text('one'))));
    input.paste();
    input.pasted = 'one';
    await input.readPasted();
    expect([input.pasted, input.pasting]).toEqual(['', false]);
  });
});

function makeInput(read: DocumentReader['read']): {
  readonly input: DocumentInputState<readonly string[]>;
  readonly read: readonly (readonly string[])[];
} {
  const found: (readonly string[])[] = [];
  const input = new DocumentInputState<readonly string[]>({
    documents: { read },
    parse: (lines) => lines,
    onread: (lines) => found.push(lines),
  });
  return { input, read: found };
}

function text(...lines: readonly string[]): DocumentText {
  return { lines, pages: 1, format: 'text', sha256: 'ab' };
}
