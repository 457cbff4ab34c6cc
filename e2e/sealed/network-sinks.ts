import { appendFileSync } from 'node:fs';
import { createSocket } from 'node:dgram';
import { createServer } from 'node:net';

/**
 * The whole outside world of the browser's namespace: it answers every name with an address of its own, takes every
 * connection, and writes down what it saw, one JSON line each. Started by prove-sealed.ts in a namespace of its own.
 */
export interface Sighting {
  readonly type: 'name' | 'tcp' | 'udp';
  /** The name that was asked for, or the one whose address was connected to. */
  readonly name: string;
}

const file = process.argv[2] ?? '/dev/stdout';
const namesByAddress = new Map<string, string>();
const addressesByName = new Map<string, string>();

const note = (sighting: Sighting): void => appendFileSync(file, `${JSON.stringify(sighting)}\n`);

const names = createSocket('udp4', (query, sender) => {
  const name = nameIn(query);
  note({ type: 'name', name });
  names.send(replyTo(query, addressOf(name)), sender.port, sender.address);
});
names.bind(53, '0.0.0.0');

for (const port of [80, 443]) {
  createServer((socket) => {
    note({ type: 'tcp', name: namesByAddress.get(socket.localAddress ?? '') ?? socket.localAddress ?? '' });
    socket.on('error', () => socket.destroy());
    socket.destroy();
  }).listen(port, '0.0.0.0');
}

for (const port of [443, 3478, 19302]) {
  createSocket('udp4', () => note({ type: 'udp', name: `port ${port}` })).bind(port, '0.0.0.0');
}

console.log('ready');

function nameIn(query: Buffer): string {
  const labels: string[] = [];
  for (let at = 12; at < query.length;) {
    const length = query[at] ?? 0;
    if (length === 0) break;
    labels.push(query.subarray(at + 1, at + 1 + length).toString('latin1'));
    at += length + 1;
  }
  return labels.join('.').toLowerCase();
}

/** An address of the range that is set aside for tests of networks. */
function addressOf(name: string): string {
  const known = addressesByName.get(name);
  if (known !== undefined) return known;
  const number = addressesByName.size + 1;
  const address = `198.18.${number >> 8}.${number & 255}`;
  addressesByName.set(name, address);
  namesByAddress.set(address, name);
  return address;
}

/** One A record; other kinds of question get an empty answer. */
function replyTo(query: Buffer, address: string): Buffer {
  const end = query.indexOf(0, 12) + 5;
  const isA = query.readUInt16BE(end - 4) === 1;
  const head = Buffer.from(query.subarray(0, end));
  head.writeUInt16BE(0x8180, 2);
  head.writeUInt16BE(isA ? 1 : 0, 6);
  head.writeUInt32BE(0, 8);
  if (!isA) return head;
  const answer = Buffer.from([0xc0, 0x0c, 0, 1, 0, 1, 0, 0, 0, 60, 0, 4, ...address.split('.').map(Number)]);
  return Buffer.concat([head, answer]);
}
