import { toJsonSchema } from '@valibot/to-json-schema';
import { expect, it } from 'vitest';
import { reportFileSchema } from '../../../src/core/report/report-json.ts';

it('publishes the schema that exports follow and imports are read by', async () => {
  const schema = { title: 'Greenroom report', ...toJsonSchema(reportFileSchema) };
  await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot(
    '../../../docs/report.schema.json',
  );
});
