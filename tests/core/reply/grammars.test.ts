import { createRequire } from 'node:module';
import { copyFileSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type * as XGrammar from '@mlc-ai/web-xgrammar';
import { cvContract } from '../../../src/core/candidate/cv-point-finder.ts';
import { judgeContract } from '../../../src/core/evaluation/judge/judge-contract.ts';
import { questionContract } from '../../../src/core/question/generated/question-contract.ts';
import { reportContract } from '../../../src/core/report/report-writer.ts';

/** Every contract, with replies that its grammar must take and must not take. */
const contracts = [
  {
    contract: judgeContract(2),
    takes: ['[{"quote":"a \\"b\\"","verdict":"said"},{"quote":"","verdict":"absent"}]'],
    refuses: [
      '[{"quote":"a","verdict":"said"}]',
      '[{"quote":"a","verdict":"ten"},{"quote":"","verdict":"said"}]',
      '{}',
    ],
  },
  {
    contract: judgeContract(9),
    takes: [JSON.stringify(Array.from({ length: 9 }, () => ({ quote: 'q', verdict: 'partly' })))],
    refuses: ['[]'],
  },
  {
    contract: questionContract,
    takes: ['What happens to inserts when a table has eight indexes?', 'Wie lang dauert es?'],
    refuses: ['What? And why?', 'what happens?', 'What happens', '<b>What?', 'What happens?\nAnd'],
  },
  {
    contract: reportContract,
    takes: ['You explained the index well. Next time, name the price of it.'],
    refuses: ['You did well', 'Did you do well?', '{"text":"You did well."}'],
  },
  {
    contract: cvContract,
    takes: [JSON.stringify(Array.from({ length: 3 }, () => ({ quote: 'q', kind: 'project' })))],
    refuses: [JSON.stringify([{ quote: 'q', kind: 'hobby' }])],
  },
];

/** As large as the vocabulary of Qwen: the cost of a grammar grows with it. */
const vocabularySize = 152_000;
const compileLimitMs = 1500;

let xgrammar: typeof XGrammar;
let compiler: XGrammar.GrammarCompiler;

beforeAll(async () => {
  xgrammar = loadXGrammar();
  const info = await xgrammar.TokenizerInfo.createTokenizerInfo(vocabulary(), 'raw', false, undefined, [end]);
  compiler = await xgrammar.GrammarCompiler.createGrammarCompiler(info, false);
});

describe('reply grammars', () => {
  it.each(contracts.map((entry) => [entry.contract.name, entry] as const))(
    '%s: compiles in time, takes what its parser takes and refuses the rest',
    async (_, { contract, takes, refuses }) => {
      const startedAt = performance.now();
      const compiled = await compiler.compileGrammar(contract.grammar);
      expect(performance.now() - startedAt).toBeLessThan(compileLimitMs);
      const accepts = async (text: string): Promise<boolean> => {
        const matcher = await xgrammar.GrammarMatcher.createGrammarMatcher(compiled, [end]);
        const taken =
          Array.from(text).every((letter) => matcher.acceptToken(tokenOf(letter))) &&
          matcher.acceptToken(end);
        matcher.dispose();
        return taken;
      };
      for (const text of takes) expect([text, await accepts(text)]).toEqual([text, true]);
      for (const text of refuses) expect([text, await accepts(text)]).toEqual([text, false]);
      for (const text of takes.filter((reply) => reply.length > 40))
        expect(contract.parse(text).ok).toBe(true);
    },
  );

  it('a grammar that is dear is seen', async () => {
    const dear = String.raw`root ::= "\"" char{0,20} "\""
char ::= [^"\\\x7F\x00-\x1F] | "\\" ["\\/bfnrt]`;
    const startedAt = performance.now();
    await compiler.compileGrammar(dear);
    const dearMs = performance.now() - startedAt;
    const again = performance.now();
    await compiler.compileGrammar(questionContract.grammar);
    expect(dearMs).toBeGreaterThan(5 * (performance.now() - again));
  }, 30_000);
});

/** The token that ends a reply. */
const end = 0;

/** Letters of ASCII stand first in the vocabulary; a line break is not among them. */
function tokenOf(letter: string): number {
  return letter === '\n' ? vocabularySize - 1 : letter.charCodeAt(0) - 31;
}

/** Single letters, then made-up words: what counts is how many tokens a mask must look at. */
function vocabulary(): string[] {
  const letters = 'abcdefghijklmnopqrstuvwxyz';
  const words = ['</s>', ...Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index))];
  for (let index = 0; words.length < vocabularySize - 1; index += 1) {
    let word = index % 3 === 0 ? ' ' : '';
    for (let rest = index + 27; rest > 0; rest = Math.floor(rest / 26)) word += letters[rest % 26] ?? '';
    words.push(word);
  }
  return [...words, '\n'];
}

/** The package is CommonJS under the name of an ES module. */
function loadXGrammar(): typeof XGrammar {
  const require = createRequire(import.meta.url);
  const copy = join(mkdtempSync(join(tmpdir(), 'xgrammar-')), 'xgrammar.cjs');
  copyFileSync(require.resolve('@mlc-ai/web-xgrammar'), copy);
  return require(copy) as typeof XGrammar;
}
