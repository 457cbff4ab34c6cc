import * as v from 'valibot';

const ms = v.pipe(v.number(), v.finite(), v.minValue(0));

export const spokenAnswerSchema = v.object({
  transcript: v.string(),
  phrases: v.array(v.object({ text: v.string(), startMs: ms, endMs: ms })),
  speech: v.array(v.object({ startMs: ms, endMs: ms })),
  lengthMs: ms,
});
