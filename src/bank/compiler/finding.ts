import type { FieldError } from '../../core/question/authoring/positioned-data.ts';

/** Something that a machine can hold against a file of the bank. */
export interface Finding {
  readonly severity: 'error' | 'warning';
  readonly path: string;
  readonly line: number;
  readonly message: string;
}

export function findingOf(path: string, { line, field, message }: FieldError): Finding {
  return { severity: 'error', path, line, message: field === '' ? message : `${field}: ${message}` };
}
