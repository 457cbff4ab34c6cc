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

/** Leads a stream's sound to the audio thread, at 16,000 samples a second. */
export async function startCapture(stream: MediaStream): Promise<Result<Capture, MicrophoneError>> {
  let context: AudioContext | null = null;
  try {
    context = new AudioContext({ sampleRate: samplesPerSecond });
    const opened = context;
    await opened.audioWorklet.addModule(captureScriptUrl);
    const node = new AudioWorkletNode(opened, 'capture', {
      numberOfInputs: 1,
      numberOfOutputs: 1,
      channelCount: 1,
      channelCountMode: 'explicit',
    });
    // A node that leads nowhere is not run by every browser; this one's output is silent.
    opened.createMediaStreamSource(stream).connect(node).connect(opened.destination);
    await started(opened);
    return ok({
      context: opened,
      sendTo: (port) => node.port.postMessage({ port } satisfies CaptureTarget, [port]),
      stop: () => {
        if (opened.state !== 'closed') void opened.close();
      },
    });
  } catch (error) {
    void context?.close();
    return err({ type: 'microphone-not-ready', detail: String(error) });
  }
}

/** A page that may not sound yet waits for a click; what watches the context tells it. */
async function started(context: AudioContext): Promise<void> {
  const resumed = context.resume().catch(() => undefined);
  await Promise.race([resumed, new Promise((resolve) => setTimeout(resolve, resumeMs))]);
}

const resumeMs = 1_000;
