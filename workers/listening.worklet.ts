import { CaptureProcessor } from './listening/capture-processor.ts';

registerProcessor('capture', CaptureProcessor);
