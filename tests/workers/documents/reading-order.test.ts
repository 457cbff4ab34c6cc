import { describe, expect, it } from 'vitest';
import { placeTexts } from '../../../workers/documents/placed-text.ts';
import type { PlacedText, TextRun } from '../../../workers/documents/placed-text.ts';
import { linesInReadingOrder } from '../../../workers/documents/reading-order.ts';
import { readDocument } from '../../../workers/documents/read-document.ts';
import { dateColumnPdf, rightDatesPdf, twoColumnPdf } from '../../fixtures/cv/make-cv.ts';
import { sampleHeader, sampleMainColumn, sampleSidebar } from '../../fixtures/cv/sample-cv.ts';

describe('linesInReadingOrder', () => {
  it('reads down one column, then the next', async () => {
    expect(withoutBlanks(await linesOf(twoColumnPdf()))).toEqual(
      withoutBlanks([...sampleHeader, ...sampleSidebar, ...sampleMainColumn]),
    );
  });

  it('parts columns by a blank line', async () => {
    const lines = await linesOf(twoColumnPdf());
    expect(lines[lines.indexOf('Experience') - 1]).toBe('');
  });

  it('keeps dates beside the jobs they stand beside', async () => {
    expect(withoutBlanks(await linesOf(dateColumnPdf()))).toEqual([
      '2019 – 2023  Frontend Developer, Example Studio',
      '2016 – 2019  Web Developer, Sample Agency',
      '2014 – 2016  Junior Developer, Example Works',
      '2013  Intern, Sample Labs',
      '2010 – 2013  BA Media Design, Example College',
    ]);
  });

  it('keeps dates at the right margin in their line', async () => {
    expect(await linesOf(rightDatesPdf())).toContain('Web Developer, Sample Agency  2016 – 2019');
  });

  it('reads three columns', () => {
    const column = (x: number, name: string): PlacedText[] =>
      [0, 1, 2, 3, 4].map((line) => word(`${name}${line}`, x, line * 14));
    const lines = linesInReadingOrder([...column(300, 'c'), ...column(0, 'a'), ...column(150, 'b')]);
    expect(withoutBlanks(lines).join(' ')).toBe('a0 a1 a2 a3 a4 b0 b1 b2 b3 b4 c0 c1 c2 c3 c4');
  });

  it('parts a long word of the left column from the right column that it nearly touches', () => {
    const left = ['Contact', 'a-very-long-address@example.org', 'Hamburg', 'Skills', 'Go'];
    const lines = linesInReadingOrder([
      ...left.map((text, line) => word(text, 0, line * 14, line === 1 ? 148 : 40)),
      ...['Experience', 'Developer', 'Built things', 'Tested things', 'Ran things'].map((text, line) =>
        word(text, 150, line * 14),
      ),
    ]);
    expect(withoutBlanks(lines).slice(0, 6)).toEqual([...left, 'Experience']);
  });

  it('joins letters that touch and parts words that do not', () => {
    expect(
      linesInReadingOrder([word('Sam', 0, 0, 15), word('ple', 15, 0, 14), word('Candidate', 32, 0)]),
    ).toEqual(['Sample Candidate']);
  });

  it('reads nothing from a blank page', () => {
    expect(linesInReadingOrder([])).toEqual([]);
  });
});

describe('placeTexts', () => {
  it('turns a page that is drawn sideways', () => {
    const placed = placeTexts([
      run('first', [0, 10, -10, 0, 100, 50]),
      run('second', [0, 10, -10, 0, 120, 50]),
    ]);
    expect(linesInReadingOrder(placed)).toEqual(['first', 'second']);
  });

  it('leaves out a label that stands across', () => {
    const placed = placeTexts([
      run('Sample Candidate', [10, 0, 0, 10, 0, 0]),
      run('DRAFT', [0, 9, -9, 0, 5, 5]),
    ]);
    expect(placed.map(({ text }) => text)).toEqual(['Sample Candidate']);
  });

  it('reads the bullets of symbol fonts and drops their other signs', () => {
    const placed = placeTexts([run('\uf0b7', [10, 0, 0, 10, 0, 0]), run('\uf095', [10, 0, 0, 10, 9, 0])]);
    expect(placed.map(({ text }) => text)).toEqual(['•']);
  });
});

async function linesOf(pdf: Uint8Array): Promise<readonly string[]> {
  const read = await readDocument(pdf.slice().buffer);
  if (!read.ok) throw new Error(read.error.type);
  return read.value.lines;
}

function word(text: string, x: number, y: number, width = text.length * 5): PlacedText {
  return { text, x, y, width, height: 10 };
}

function run(text: string, transform: TextRun['transform']): TextRun {
  return { text, transform, width: text.length * 5, height: 10 };
}

function withoutBlanks(lines: readonly string[]): readonly string[] {
  return lines.filter((line) => line !== '');
}
