import manifest from 'virtual:shell-manifest';
import { startServiceWorker } from './shell/start-service-worker.ts';

startServiceWorker(globalThis as unknown as ServiceWorkerGlobalScope, manifest);
