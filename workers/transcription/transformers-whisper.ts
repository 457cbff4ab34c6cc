import type { StoredModel } from '../contracts/stored-model.ts';
import {
  AutoProcessor,
  AutoTokenizer,
  LogitsProcessor,
  LogitsProcessorList,
  Tensor,
  WhisperForConditionalGeneration,
  WhisperTextStreamer,
  WhisperTokenizer,
  readFromStore,
} from '../transformers/transformers.ts';
import type { PreTrainedModel, Processor } from '../transformers/transformers.ts';
import { phrasesOf } from './phrase-tokens.ts';
import type { WhisperRuntime, WritingWish, WrittenPhrase } from './whisper-runtime.ts';

/**
 * A Whisper through transformers.js 4.3.1, on the processor. The pipeline of the library is not used: it would count
 * the prompt among the words, and takes English for every language that is not given.
 */
export async function loadTransformersWhisper(
  { repository, fileUrls }: StoredModel,
  threads: number,
): Promise<WhisperRuntime> {
  readFromStore(fileUrls, threads);
  const [processor, tokenizer, model] = await Promise.all([
    AutoProcessor.from_pretrained(repository),
    AutoTokenizer.from_pretrained(repository),
    WhisperForConditionalGeneration.from_pretrained(repository, { dtype: 'q8', device: 'wasm' }),
  ]);
  if (!(tokenizer instanceof WhisperTokenizer)) throw new Error('The words are not those of a Whisper.');
  return createRuntime({ processor, tokenizer, model });
}

interface Whisper {
  readonly processor: Processor;
  readonly tokenizer: WhisperTokenizer;
  readonly model: PreTrainedModel;
}

function createRuntime({ processor, tokenizer, model }: Whisper): WhisperRuntime {
  const idOf = createTokenFinder(tokenizer);
  const start = idOf('<|startoftranscript|>');
  const timesBegin = idOf('<|notimestamps|>') + 1;
  const textEnds = idOf('<|endoftext|>');
  const isMultilingual = isTrue(model.generation_config, 'is_multilingual');
  const languageIds = isMultilingual ? findLanguages(tokenizer) : new Map<number, string>();

  return { isMultilingual, languageCode, detectLanguage, write };

  function languageCode(language: string): string | null {
    const code = language.toLowerCase().split('-')[0] ?? '';
    return [...languageIds.values()].includes(code) ? code : null;
  }

  async function detectLanguage(samples: Float32Array): Promise<string> {
    const processors = new LogitsProcessorList();
    processors.push(new OnlyTheseTokens([...languageIds.keys()]));
    const [found] = await generate(await featuresOf(samples), [start], {
      max_new_tokens: 1,
      logits_processor: processors,
    });
    const code = languageIds.get(found ?? -1);
    if (code === undefined) throw new Error('The model found no language.');
    return code;
  }

  async function write(samples: Float32Array, wish: WritingWish): Promise<readonly WrittenPhrase[]> {
    const streamer = new WhisperTextStreamer(tokenizer, {
      skip_prompt: true,
      callback_function: wish.onText,
      // The library has no other way to be stopped, and an error thrown here leaves it at work.
      token_callback_function: () => {
        if (wish.isCancelled()) throw new Error('cancelled');
      },
    });
    const tokens = await generate(await featuresOf(samples), firstTokens(wish), {
      // With a limit it writes in one pass, and does not begin anew after the last phrase.
      max_new_tokens: wish.mostTokens,
      return_timestamps: true,
      streamer,
    });
    return phrasesOf(tokens, { timesBegin, textEnds }, (ids) =>
      tokenizer.decode([...ids], { skip_special_tokens: true }),
    );
  }

  /** The prompt stands before the start, as what was said before; then language and task, for a model that has them. */
  function firstTokens({ language, prompt }: WritingWish): number[] {
    const before =
      prompt === ''
        ? []
        : [idOf('<|startofprev|>'), ...tokenizer.encode(prompt, { add_special_tokens: false })];
    if (!isMultilingual) return [...before, start];
    return [...before, start, idOf(`<|${language ?? 'en'}|>`), idOf('<|transcribe|>')];
  }

  /** What comes after the first tokens. */
  async function generate(features: Tensor, first: number[], options: object): Promise<readonly number[]> {
    const written = await model.generate({ inputs: features, decoder_input_ids: first, ...options });
    if (!(written instanceof Tensor)) throw new Error('The model gave no tokens.');
    const tokens: unknown = written.data;
    if (!(tokens instanceof BigInt64Array)) throw new Error('The model gave no tokens.');
    return Array.from(tokens, Number).slice(first.length);
  }

  async function featuresOf(samples: Float32Array): Promise<Tensor> {
    const given: unknown = await processor(samples);
    const features =
      typeof given === 'object' && given !== null && 'input_features' in given ? given.input_features : null;
    if (!(features instanceof Tensor)) throw new Error('The sound could not be prepared.');
    return features;
  }
}

/** Lets through only these tokens. */
class OnlyTheseTokens extends LogitsProcessor {
  readonly #allowed: readonly number[];

  constructor(allowed: readonly number[]) {
    super();
    this.#allowed = allowed;
  }

  override _call(_inputIds: bigint[][], logits: Tensor): Tensor {
    const values: unknown = logits.data;
    if (!(values instanceof Float32Array)) throw new Error('The model gave no probabilities.');
    const kept = this.#allowed.map((id) => [id, values[id] ?? Number.NEGATIVE_INFINITY] as const);
    values.fill(Number.NEGATIVE_INFINITY);
    for (const [id, value] of kept) values[id] = value;
    return logits;
  }
}

function createTokenFinder(tokenizer: WhisperTokenizer): (token: string) => number {
  return (token) => {
    const id: unknown = tokenizer.convert_tokens_to_ids(token);
    if (typeof id !== 'number') throw new Error(`The model has no token ${token}.`);
    return id;
  };
}

/** The tokens of languages stand between the start and the tasks. */
function findLanguages(tokenizer: WhisperTokenizer): ReadonlyMap<number, string> {
  const idOf = createTokenFinder(tokenizer);
  const found = new Map<number, string>();
  for (let id = idOf('<|startoftranscript|>') + 1; id < idOf('<|translate|>'); id += 1) {
    const code = /^<\|([a-z]{2,3})\|>$/.exec(tokenizer.decode([id], { skip_special_tokens: false }))?.[1];
    if (code !== undefined) found.set(id, code);
  }
  return found;
}

function isTrue(value: object | null, key: string): boolean {
  return value !== null && Object.entries(value).some(([name, on]) => name === key && on === true);
}
