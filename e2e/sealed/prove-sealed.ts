import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Findings } from './hold-sealed-interview.ts';
import { leavingVectors, pageVectors, workerVectors } from './leak-vectors.ts';

/**
 * `npm run prove:sealed`: holds an interview in a browser that has a network namespace of its own, whose only way
 * out leads to sinks that answer and write down everything. Nothing may arrive there. Then the same ways out are
 * tried on a page without rules, and the sinks must see them. Needs root and `ip`; without them it says so, and
 * asks the browser itself what it sent.
 */
const folder = mkdtempSync(join(tmpdir(), 'greenroom-proof-'));
const sinkFile = join(folder, 'sightings.jsonl');
const inside = `greenroom-in-${process.pid}`;
const outside = `greenroom-out-${process.pid}`;
const holdLimitMs = 180_000;
// `ip` becomes this process, so that ending it ends the sinks; `npx` would leave them running.
const node = [process.execPath, '--import', 'tsx'];
const script = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

let ring: 'operating system' | 'browser' = 'browser';
let findings: Findings | null;
let sinks: ReturnType<typeof spawn> | null = null;
try {
  if (makeNamespaces()) {
    ring = 'operating system';
    writeFileSync(sinkFile, '');
    sinks = spawn('ip', ['netns', 'exec', outside, ...node, script('network-sinks.ts'), sinkFile], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const started = sinks;
    await new Promise((resolve) => started.stdout?.once('data', resolve));
    findings = hold('ip', ['netns', 'exec', inside, ...node, script('hold-sealed-interview.ts')]);
  } else {
    console.log(
      'No network namespace may be made here, so the browser is asked instead of the operating system.',
    );
    findings = hold(process.execPath, [...node.slice(1), script('hold-sealed-interview.ts')]);
  }
} finally {
  sinks?.kill();
  removeNamespaces();
}
process.exitCode = report(findings) ? 0 : 1;

function hold(command: string, parameters: readonly string[]): Findings | null {
  const environment = ring === 'browser' ? {} : { GREENROOM_SINK_FILE: sinkFile };
  const held = spawnSync(command, parameters, {
    env: { ...process.env, ...environment },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    timeout: holdLimitMs,
  });
  const last = held.stdout.trim().split('\n').at(-1) ?? '';
  return held.status === 0 ? (JSON.parse(last) as Findings) : null;
}

function report(found: Findings | null): boolean {
  if (found === null) {
    console.log('The interview could not be held.');
    return false;
  }
  const vectors = [...pageVectors, ...workerVectors, ...leavingVectors];
  // Some ways cannot be seen by the browser's own report, which is why it is the weaker ring.
  const expected =
    ring === 'browser' ? vectors.filter((vector) => found.controlSeen.includes(vector)) : vectors;
  const isOut = (vector: string): boolean =>
    [...found.sealedNames, ...found.sealedConnections].some((name) => name.startsWith(`${vector}.`));
  console.log(`\nWitness: the ${ring}.\n`);
  console.log(`${'way out'.padEnd(24)}${'sealed'.padEnd(10)}without rules`);
  for (const vector of vectors) {
    const control = found.controlSeen.includes(vector) ? 'seen' : 'not seen';
    console.log(`${vector.padEnd(24)}${(isOut(vector) ? 'SEEN' : '–').padEnd(10)}${control}`);
  }
  console.log(`\nOwn server, since Start: ${found.sealedOwnRequests.join(', ') || 'nothing'}`);
  console.log(`Other names, since Start: ${found.sealedNames.join(', ') || 'none'}`);
  console.log(`The browser's own names: ${found.browserNames.join(', ') || 'none'}`);
  console.log(`The counter in the app: ${found.counterSaid}\n`);
  const result = {
    sealed_requests: found.sealedOwnRequests.length + found.sealedConnections.length,
    sealed_names: found.sealedNames.length,
    control_seen: found.controlSeen.length,
    control_total: expected.length,
  };
  console.log(JSON.stringify(result));
  // What the app tells the person must be what the witness saw.
  const isSilent =
    result.sealed_requests === 0 &&
    result.sealed_names === 0 &&
    found.counterSaid.startsWith('Requests since Start: 0.');
  return isSilent && result.control_seen > 0 && result.control_seen === result.control_total;
}

/** Two namespaces with one line between them. False where that is not permitted. */
function makeNamespaces(): boolean {
  const steps = [
    `ip netns add ${inside}`,
    `ip netns add ${outside}`,
    `ip link add eth0 netns ${inside} type veth peer name eth0 netns ${outside}`,
    `ip -n ${inside} addr add 10.77.0.2/24 dev eth0`,
    `ip -n ${outside} addr add 10.77.0.1/24 dev eth0`,
    ...[inside, outside].flatMap((name) => [
      `ip -n ${name} link set lo up`,
      `ip -n ${name} link set eth0 up`,
    ]),
    `ip -n ${inside} route add default via 10.77.0.1`,
    // Whatever address is asked, the sinks are it.
    `ip -n ${outside} rule add iif eth0 lookup 100`,
    `ip -n ${outside} route add local 0.0.0.0/0 dev lo table 100`,
  ];
  try {
    mkdirSync(`/etc/netns/${inside}`, { recursive: true });
    writeFileSync(`/etc/netns/${inside}/resolv.conf`, 'nameserver 10.77.0.1\n');
  } catch {
    return false;
  }
  return steps.every((step) => {
    const [command = '', ...parameters] = step.split(' ');
    return spawnSync(command, parameters, { stdio: 'ignore' }).status === 0;
  });
}

function removeNamespaces(): void {
  for (const name of [inside, outside]) spawnSync('ip', ['netns', 'delete', name], { stdio: 'ignore' });
  rmSync(`/etc/netns/${inside}`, { recursive: true, force: true });
  rmSync(folder, { recursive: true, force: true });
}
