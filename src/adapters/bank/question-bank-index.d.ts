/** All written by the bank's compiler (src/bank/compiler/bank-plugin.ts). */
declare module 'virtual:question-bank' {
  const index: {
    readonly bankId: string;
    readonly taxonomy: import('../../core/question/card.ts').Taxonomy;
    readonly sizesByDomainId: import('../../core/ports/question-bank.ts').QuestionBank['sizesByDomainId'];
  };
  export default index;
}

declare module 'virtual:question-bank-files' {
  interface BankFile {
    readonly fileName: string;
    readonly sha256: string;
  }
  const files: {
    /** One or more a domain. */
    readonly packs: readonly (BankFile & { readonly domainId: string })[];
    readonly search: BankFile;
  };
  export default files;
}

declare module 'virtual:model-bench' {
  const set: import('../../core/model-bench/bench-set.ts').BenchSet;
  export default set;
}
