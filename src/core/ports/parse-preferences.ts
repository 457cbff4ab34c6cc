import * as v from 'valibot';
import { keepHours } from '../retention/retention.ts';
import { defaultPreferences, lockAfterMinutes } from './preference-store.ts';
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
    lastSetup: v.fallback(v.nullable(lastSetupSchema), defaultPreferences.lastSetup),
  }),
  defaultPreferences,
);
