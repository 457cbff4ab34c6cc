import { describe, expect, it } from 'vitest';
import { useBuild } from '../../../src/core/network/shell-pointer.ts';
import { answerRequest } from '../../../workers/shell/answer-request.ts';
import { installShell } from '../../../workers/shell/install-shell.ts';
import { proveShell } from '../../../workers/shell/prove-shell.ts';
import { createMemoryShellStore, makeShellFile } from '../../fakes/memory-shell-store.ts';

const origin = 'http://localhost:1';

describe('keeping a build', () => {
  it('keeps every file and then says that it is whole', async () => {
    const world = await makeWorld();
    await installShell(world.manifest, world.deps());
    expect([...(world.store.builds.get('one')?.keys() ?? [])].sort()).toEqual([
      '/assets/a.js',
      '/bank/b.json',
      '/index.html',
    ]);
    expect(await world.store.readManifest('one')).toEqual(world.manifest);
  });

  it('is all or nothing: a file with other bytes leaves no manifest', async () => {
    const world = await makeWorld();
    await expect(
      installShell(
        world.manifest,
        world.deps({ fetch: (path) => Promise.resolve(new Response(`${path}!`)) }),
      ),
    ).rejects.toThrow('did not arrive as it was built');
    expect(await world.store.readManifest('one')).toBeNull();
  });

  it('loads again only what is missing', async () => {
    const world = await makeWorld();
    await world.store.put('one', '/assets/a.js', new Response('/assets/a.js'));
    await world.store.put('zero', '/bank/b.json', new Response('/bank/b.json'));
    await installShell(world.manifest, world.deps());
    expect(world.asked).toEqual(['/index.html']);
  });

  it('loads nothing while an interview runs', async () => {
    const world = await makeWorld();
    await expect(
      installShell(world.manifest, world.deps({ isSealed: () => Promise.resolve(true) })),
    ).rejects.toThrow('An interview runs');
    expect(world.asked).toEqual([]);
  });

  it('stops at once when it is told to', async () => {
    const world = await makeWorld();
    const controller = new AbortController();
    controller.abort();
    await expect(installShell(world.manifest, world.deps({ signal: controller.signal }))).rejects.toThrow();
    expect(world.asked).toEqual([]);
  });
});

describe('answering', () => {
  it('gives what is kept, with the headers, and asks nobody', async () => {
    const world = await makeInstalled();
    const response = await world.answer('/?source=icon');
    expect(await response.text()).toBe('/index.html');
    expect(response.headers.get('Connection-Allowlist')).toBe('(response-origin)');
    expect(world.asked).toEqual([]);
  });

  it('refuses with 504 what is not kept while an interview runs, and says so', async () => {
    const world = await makeInstalled({ sealed: true });
    expect((await world.answer('/other')).status).toBe(504);
    expect((await world.answer('/', { method: 'POST' })).status).toBe(504);
    expect(world.asked).toEqual([]);
    expect(world.notices).toEqual(['refused', 'refused']);
  });

  it('asks the network for it at other times', async () => {
    const world = await makeInstalled();
    expect((await world.answer('/other')).status).toBe(200);
    expect(world.asked).toEqual(['/other']);
    expect(world.notices).toEqual([]);
  });

  it('tells of a request that was under way when an interview began', async () => {
    const world = await makeInstalled();
    world.sealWhenAsked();
    await world.answer('/other');
    expect(world.notices).toEqual(['sent']);
  });

  it('keeps a runtime of a model when it is first used', async () => {
    const world = await makeInstalled();
    await world.answer('/assets/ort-wasm-a1.wasm');
    world.seal();
    expect((await world.answer('/assets/ort-wasm-a1.wasm')).status).toBe(200);
    expect(world.asked).toEqual(['/assets/ort-wasm-a1.wasm']);
  });

  it('gives a tab of an older build its own parts', async () => {
    const world = await makeInstalled({ sealed: true });
    await world.store.put('zero', '/assets/old.js', new Response('old'));
    expect(await (await world.answer('/assets/old.js')).text()).toBe('old');
  });
});

describe('the proof', () => {
  it('holds when every file is answered with the network closed', async () => {
    const world = await makeInstalled();
    expect(await world.prove()).toMatchObject({
      buildId: 'one',
      files: 3,
      mended: 0,
      wrong: [],
      refusesNetwork: true,
    });
    expect(world.asked).toEqual([]);
  });

  it('mends what is damaged or missing', async () => {
    const world = await makeInstalled();
    await world.store.put('one', '/assets/a.js', new Response('/assets/b.js'));
    world.store.builds.get('one')?.delete('/bank/b.json');
    expect(await world.prove()).toMatchObject({ mended: 2, wrong: [] });
  });

  it('names what it may not mend while an interview runs', async () => {
    const world = await makeInstalled({ sealed: true });
    await world.store.put('one', '/assets/a.js', new Response('short'));
    expect(await world.prove()).toMatchObject({ mended: 0, wrong: ['/assets/a.js'] });
    expect(world.asked).toEqual([]);
  });

  it('is not there before a build is kept', async () => {
    const world = await makeWorld();
    expect(await world.prove()).toBeNull();
  });
});

async function makeWorld({ sealed = false } = {}) {
  const store = createMemoryShellStore();
  const paths = ['/assets/a.js', '/bank/b.json', '/index.html'];
  const manifest = { buildId: 'one', files: await Promise.all(paths.map((path) => makeShellFile(path))) };
  const asked: string[] = [];
  const notices: string[] = [];
  const runtimes = new Map<string, Response>();
  let isSealed = sealed;
  let sealsWhenAsked = false;
  const onDemand = () =>
    Promise.resolve({
      match: (path: RequestInfo | URL) => Promise.resolve(runtimes.get(pathOf(path))?.clone()),
      put: (path: RequestInfo | URL, response: Response) => {
        runtimes.set(pathOf(path), response);
        return Promise.resolve();
      },
    });
  const ask = (path: string): Promise<Response> => {
    asked.push(path);
    return Promise.resolve(new Response(path));
  };
  const deps = (change: Partial<Parameters<typeof installShell>[1]> = {}) => ({
    store,
    fetch: ask,
    isSealed: () => Promise.resolve(isSealed),
    signal: new AbortController().signal,
    ...change,
  });
  return {
    store,
    manifest,
    asked,
    notices,
    deps,
    seal: () => (isSealed = true),
    sealWhenAsked: () => (sealsWhenAsked = true),
    prove: () => proveShell({ ...deps(), onDemand, origin }),
    answer: (path: string, options: RequestInit = {}) =>
      answerRequest(new Request(new URL(path, origin), options), {
        store,
        onDemand,
        isSealed: () => Promise.resolve(isSealed),
        fetch: (request) => {
          isSealed ||= sealsWhenAsked;
          return ask(new URL(request.url).pathname);
        },
        notice: (what) => notices.push(what),
      }),
  };
}

async function makeInstalled(options: { sealed?: boolean } = {}) {
  const world = await makeWorld(options);
  await installShell(world.manifest, world.deps({ isSealed: () => Promise.resolve(false) }));
  await world.store.writePointer(useBuild(null, 'one'));
  world.asked.length = 0;
  return world;
}

function pathOf(request: RequestInfo | URL): string {
  return typeof request === 'string'
    ? request
    : new URL(request instanceof Request ? request.url : request).pathname;
}
