/** Written by the bank's compiler (src/bank/compiler/bank-plugin.ts). */
declare module 'virtual:question-bank' {
  const index: {
    readonly bankId: string;
    readonly taxonomy: import('../../core/question/card.ts').Taxonomy;
    readonly packs: readonly {
      readonly domainId: string;
      readonly fileName: string;
      readonly sha256: string;
      readonly size: import('../../core/ports/question-bank.ts').DomainSize;
    }[];
  };
  export default index;
}
