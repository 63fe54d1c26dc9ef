import { ByteWriter, ParquetWriter } from 'hyparquet-writer'
import type { Dossier } from '../model/dossier.ts'
import { COLUMNS } from './columns.ts'

const ROWS_OF_GROUP = 10_000

/** The columns of `csv` as Apache Parquet, Snappy-compressed, in row groups of 10,000; an empty cell is an empty string. */
export async function* recordsParquet({ records }: Dossier): AsyncGenerator<Uint8Array> {
  const writer = new ByteWriter()
  const parquet = new ParquetWriter({
    writer,
    createdBy: 'chancery',
    schema: [
      { name: 'root', num_children: COLUMNS.length },
      ...COLUMNS.map(({ name }) => ({
        name,
        type: 'BYTE_ARRAY' as const,
        converted_type: 'UTF8' as const,
        repetition_type: 'REQUIRED' as const,
      })),
    ],
  })
  for (let from = 0; from < records.length; from += ROWS_OF_GROUP) {
    const group = records.slice(from, from + ROWS_OF_GROUP)
    await parquet.write({ columnData: COLUMNS.map(({ name, of }) => ({ name, data: group.map(of) })) })
  }
  await parquet.finish()
  yield writer.getBytes()
}
