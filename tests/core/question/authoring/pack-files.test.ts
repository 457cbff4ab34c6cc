import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCsv, writeCsv } from '../../../../src/core/question/authoring/csv.ts';
import { readOwnPack } from '../../../../src/core/question/authoring/own-pack.ts';
import {
  packFormats,
  packTextFromFile,
  packToFile,
} from '../../../../src/core/question/authoring/pack-files.ts';
import { packTemplate } from '../../../../src/ui/text/packs-text.ts';

function dataOf(text: string) {
  const read = readOwnPack(text, 'p');
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value.data;
}

describe('a pack file', () => {
  it.each(packFormats.filter((format) => format !== 'csv'))('in %s is read back whole', (format) => {
    const pack = dataOf(packTemplate);
    const file = packToFile(pack, packTemplate, format);
    const text = packTextFromFile(file.fileName, file.text);
    expect(text.ok && dataOf(text.value)).toEqual(pack);
  });

  it('keeps the comments of its author in YAML', () => {
    expect(packToFile(dataOf(packTemplate), packTemplate, 'yaml').text).toBe(packTemplate);
  });

  it('as a table is read back with its questions and answers', () => {
    const file = packToFile(dataOf(packTemplate), packTemplate, 'csv');
    const text = packTextFromFile(file.fileName, file.text);
    const back = dataOf(text.ok ? text.value : '');
    expect(back.cards).toHaveLength(2);
    expect(back.cards[0]).toEqual(dataOf(packTemplate).cards[0]);
  });

  it('says by its name and its first field that it is meant to be shared', () => {
    const file = packToFile(dataOf(packTemplate), packTemplate, 'greenroom');
    expect(file.fileName).toBe('my-questions.greenroom.json');
    expect(JSON.parse(file.text)).toMatchObject({ format: 'greenroom-pack', version: 1 });
  });

  it('may be a bare list in JSON', () => {
    const text = packTextFromFile(
      'team.json',
      '[{"ask": "Why is it slow?", "answer": "It scans all rows."}]',
    );
    expect(text.ok && dataOf(text.value).title).toBe('team');
  });

  it.each([
    ['a column that is missing', 'a.csv', 'question\nWhy?', 1, 'answer'],
    ['a column that is unknown', 'a.csv', 'question,answer,colour\nWhy?,So.,red', 1, 'colour'],
    ['an empty answer', 'a.csv', 'question,answer\nWhy?,So.\n"Two\nlines?",', 3, 'answer'],
    ['a row that is too long', 'a.csv', 'question,answer\nWhy?,So.,more', 2, ''],
    ['a quote that stays open', 'a.csv', 'question,answer\n"Why?,So.', 2, ''],
    ['a newer format', 'a.greenroom.json', '{"format": "greenroom-pack",\n"version": 2}', 2, 'version'],
    ['JSON that breaks off', 'a.json', '{"title": "x",\n "cards": [', 2, ''],
  ])('is refused for %s, with line and field', (_, name, text, line, field) => {
    const read = packTextFromFile(name, text);
    const [first] = read.ok ? [] : read.error;
    expect({ line: first?.line, field: first?.field }).toEqual({ line, field });
  });

  it('never throws, whatever it is read from', { timeout: 30_000 }, () => {
    const names = fc.constantFrom('a.csv', 'a.json', 'a.yaml', 'a.greenroom.json', 'a');
    fc.assert(
      fc.property(names, fc.string({ unit: 'binary', maxLength: 300 }), (name, text) => {
        const read = packTextFromFile(name, text);
        return !read.ok || typeof readOwnPack(read.value, 'p').ok === 'boolean';
      }),
    );
  });
});

describe('a table', () => {
  it('is read back as it was written', () => {
    const cell = fc.string({ maxLength: 12 }).map((text) => text.trim());
    const rows = fc.array(
      fc.array(cell, { minLength: 2, maxLength: 4 }).filter((cells) => cells.some((each) => each !== '')),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(rows, (written) => {
        const head = ['question', 'answer'];
        const read = parseCsv(writeCsv([head, ...written]));
        expect(read.ok && read.value.map(({ cells }) => cells)).toEqual([head, ...written]);
      }),
    );
  });

  it('may be parted by semicolons, begin with a byte order mark, and end its lines as Windows does', () => {
    const read = parseCsv('\uFEFFquestion;answer\r\nWhy?;"So, there."\r\n');
    expect(read.ok && read.value).toEqual([
      { line: 1, cells: ['question', 'answer'] },
      { line: 2, cells: ['Why?', 'So, there.'] },
    ]);
  });
});
