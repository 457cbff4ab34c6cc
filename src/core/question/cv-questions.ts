import type { AskedQuestion } from '../interview/asked-question.ts';

/** A question that rests on the CV or the job description, ready to be asked: it lacks what the moment adds. */
export type CvQuestion = Omit<AskedQuestion, 'id' | 'leadIn'>;
