import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import ts from 'typescript'
import { root } from '../../db/cli/steps.mjs'

export interface Import {
  /** Path of the importing file from the project's root. */
  from: string
  line: number
  /** As written. */
  specifier: string
  /** Path from the root for our own modules; the package's name, or `node:…`, for others. */
  target: string
  /** `import type`, `export type … from` and `import('…')` in a type: gone once compiled. */
  typeOnly: boolean
  /** `import('…')` in the code: fetched when it gets there. */
  later: boolean
}

/** Every file under `folders` whose name ends in one of `endings`, as paths from the root. */
export function filesIn(folders: readonly string[], endings: readonly string[]): string[] {
  return folders.flatMap(folder =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .map(name => posix.join(folder, name.replaceAll('\\', '/')))
      .filter(path => endings.some(ending => path.endsWith(ending))),
  )
}

export const readSource = (path: string): string => readFileSync(join(root, path), 'utf8')

/** All imports of one file, the dynamic ones and those in types included. */
export function importsOf(path: string): Import[] {
  const source = ts.createSourceFile(path, readSource(path), ts.ScriptTarget.Latest, true)
  const found: Import[] = []
  const add = (node: ts.Node, literal: ts.Node, typeOnly: boolean, later = false) => {
    if (!ts.isStringLiteralLike(literal)) return
    const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1
    found.push({ from: path, line, specifier: literal.text, target: resolve(path, literal.text), typeOnly, later })
  }
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node, node.moduleSpecifier, node.importClause?.isTypeOnly ?? false)
    else if (ts.isExportDeclaration(node) && node.moduleSpecifier) add(node, node.moduleSpecifier, node.isTypeOnly)
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) add(node, node.argument.literal, true)
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword && node.arguments[0])
      add(node, node.arguments[0], false, true)
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

function resolve(from: string, specifier: string): string {
  const path = specifier.replace(/\?.*$/, '')
  if (path.startsWith('#')) return path.slice(1)
  if (path.startsWith('.')) return posix.join(dirname(from), path)
  const parts = path.split('/')
  return parts.slice(0, path.startsWith('@') ? 2 : 1).join('/')
}
