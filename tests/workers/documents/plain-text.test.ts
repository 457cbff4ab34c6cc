import { describe, expect, it } from 'vitest';
import { readPlainText } from '../../../workers/documents/plain-text.ts';

describe('readPlainText', () => {
  it.each([
    ['UTF-8', Buffer.from('Zoë\nMüller')],
    ['UTF-8 with a byte order mark', Buffer.from('\ufeffZoë\nMüller')],
    ['UTF-16 little endian', Buffer.from('\ufeffZoë\nMüller', 'utf16le')],
    ['UTF-16 big endian', Buffer.from('\ufeffZoë\nMüller', 'utf16le').swap16()],
    ['Windows-1252', Buffer.from('Zoë\nMüller', 'latin1')],
  ])('reads %s', (_name, bytes) => {
    expect(readPlainText(bytes)).toEqual({ ok: true, value: ['Zoë', 'Müller'] });
  });

  it.each([
    ['Windows', 'a\r\nb'],
    ['Unix', 'a\nb'],
    ['old Macintosh', 'a\rb'],
    ['page', 'a\fb'],
  ])('parts lines at %s breaks', (_name, text) => {
    expect(readPlainText(Buffer.from(text))).toEqual({ ok: true, value: ['a', 'b'] });
  });

  it('refuses half a UTF-16 character', () => {
    expect(readPlainText(Buffer.from([0xff, 0xfe, 0x00, 0xd8]))).toMatchObject({ ok: false });
  });
});
