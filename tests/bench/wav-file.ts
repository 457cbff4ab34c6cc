/** Sound of a WAV file with 16-bit samples, mixed to one channel. Null where the file is none of these. */
export interface WavSound {
  readonly samples: Int16Array<ArrayBuffer>;
  readonly samplesPerSecond: number;
}

/** RIFF: http://soundfile.sapp.org/doc/WaveFormat. Parts that are not sound are passed over. */
export function readWav(file: Uint8Array): WavSound | null {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  if (file.length < 12 || nameAt(view, 0) !== 'RIFF' || nameAt(view, 8) !== 'WAVE') return null;
  let format: { channels: number; samplesPerSecond: number } | null = null;
  for (let at = 12; at + 8 <= file.length;) {
    const sizeBytes = view.getUint32(at + 4, true);
    const from = at + 8;
    if (nameAt(view, at) === 'fmt ' && from + 16 <= file.length) {
      const isWhole = view.getUint16(from, true) === 1 && view.getUint16(from + 14, true) === 16;
      if (!isWhole) return null;
      format = { channels: view.getUint16(from + 2, true), samplesPerSecond: view.getUint32(from + 4, true) };
    }
    if (nameAt(view, at) === 'data' && format !== null && format.channels > 0) {
      const to = Math.min(file.length, from + sizeBytes);
      return { samples: mixed(view, from, to, format.channels), samplesPerSecond: format.samplesPerSecond };
    }
    at = from + sizeBytes + (sizeBytes % 2);
  }
  return null;
}

function mixed(view: DataView, from: number, to: number, channels: number): Int16Array<ArrayBuffer> {
  const samples = new Int16Array(Math.floor((to - from) / 2 / channels));
  for (let at = 0; at < samples.length; at += 1) {
    let sum = 0;
    for (let channel = 0; channel < channels; channel += 1)
      sum += view.getInt16(from + 2 * (at * channels + channel), true);
    samples[at] = Math.round(sum / channels);
  }
  return samples;
}

function nameAt(view: DataView, at: number): string {
  return String.fromCharCode(...[0, 1, 2, 3].map((offset) => view.getUint8(at + offset)));
}
