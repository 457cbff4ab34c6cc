import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordLines } from '../../../workers/documents/word-lines.ts';

describe('wordLines', () => {
  it.each<[string, string, string[]]>([
    ['joins the runs of a paragraph', p(r('Sam') + r('ple')), ['Sample']],
    ['keeps a blank paragraph', p(r('a')) + '<w:p/>' + p(r('b')), ['a', '', 'b']],
    ['breaks a line where the writer did', p(`${r('a')}<w:r><w:br/></w:r>${r('b')}`), ['a', 'b']],
    ['sets a tab as a gap', p(`${r('a')}<w:r><w:tab/></w:r>${r('b')}`), ['a  b']],
    ['passes over tab stops', p(`<w:pPr><w:tabs><w:tab w:pos="1"/></w:tabs></w:pPr>${r('a')}`), ['a']],
    ['marks a list item', p(`<w:pPr><w:numPr/></w:pPr>${r('a')}`), ['• a']],
    ['marks a list item by style', p(`<w:pPr><w:pStyle w:val="ListBullet2"/></w:pPr>${r('a')}`), ['• a']],
    ['decodes entities', p(r('R&amp;D &lt;3 &#8211; &#x2022;')), ['R&D <3 – •']],
    ['leaves deleted words out', p(`<w:del>${r('old')}</w:del>${r('new')}`), ['new']],
    ['leaves field codes out', p(`<w:r><w:instrText>PAGE</w:instrText></w:r>${r('1')}`), ['1']],
    ['joins a row of one-line cells', row(p(r('2019')), p(r('Developer'))), ['2019  Developer']],
    [
      'reads a row of longer cells one by one',
      row(p(r('Skills')) + p(r('Go')), p(r('Experience'))),
      ['Skills', 'Go', '', 'Experience', ''],
    ],
    [
      'reads a text box once',
      p(
        `<w:r><mc:AlternateContent><mc:Choice>${p(r('box'))}</mc:Choice><mc:Fallback>${p(r('box'))}</mc:Fallback></mc:AlternateContent></w:r>`,
      ),
      ['box'],
    ],
    ['reads another namespace prefix', '<x:p><x:r><x:t>a</x:t></x:r></x:p>', ['a']],
    ['ends what is left open', '<w:p><w:r><w:t>a', ['a']],
    ['does not trip over a bracket in an attribute', `<w:p a="x>y">${r('a')}</w:p>`, ['a']],
    ['leaves comments out', `<!-- ${p(r('no'))} -->${p(r('yes'))}`, ['yes']],
  ])('%s', (_name, xml, lines) => {
    expect(wordLines(xml)).toEqual(lines);
  });

  it('never throws', () => {
    const piece = fc.constantFrom('<w:p>', '</w:p>', '<w:tr>', '</w:tr>', '<w:tc>', '</w:tc>', '<w:r>', 'a');
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 4 }))), (pieces) => {
        expect(Array.isArray(wordLines(pieces.join('')))).toBe(true);
      }),
    );
  });

  it('takes time in proportion to a hostile part', () => {
    const started = performance.now();
    wordLines('<w:p><a b="'.repeat(50_000) + '<'.repeat(50_000));
    expect(performance.now() - started).toBeLessThan(1000);
  });
});

function p(inner: string): string {
  return `<w:p>${inner}</w:p>`;
}

function r(text: string): string {
  return `<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
}

function row(...cells: readonly string[]): string {
  return `<w:tbl><w:tr>${cells.map((cell) => `<w:tc>${cell}</w:tc>`).join('')}</w:tr></w:tbl>`;
}
