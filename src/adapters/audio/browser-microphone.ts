import { proxy, transfer } from 'comlink';
import type { ListeningApi } from '../../../workers/contracts/listening.contract.ts';
import type {
  HeardEvent,
  Microphone,
  MicrophoneError,
  MicrophonePermission,
  OpenMicrophone,
} from '../../core/ports/microphone.ts';
import { err, ok } from '../../core/shared/result.ts';
import type { Result } from '../../core/shared/result.ts';
import { connect } from '../workers/connect.ts';
import { startCapture } from './capture-node.ts';
import { createListeningCalls } from './listening-calls.ts';
import { fetchListeningFiles, startListeningWorker } from './listening-files.ts';
import { openStream } from './open-stream.ts';
import type { OpenStream } from './open-stream.ts';
import { createTroubleBoard } from './trouble-board.ts';
import { watchCapture } from './watch-capture.ts';

/** One microphone is open at a time: opening another closes it. */
export function createBrowserMicrophone(): Microphone {
  let closeLast: () => void = () => undefined;

  return {
    async permission() {
      try {
        const { state } = await navigator.permissions.query({ name: 'microphone' });
        return permissions[state];
      } catch {
        // Not every browser tells.
        return 'ask';
      }
    },
    async devices() {
      try {
        const all = await navigator.mediaDevices.enumerateDevices();
        return all
          .filter(({ kind, deviceId }) => kind === 'audioinput' && !notDevices.includes(deviceId))
          .map(({ deviceId, label }) => ({ id: deviceId, label }));
      } catch {
        return [];
      }
    },
    prepare: fetchListeningFiles,
    async open(deviceId, onHeard) {
      const lack = findLack();
      if (lack !== null) return err({ type: 'microphone-unsupported', detail: lack });
      closeLast();
      const stream = await openStream(deviceId);
      if (!stream.ok) return stream;
      const opened = await listenTo(stream.value, onHeard);
      if (opened.ok) closeLast = () => opened.value.close();
      else stopStream(stream.value);
      return opened;
    },
  };
}

const permissions: Readonly<Record<PermissionState, MicrophonePermission>> = {
  granted: 'granted',
  denied: 'denied',
  prompt: 'ask',
};

/** Chromium lists the system's choice as devices of their own. */
const notDevices = ['', 'default', 'communications'];

/** Older browsers and pages without https have none of this, whatever the types say. */
function findLack(): string | null {
  if (!('mediaDevices' in navigator)) return 'no access to media devices';
  return 'AudioWorkletNode' in globalThis ? null : 'no audio worklet';
}

async function listenTo(
  opened: OpenStream,
  onHeard: (event: HeardEvent) => void,
): Promise<Result<OpenMicrophone, MicrophoneError>> {
  const connection = connect<ListeningApi>(startListeningWorker);
  const [capture, detector] = await Promise.all([
    startCapture(opened.stream),
    connection.call((api) => api.load(), { deadlineMs: loadDeadlineMs }),
  ]);
  const detectorError = detector.ok ? (detector.value.ok ? null : detector.value.error) : detector.error;
  if (!capture.ok || detectorError !== null) {
    connection.stop();
    if (capture.ok) capture.value.stop();
    return capture.ok
      ? err({ type: 'microphone-not-ready', detail: JSON.stringify(detectorError) })
      : capture;
  }
  const { context, sendTo, stop } = capture.value;
  let isClosed = false;
  const tell = (event: HeardEvent): void => {
    if (!isClosed) onHeard(event);
  };
  const board = createTroubleBoard(tell);
  const watch = watchCapture({ track: opened.track, context, board, tell });
  const worker = createListeningCalls(connection, (detail) =>
    board.raise({ type: 'microphone-detection-failed', detail }),
  );

  function hear(event: HeardEvent): void {
    if (event.type === 'level') watch.noteLevel();
    if (event.type === 'trouble') board.raise(event.trouble);
    else if (event.type === 'trouble-over') board.clear('microphone-silent');
    else tell(event);
  }

  const { port1, port2 } = new MessageChannel();
  await worker.call((api) => api.listen(transfer(port2, [port2]), proxy(hear)));
  sendTo(port1);
  return ok({
    settings: opened.settings,
    startAnswer: (options) => void worker.call((api) => api.startAnswer(options)),
    hold: (isHeld) => void worker.call((api) => api.hold(isHeld)),
    openSegment: async () => (await worker.call((api) => api.openSegment())) ?? null,
    closeAtPause: (id) => void worker.call((api) => api.closeAtPause(id)),
    endAnswer: async () => {
      await worker.call((api) => api.endAnswer());
    },
    recording: async () => (await worker.call((api) => api.recording())) ?? null,
    counts: async () => (await worker.call((api) => api.counts())) ?? { received: 0, lost: 0 },
    forget: async () => {
      await worker.call((api) => api.forget());
    },
    close() {
      isClosed = true;
      watch.end();
      stopStream(opened);
      stop();
      void worker.call((api) => api.close()).then(() => connection.stop());
      worker.end();
    },
  });
}

function stopStream({ stream }: OpenStream): void {
  for (const track of stream.getTracks()) track.stop();
}

/** The detector's files may come over a slow line, if nobody has prepared them. */
const loadDeadlineMs = 60_000;
