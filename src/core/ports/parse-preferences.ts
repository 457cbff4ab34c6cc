import * as v from 'valibot';
import { keepHours } from '../retention/retention.ts';
import {
  defaultPreferences,
  defaultVoice,
  endAfterPauses,
  lockAfterMinutes,
  speechRates,
} from './preference-store.ts';
import type { Preferences } from './preference-store.ts';

/** Reads stored preferences; each one that cannot be read falls back to its default. Never throws. */
export function parsePreferences(value: unknown): Preferences {
  return v.parse(preferencesSchema, value);
}

const lastSetupSchema = v.object({
  roleId: v.string(),
  level: v.string(),
  kind: v.string(),
  lengthMinutes: v.number(),
  persona: v.string(),
  mode: v.string(),
});

const voiceSchema = v.object({
  answerBy: v.fallback(v.picklist(['typing', 'voice']), defaultVoice.answerBy),
  readAloud: v.fallback(v.boolean(), defaultVoice.readAloud),
  voiceId: v.fallback(v.nullable(v.string()), defaultVoice.voiceId),
  rate: v.fallback(v.picklist(speechRates), defaultVoice.rate),
  microphoneId: v.fallback(v.nullable(v.string()), defaultVoice.microphoneId),
  endAfterPauseMs: v.fallback(v.picklist(endAfterPauses), defaultVoice.endAfterPauseMs),
  checkWords: v.fallback(v.boolean(), defaultVoice.checkWords),
  interrupt: v.fallback(v.boolean(), defaultVoice.interrupt),
  echoFreeMicrophoneId: v.fallback(v.nullable(v.string()), defaultVoice.echoFreeMicrophoneId),
  keepSound: v.fallback(v.boolean(), defaultVoice.keepSound),
});

const preferencesSchema = v.fallback(
  v.object({
    theme: v.fallback(v.picklist(['system', 'light', 'dark']), defaultPreferences.theme),
    textScale: v.fallback(v.picklist([100, 125, 150, 200]), defaultPreferences.textScale),
    shortcuts: v.fallback(v.boolean(), defaultPreferences.shortcuts),
    reducedMotion: v.fallback(v.picklist(['system', 'on']), defaultPreferences.reducedMotion),
    showTimer: v.fallback(v.boolean(), defaultPreferences.showTimer),
    keepHours: v.fallback(v.picklist(keepHours), defaultPreferences.keepHours),
    memoryOnly: v.fallback(v.boolean(), defaultPreferences.memoryOnly),
    lockAfterMinutes: v.fallback(v.picklist(lockAfterMinutes), defaultPreferences.lockAfterMinutes),
    voice: v.fallback(voiceSchema, defaultVoice),
    lastSetup: v.fallback(v.nullable(lastSetupSchema), defaultPreferences.lastSetup),
  }),
  defaultPreferences,
);
