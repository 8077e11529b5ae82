import { projectSources, root, type SourceFile } from './project';
import { lineAt, type SyntaxNode, syntaxOf, walk } from './syntax';

export interface Expression {
  readonly source: string;
  readonly flags: string;
  readonly where: string;
}

/** `RegExp`, and what leads to it: `globalThis.RegExp`, `window['RegExp']`. */
function namesRegExp(callee: unknown): boolean {
  const { name, property } = (callee ?? {}) as { name?: string; property?: { name?: string; value?: unknown } };
  return name === 'RegExp' || property?.name === 'RegExp' || property?.value === 'RegExp';
}

const isText = (node: unknown): boolean => {
  const { type, value } = (node ?? {}) as { type?: string; value?: unknown };
  return type === 'TemplateLiteral' || (type === 'Literal' && typeof value === 'string');
};

/** `text.match('a+')`: a text that becomes an expression on the way. `includes` and `indexOf` are meant for texts. */
function matchesText(node: SyntaxNode): boolean {
  const name = (node.callee as { property?: { name?: string } } | undefined)?.property?.name ?? '';
  return /^(?:match|matchAll|search)$/.test(name) && isText((node.arguments as unknown[] | undefined)?.[0]);
}

const isBuilt = (node: SyntaxNode): boolean =>
  (node.type === 'NewExpression' || node.type === 'CallExpression') && namesRegExp(node.callee);
const isFunction = (node: SyntaxNode): boolean => /Function/.test(node.type) || node.type === 'MethodDefinition';

/**
 * Places where an expression is built inside a function (`new RegExp(…)`, `RegExp(…)`, or a text given to `match`): what
 * it builds depends on a call, so no test can see all.
 */
export function builtInFunctions(files: readonly SourceFile[]): string[] {
  return files.flatMap((file) =>
    Array.from(walk(syntaxOf(file).program))
      .filter(({ node }) => isFunction(node))
      .flatMap(({ node }) => Array.from(walk(node)).filter((inner) => isBuilt(inner.node) || matchesText(inner.node)))
      .map(({ node }) => `${file.path}:${lineAt(file.text, node.start)}`),
  );
}

/**
 * Every expression that shipped modules build when they are loaded: the modules are loaded with a recording `RegExp`.
 * Only modules that build some are loaded; what they import is recorded with them.
 */
export async function builtExpressions(isMeant: (path: string) => boolean): Promise<Expression[]> {
  const found: Expression[] = [];
  const real = globalThis.RegExp;
  const files = projectSources().filter(({ path, text }) => isMeant(path) && text.includes('RegExp'));
  const building = files.filter((file) => Array.from(walk(syntaxOf(file).program)).some(({ node }) => isBuilt(node)));
  for (const { path } of building) {
    const made: Expression[] = [];
    const record = (expression: RegExp) => {
      made.push({ source: expression.source, flags: expression.flags, where: path });
      return expression;
    };
    globalThis.RegExp = new Proxy(real, {
      construct: (target, given, asked) => record(Reflect.construct(target, given, asked)),
      apply: (target, self, given) => record(Reflect.apply(target, self, given)),
    });
    try {
      await import(/* @vite-ignore */ `${root}${path}?recorded`);
    } finally {
      globalThis.RegExp = real;
    }
    if (made.length === 0) throw new Error(`${path} builds expressions, but none when it is loaded`);
    found.push(...made);
  }
  return found;
}
