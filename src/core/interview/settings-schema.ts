import * as v from 'valibot';
import { levels } from '../question/card.ts';
import { askedQuestionSchema } from './asked-question-schema.ts';
import { interviewKinds, longestMinutes, personas, shortestMinutes } from './settings.ts';

/** The choices before the start, read from storage or an import. */
export const interviewSettingsSchema = v.object({
  roleId: v.string(),
  roleTitle: v.string(),
  level: v.union([v.picklist(levels), v.literal('detect')]),
  kind: v.picklist(interviewKinds),
  lengthMinutes: v.pipe(v.number(), v.minValue(shortestMinutes), v.maxValue(longestMinutes)),
  persona: v.picklist(personas),
  mode: v.picklist(['practice', 'real']),
  language: v.string(),
  plan: v.variant('type', [
    v.object({ type: v.literal('adaptive') }),
    v.object({ type: v.literal('fixed'), questions: v.array(askedQuestionSchema) }),
  ]),
});
