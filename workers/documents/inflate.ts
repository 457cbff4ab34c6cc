/**
 * Unpacks piece by piece, so that whoever reads can stop before memory is full. Throws on data that is broken.
 * The input goes in by small slices: a browser unpacks each slice whole, and 4 kB become 4 MB at the most.
 */
export async function* inflateChunks(
  packed: Uint8Array,
  format: 'deflate' | 'deflate-raw',
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  let at = 0;
  const source = new ReadableStream<Uint8Array<ArrayBuffer>>({
    pull(controller) {
      if (at < packed.length) controller.enqueue(packed.slice(at, at + sliceBytes));
      else controller.close();
      at += sliceBytes;
    },
  });
  const reader = source.pipeThrough(new DecompressionStream(format)).getReader();
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) yield read.value;
  } finally {
    await reader.cancel();
  }
}

const sliceBytes = 4096;
