import { expose } from 'comlink';
import { createWorkerVault } from './vault/worker-vault.ts';

expose(createWorkerVault());
