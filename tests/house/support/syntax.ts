import { parseSync } from 'vite';
import type { SourceFile } from './project';

export interface SyntaxNode {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

export interface Syntax {
  readonly imports: readonly string[];
  readonly program: SyntaxNode;
  readonly comments: readonly { readonly value: string; readonly start: number; readonly end: number }[];
}

const parsed = new Map<string, Syntax>();

/** Imports (static, re-exported, dynamic), tree and comments of a file; throws on a file that does not parse. */
export function syntaxOf({ path, text }: SourceFile): Syntax {
  const key = `${path}\n${text}`;
  const known = parsed.get(key);
  if (known) return known;
  const { module, program, comments, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path} does not parse: ${errors[0]?.message}`);
  const requested = [
    ...module.staticImports.map((each) => each.moduleRequest.value),
    ...module.staticExports.flatMap((each) => each.entries.map((entry) => entry.moduleRequest?.value)),
    ...module.dynamicImports.map(({ moduleRequest: at }) => /^['"`](.*)['"`]$/.exec(text.slice(at.start, at.end))?.[1]),
  ];
  const syntax: Syntax = {
    imports: requested.filter((name) => name !== undefined),
    program: program as unknown as SyntaxNode,
    comments,
  };
  parsed.set(key, syntax);
  return syntax;
}

const isNode = (value: unknown): value is SyntaxNode =>
  typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string';

/** Every node below and including `node`, outermost first, each with its parent. */
export function* walk(node: SyntaxNode, parent?: SyntaxNode): Generator<{ node: SyntaxNode; parent?: SyntaxNode }> {
  yield parent ? { node, parent } : { node };
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) yield* walk(child, node);
  }
}

/** Line number of a place in a text, from 1. */
export const lineAt = (text: string, at: number): number => text.slice(0, at).split('\n').length;
