import * as v from 'valibot';
import { engineSchema } from '../interview/asked-question-schema.ts';
import { levels } from '../question/card.ts';
import { cvSectionKinds } from './candidate-profile.ts';

const line = v.pipe(v.number(), v.integer(), v.minValue(0));
const skillsSchema = v.array(v.object({ name: v.string(), domainId: v.nullable(v.string()), line }));

export const candidateProfileSchema = v.object({
  name: v.nullable(v.object({ text: v.string(), line })),
  level: v.nullable(v.object({ level: v.picklist(levels), because: v.string() })),
  roleId: v.nullable(v.string()),
  yearsOfExperience: v.nullable(v.number()),
  skills: skillsSchema,
  highlights: v.array(
    v.object({
      kind: v.picklist(['achievement', 'project', 'responsibility', 'leadership', 'gap', 'change']),
      text: v.string(),
      line,
      worth: v.number(),
      foundBy: v.exactOptional(engineSchema),
    }),
  ),
  sections: v.array(
    v.object({ kind: v.picklist(cvSectionKinds), heading: v.string(), firstLine: line, lastLine: line }),
  ),
  lines: v.array(v.string()),
  sha256: v.string(),
});

export const jobProfileSchema = v.object({
  title: v.nullable(v.string()),
  roleId: v.nullable(v.string()),
  level: v.nullable(v.picklist(levels)),
  skills: skillsSchema,
  lines: v.array(v.string()),
  sha256: v.string(),
});
