import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * `npm test`: unit tests, the production build, whole journeys on that build in a real browser, and the proof that
 * an interview sends nothing, which counts as one test. Ends with one line `N passed, N failed`; a part that gives
 * no count has failed.
 */
interface Counts {
  readonly passed: number;
  readonly failed: number;
}

const folder = mkdtempSync(join(tmpdir(), 'greenroom-tests-'));
const unitFile = join(folder, 'unit.json');
const journeyFile = join(folder, 'journeys.json');

const unit = count(
  run('npx', ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${unitFile}`]),
  unitFile,
  (report) => ({ passed: numberAt(report, 'numPassedTests'), failed: numberAt(report, 'numFailedTests') }),
);
const built = run('npx', ['vite', 'build', '--logLevel', 'warn']);
const journeys = !built
  ? { passed: 0, failed: 1 }
  : count(
      run('npx', ['playwright', 'test', '-c', 'e2e', '--reporter=list,json'], {
        PLAYWRIGHT_JSON_OUTPUT_NAME: journeyFile,
      }),
      journeyFile,
      (report) => ({
        passed: numberAt(report, 'stats', 'expected') + numberAt(report, 'stats', 'flaky'),
        failed: numberAt(report, 'stats', 'unexpected'),
      }),
    );
const isSealed = built && run('npx', ['tsx', 'e2e/sealed/prove-sealed.ts']);

const passed = unit.passed + journeys.passed + (isSealed ? 1 : 0);
const failed = unit.failed + journeys.failed + (isSealed ? 0 : 1);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;

function run(command: string, args: readonly string[], environment: Record<string, string> = {}): boolean {
  const result = spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, ...environment } });
  return result.status === 0;
}

function count(succeeded: boolean, file: string, read: (report: unknown) => Counts): Counts {
  try {
    const counts = read(JSON.parse(readFileSync(file, 'utf8')));
    return !succeeded && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
  } catch (error) {
    console.error(`No test report: ${String(error)}`);
    return { passed: 0, failed: 1 };
  }
}

function numberAt(report: unknown, ...keys: readonly string[]): number {
  const value = keys.reduce<unknown>(
    (node, key) =>
      typeof node === 'object' && node !== null ? (node as Record<string, unknown>)[key] : undefined,
    report,
  );
  if (typeof value !== 'number') throw new Error(`the report has no ${keys.join('.')}`);
  return value;
}
