import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js'
import { expect, test } from 'vitest'
import { runCli } from './run-cli.ts'

const HALF_A_MINUTE = 30_000

test(
  'an assistant starts the program, asks for a chronology and is led to the words',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'chancery-mcp-'))
    writeFileSync(join(folder, 'a.txt'), 'The President of Sudan visited Russia on 23 November 2017.\n')
    await runCli(['add', join(folder, 'a.txt'), '--workspace', join(folder, 'ws')])
    const client = new Client({ name: 'test', version: '0.0.0' })
    await client.connect(
      new StdioClientTransport({
        command: process.execPath,
        args: ['src/cli/main.ts', 'mcp', '--workspace', join(folder, 'ws'), '--links', 'http://127.0.0.1:8300/'],
        cwd: resolve(import.meta.dirname, '../..'),
      }),
    )
    const answer = await client.callTool({ name: 'list_records', arguments: { states: 'Russia+Sudan' } })
    await client.close()
    const text = JSON.stringify(answer.content)
    expect(text).toContain('2017-11-23')
    expect(text).toContain('http://127.0.0.1:8300/dossier/Russia+Sudan?open=r-')
  },
  HALF_A_MINUTE,
)
