import { createBrowserMicrophone } from '../../src/adapters/audio/browser-microphone.ts';
import { allowOwnScriptsOnly } from '../../src/adapters/platform/trusted-scripts.ts';

allowOwnScriptsOnly();
Object.assign(globalThis, { microphone: createBrowserMicrophone() });
