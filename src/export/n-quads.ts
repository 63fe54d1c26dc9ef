import jsonld from 'jsonld'
import type { Dossier } from '../model/dossier.ts'
import { JSON_LD_CONTEXT, graphNodes } from './json-ld.ts'
import type { ExportTools } from './tools.ts'

/** The graph of `jsonld` as N-Quads (W3C, RDF 1.1), a node at a time; every node has a name, none is blank. */
export async function* nQuads(dossier: Dossier, tools: ExportTools): AsyncGenerator<string> {
  for (const node of graphNodes(dossier, tools)) {
    const quads: unknown = await jsonld.toRDF(
      { '@context': JSON_LD_CONTEXT, ...node },
      { format: 'application/n-quads' },
    )
    if (typeof quads === 'string') yield quads
  }
}
