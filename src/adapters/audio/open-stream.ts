import type { MicrophoneError, MicrophoneSettings } from '../../core/ports/microphone.ts';
import { samplesPerSecond } from '../../core/answer/spoken-audio.ts';
import { err, ok } from '../../core/shared/result.ts';
import type { Result } from '../../core/shared/result.ts';
import { toMicrophoneError } from './microphone-error.ts';

export interface OpenStream {
  readonly stream: MediaStream;
  readonly track: MediaStreamTrack;
  readonly settings: MicrophoneSettings;
}

/** Asks the browser for the device, and reads back what it made of the wishes. */
export async function openStream(deviceId: string | null): Promise<Result<OpenStream, MicrophoneError>> {
  const wishes: MediaTrackConstraints = {
    channelCount: { ideal: 1 },
    echoCancellation: { ideal: true },
    noiseSuppression: { ideal: true },
    autoGainControl: { ideal: true },
    ...(deviceId === null ? {} : { deviceId: { exact: deviceId } }),
  };
  try {
    const stream = await navigator.mediaDevices.getUserMedia({ audio: wishes });
    const [track] = stream.getAudioTracks();
    return track === undefined
      ? err({ type: 'microphone-missing' })
      : ok({ stream, track, settings: readSettings(track) });
  } catch (error) {
    return err(toMicrophoneError(error));
  }
}

function readSettings(track: MediaStreamTrack): MicrophoneSettings {
  const settings = track.getSettings();
  return {
    deviceId: settings.deviceId ?? '',
    label: track.label,
    samplesPerSecond: settings.sampleRate ?? samplesPerSecond,
    echoCancellation: isOn(settings.echoCancellation),
    noiseSuppression: isOn(settings.noiseSuppression),
    autoGainControl: isOn(settings.autoGainControl),
  };
}

/** Newer browsers name a kind of echo cancellation where older ones say true. */
function isOn(value: unknown): boolean {
  return value === true || (typeof value === 'string' && value !== '');
}
