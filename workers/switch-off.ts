import { switchOff } from './shell/switch-off.ts';

switchOff(globalThis as unknown as ServiceWorkerGlobalScope);
