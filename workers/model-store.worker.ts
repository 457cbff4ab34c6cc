import { expose } from 'comlink';
import { createModelStore } from './model-store/create-model-store.ts';

expose(createModelStore());
