import { expose } from 'comlink';
import type { ListeningApi } from './contracts/listening.contract.ts';
import { createListeningEngine } from './listening/listening-engine.ts';
import { loadBuiltDetector } from './listening/load-built-detector.ts';

expose(createListeningEngine({ loadDetector: loadBuiltDetector }) satisfies ListeningApi);
