import { expose } from 'comlink';
import type { DocumentsApi } from './contracts/documents.contract.ts';
import { readDocument } from './documents/read-document.ts';

expose({ read: readDocument } satisfies DocumentsApi);
