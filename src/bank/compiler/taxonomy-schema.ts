import * as v from 'valibot';
import { sentence, slug } from '../../core/question/authoring/authored-card.ts';
import { domainKinds } from '../../core/question/card.ts';

/** The shape of taxonomy.yaml. */
export const taxonomySchema = v.strictObject({
  domains: v.array(v.strictObject({ id: slug, title: sentence, kind: v.picklist(domainKinds) })),
  roles: v.array(
    v.strictObject({
      id: slug,
      title: sentence,
      aliases: v.array(sentence),
      domains: v.record(slug, v.pipe(v.number(), v.minValue(0))),
      competencies: v.array(slug),
    }),
  ),
});
