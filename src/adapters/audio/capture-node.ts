import type { CaptureTarget } from '../../../workers/contracts/listening.contract.ts';
import { samplesPerSecond } from '../../core/answer/spoken-audio.ts';
import type { MicrophoneError } from '../../core/ports/microphone.ts';
import { err, ok } from '../../core/shared/result.ts';
import type { Result } from '../../core/shared/result.ts';
import { captureScriptUrl } from './listening-files.ts';

export interface Capture {
  readonly context: AudioContext;
  /** Leads the sound into a port from now on. Nothing is kept of what came before. */
  readonly sendTo: (port: MessagePort) => void;
  readonly stop: () => void;
}

/**
 * Leads a stream's sound to the audio thread, at 16,000 samples a second. Firefox, and Safari in versions, refuse a
 * microphone in a context of another rate than their own (bugzilla.mozilla.org/1725336, looked up 2026-11-30). There
 * the context runs at a rate that they take, and the audio thread brings the sound to ours.
 */
export async function startCapture(stream: MediaStream): Promise<Result<Capture, MicrophoneError>> {
  let refusal: unknown = null;
  for (const options of contextsToTry(stream)) {
    try {
      return ok(await captureWith(options, stream));
    } catch (error) {
      refusal = error;
    }
  }
  return err({ type: 'microphone-not-ready', detail: String(refusal) });
}

/** Ours, the browser's own, and that of the device, which a browser that hides its own may want. */
function contextsToTry(stream: MediaStream): readonly AudioContextOptions[] {
  const deviceRate = stream.getAudioTracks()[0]?.getSettings().sampleRate;
  return [
    { sampleRate: samplesPerSecond },
    {},
    ...(deviceRate === undefined ? [] : [{ sampleRate: deviceRate }]),
  ];
}

async function captureWith(options: AudioContextOptions, stream: MediaStream): Promise<Capture> {
  const context = new AudioContext(options);
  try {
    // The first to be refused, before anything is fetched.
    const source = context.createMediaStreamSource(stream);
    await context.audioWorklet.addModule(captureScriptUrl);
    const node = new AudioWorkletNode(context, 'capture', {
      numberOfInputs: 1,
      numberOfOutputs: 1,
      channelCount: 1,
      channelCountMode: 'explicit',
    });
    // A node that leads nowhere is not run by every browser; this one's output is silent.
    source.connect(node).connect(context.destination);
    await started(context);
    return {
      context,
      sendTo: (port) => node.port.postMessage({ port } satisfies CaptureTarget, [port]),
      stop: () => {
        if (context.state !== 'closed') void context.close();
      },
    };
  } catch (error) {
    void context.close();
    throw error;
  }
}

/** A page that may not sound yet waits for a click; what watches the context tells it. */
async function started(context: AudioContext): Promise<void> {
  const resumed = context.resume().catch(() => undefined);
  await Promise.race([resumed, new Promise((resolve) => setTimeout(resolve, resumeMs))]);
}

const resumeMs = 1_000;
