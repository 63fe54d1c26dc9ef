import { expect, test } from 'vitest'
import { decode, encodingOf } from '../../src/read/encoding.ts'
import { sniffFormat } from '../../src/read/format.ts'
import { Failure } from '../../src/model/failure.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const latin = (text: string): Uint8Array => Uint8Array.from(text, (sign) => sign.charCodeAt(0))
const utf16 = (text: string, little: boolean): Uint8Array => {
  const view = new DataView(new ArrayBuffer(text.length * 2))
  for (let at = 0; at < text.length; at += 1) view.setUint16(at * 2, text.charCodeAt(at), little)
  return new Uint8Array(view.buffer)
}
/** The bytes of a text in a single-byte code page, found by decoding every byte. */
const inCodePage = (text: string, label: string): Uint8Array => {
  const signs = Array.from({ length: 256 }, (_none, byte) => new TextDecoder(label).decode(Uint8Array.of(byte)))
  return Uint8Array.from(text, (sign) => signs.indexOf(sign))
}

test.each<[what: string, found: Uint8Array, encoding: string, text: string]>([
  ['UTF-8', bytes('Порт à Lima'), 'utf-8', 'Порт à Lima'],
  ['a byte order mark', bytes('\uFEFFPort'), 'utf-8', 'Port'],
  ['UTF-16 with a mark', utf16('\uFEFFPort', true), 'utf-16le', 'Port'],
  ['UTF-16 big-endian with a mark', utf16('\uFEFFPort', false), 'utf-16be', 'Port'],
  ['UTF-16 without a mark', utf16('The port of Lima', true), 'utf-16le', 'The port of Lima'],
  ['UTF-16 big-endian without a mark', utf16('The port of Lima', false), 'utf-16be', 'The port of Lima'],
  [
    'Western letters',
    inCodePage('Le président à Lima – “oui”', 'windows-1252'),
    'windows-1252',
    'Le président à Lima – “oui”',
  ],
  ['Cyrillic', inCodePage('Президент прибыл в порт', 'windows-1251'), 'windows-1251', 'Президент прибыл в порт'],
  ['Arabic', inCodePage('وصل الرئيس إلى ميناء', 'windows-1256'), 'windows-1256', 'وصل الرئيس إلى ميناء'],
  ['a declared charset', latin('<meta charset="koi8-r">\xf0\xcf\xd2\xd4'), 'koi8-r', '<meta charset="koi8-r">Порт'],
  ['a charset nobody knows', latin('<meta charset="no-such">caf\xe9'), 'windows-1252', '<meta charset="no-such">café'],
])('%s', (_what, found, encoding, text) => {
  expect(encodingOf(found)).toBe(encoding)
  expect(decode(found)).toBe(text)
})

test.each<[what: string, name: string, text: string, format: string]>([
  ['prose', 'a.txt', 'The ships came.', 'text'],
  ['prose without a name', '', 'The ships came.', 'text'],
  ['Markdown in a text file', 'a.txt', '## Talks\n\nBy [Jane](#) and [John](#) in **Lima** and *Callao*.', 'markdown'],
  ['wikitext in a text file', 'a.txt', 'The [[port]] of [[Lima]].{{cite news|title=a}}', 'wikitext'],
  ['a heading alone is no Markdown', 'a.txt', '## Talks\n\nThe ships came.', 'text'],
  ['a page', 'a.txt', '<!DOCTYPE html><html><p>x', 'html'],
  ['a page by its name', 'a.htm', '<p>x', 'html'],
  ['TEI', 'a.xml', '<?xml version="1.0"?>\n<TEI xmlns="http://www.tei-c.org/ns/1.0">', 'tei'],
  ['JSON Lines by its look', '', '{"id":"a","text":"b"}\n', 'jsonl'],
  ['a saved page', 'a.mht', 'From: x\nContent-Type: multipart/related; boundary="b"\n\n', 'mhtml'],
  [
    'a saved page by its look',
    'a.txt',
    'From: x\nSubject: y\nContent-Type: multipart/related;\n boundary="b"\n\n',
    'mhtml',
  ],
  ['PDF', 'a.txt', '%PDF-1.4', 'pdf'],
])('%s is told', (_what, name, text, format) => expect(sniffFormat(bytes(text), name)).toBe(format))

test.each(['a.csv', 'a.json', 'a.py', 'a.svg', 'a.xml'])('%s is refused', (name) =>
  expect(() => sniffFormat(bytes('a,b\n1,2\n'), name)).toThrow(Failure),
)
