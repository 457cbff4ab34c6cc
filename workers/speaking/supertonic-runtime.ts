import type { SpokenSound } from '../contracts/speaking.contract.ts';
import type { StoredModel } from '../contracts/stored-model.ts';
import {
  AutoTokenizer,
  SupertonicForConditionalGeneration,
  Tensor,
  readFromStore,
} from '../transformers/transformers.ts';
import type { VoiceRuntime } from './voice-runtime.ts';

/** Supertonic through transformers.js 4.3.1, on the processor. Its voices are files with one style each. */
export async function loadSupertonic(
  { repository, fileUrls }: StoredModel,
  threads: number,
): Promise<VoiceRuntime> {
  readFromStore(fileUrls, threads);
  const [tokenizer, model] = await Promise.all([
    AutoTokenizer.from_pretrained(repository),
    SupertonicForConditionalGeneration.from_pretrained(repository, { dtype: 'fp32', device: 'wasm' }),
  ]);
  if (!(model instanceof SupertonicForConditionalGeneration)) throw new Error('This is no Supertonic.');
  const samplesPerSecond = numberIn(model.config, 'sampling_rate');
  const styleWidth = numberIn(model.config, 'style_dim');

  return {
    async make(sentence, style, rate): Promise<SpokenSound> {
      const inputs: object = tokenizer(sentence, { padding: true, truncation: true });
      const made: Readonly<Record<'waveform' | 'durations', unknown>> = await model.generate_speech({
        input_ids: tensorIn(inputs, 'input_ids'),
        attention_mask: tensorIn(inputs, 'attention_mask'),
        style: new Tensor('float32', style, [1, style.length / styleWidth, styleWidth]),
        num_inference_steps: denoisingSteps,
        speed: ownSpeed * rate,
      });
      // The last block is longer than what is said in it.
      const heard = Math.ceil(floatsOf(made.durations)[0] ?? 0);
      return { samples: floatsOf(made.waveform).slice(0, heard), samplesPerSecond };
    },
  };
}

/** The library's own default: fewer are quicker and rougher. */
const denoisingSteps = 5;
/** The library's own default speed: at 1 the voice drawls. */
const ownSpeed = 1.05;

function tensorIn(inputs: object, key: string): Tensor {
  const found: unknown = Object.entries(inputs).find(([name]) => name === key)?.[1];
  if (!(found instanceof Tensor)) throw new Error('The sentence could not be prepared.');
  return found;
}

function floatsOf(tensor: unknown): Float32Array<ArrayBuffer> {
  const data: unknown = tensor instanceof Tensor ? tensor.data : null;
  if (!(data instanceof Float32Array)) throw new Error('The voice gave no sound.');
  return new Float32Array(data);
}

function numberIn(config: object, key: string): number {
  const found: unknown = Object.entries(config).find(([name]) => name === key)?.[1];
  if (typeof found !== 'number') throw new Error(`The model does not say its ${key}.`);
  return found;
}
